import { describe, expect, it } from "vitest";
import { complaint } from "#app/domain/mail/complaint.ts";
import { aParsedMail } from "./a-parsed-mail.ts";
import { aPart } from "./bounce-cases.ts";

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
    [
      "a report whose type nobody declared",
      aParsedMail({ attachments: [aPart("message/feedback-report", "Feedback-Type: abuse")] }),
    ],
    [
      "somebody who took it back",
      aParsedMail({ attachments: [aPart("message/feedback-report", "Feedback-Type: not-spam")] }),
    ],
    [
      "Amazon SES's complaint",
      aParsedMail({
        from: { address: "complaints@us-west-2.email-abuse.amazonses.com", name: null },
        subject: "complaint about message from 192.0.2.1",
      }),
    ],
    [
      "Amazon SES's complaint through SNS",
      aParsedMail({
        headers: { "x-amz-sns-message-id": "1" },
        text: '{"notificationType":"Complaint"}',
      }),
    ],
    [
      "Yahoo's feedback",
      aParsedMail({
        from: { address: "feedback@arf.mail.yahoo.com", name: null },
        subject: "Fw: Your ring",
      }),
    ],
    [
      "an abuse report in words",
      aParsedMail({
        text: "This is an email abuse report for an email message received from IP 192.0.2.1",
        attachments: [aPart("message/rfc822", "Subject: Your ring\n\n")],
      }),
    ],
    ["X-ARF", aParsedMail({ headers: { "x-xarf": "PLAIN" } })],
  ])("sees %s", (_case, mail) => {
    expect(complaint(mail)?.kind).toBe("complaint");
  });

  it.each([
    ["an angry customer", aParsedMail({ subject: "Complaint about message from your shop" })],
    [
      "a mail with parts",
      aParsedMail({ headers: { "content-type": "multipart/mixed; report-type=feedback-report" } }),
    ],
    [
      "a server's report on signatures",
      aParsedMail({
        attachments: [aPart("message/feedback-report", "Feedback-Type: auth-failure")],
      }),
    ],
    [
      "a customer who writes of abuse",
      aParsedMail({ text: "This is an abuse report for an email message that you sent." }),
    ],
    ["JSON that anyone may write", aParsedMail({ text: '{"notificationType":"Complaint"}' })],
    ["a mail without a sender", aParsedMail({ from: null })],
  ])("has no opinion on %s", (_case, mail) => {
    expect(complaint(mail)).toBeNull();
  });
});
