import { describe, expect, it } from "vitest";
import { complaint } from "#app/domain/mail/complaint.ts";
import { aParsedMail } from "./a-parsed-mail.ts";

describe("recognising a complaint", () => {
  it.each([
    [
      "a feedback report",
      aParsedMail({
        headers: { "content-type": "multipart/report; boundary=x;\treport-type=feedback-report" },
      }),
    ],
    [
      "Outlook.com's junk report",
      aParsedMail({
        from: { address: "staff@hotmail.com", name: null },
        subject: "complaint about message from 192.0.2.1",
      }),
    ],
  ])("sees %s", (_case, mail) => {
    expect(complaint(mail)?.kind).toBe("complaint");
  });

  it.each([
    ["an angry customer", aParsedMail({ subject: "Complaint about message from your shop" })],
    [
      "a mail with parts",
      aParsedMail({ headers: { "content-type": "multipart/mixed; report-type=feedback-report" } }),
    ],
    ["a mail without a sender", aParsedMail({ from: null })],
  ])("has no opinion on %s", (_case, mail) => {
    expect(complaint(mail)).toBeNull();
  });
});
