import { describe, expect, it } from "vitest";
import { deliveryBounce } from "#app/domain/mail/delivery-bounce.ts";
import { aParsedMail, bytes, someScreenFacts } from "./a-parsed-mail.ts";

const daemon = { address: "MAILER-DAEMON@mx.customer.example", name: null };
const report = { "content-type": 'multipart/report; report-type="delivery-status"; boundary=x' };

describe("recognising a bounce", () => {
  it("reads a delivery report and names the mail that failed", () => {
    const mail = aParsedMail({
      headers: report,
      from: daemon,
      text: "Sorry.",
      attachments: [
        aPart("message/delivery-status", [
          "Reporting-MTA: dns; mx.customer.example",
          "",
          "Original-Recipient: rfc822;Jane@customer.example",
          "Final-Recipient: rfc822; inner@customer.example",
          "Action: failed",
          "Status: 5.1.1 (no such mailbox)",
        ]),
        aPart("message/rfc822", ["Message-ID: <m1@in.loupe.example>", "", "Hello"]),
      ],
    });

    expect(deliveryBounce(mail, someScreenFacts())).toEqual({
      kind: "bounce",
      evidence: 'Content-Type: multipart/report; report-type="delivery-status"; boundary=x',
      recipient: "jane@customer.example",
      status: "5.1.1",
      permanent: true,
      aboutMessageId: "<m1@in.loupe.example>",
    });
  });

  it.each([
    [
      "X-Failed-Recipients",
      aParsedMail({ from: daemon, headers: { "x-failed-recipients": "jane@customer.example" } }),
    ],
    ["its subject", aParsedMail({ from: daemon, subject: "Undelivered Mail Returned to Sender" })],
    ["its words", aParsedMail({ from: daemon, text: "I wasn't able to deliver your message." })],
    ["the null sender", aParsedMail({ from: daemon, headers: { "return-path": "<>" } })],
    [
      "a daemon's display name",
      aParsedMail({
        from: { address: "x@gmail.example", name: "Mail Delivery Subsystem" },
        subject: "Failure notice",
      }),
    ],
  ])("knows a mail server's own words by %s", (_case, mail) => {
    expect(deliveryBounce(mail, someScreenFacts())?.kind).toBe("bounce");
  });

  it("does not take a server's notice of success for a bounce", () => {
    const mail = aParsedMail({ headers: report, subject: "Successful Mail Delivery Report" });

    expect(deliveryBounce(mail, someScreenFacts())).toBeNull();
  });

  it.each([
    [
      "a list manager passed on",
      aParsedMail({
        from: { address: "mailman-bounces@lists.example", name: null },
        subject: "Uncaught bounce notification",
        attachments: [
          aPart("message/rfc822", [
            "From: MAILER-DAEMON@mx.example",
            "Subject: Undeliverable mail",
            "",
            "<jane@customer.example>: 550 5.1.1 no",
          ]),
        ],
      }),
    ],
    [
      "somebody forwarded without a word",
      aParsedMail({
        from: { address: "desk@brand.example", name: null },
        subject: "Fwd: Undelivered Mail Returned to Sender",
        text: "---------- Forwarded message ---------\nFrom: <MAILER-DAEMON@mx.example>\nSubject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host mx.example.\n\n<jane@customer.example>: 550 5.1.1 no",
      }),
    ],
    [
      "somebody forwarded behind quote marks",
      aParsedMail({
        from: { address: "desk@brand.example", name: null },
        subject: "Fw: failure notice",
        text: "> Hi. This is the qmail-send program at mx.example.\n> <jane@customer.example>:\n> 550 5.1.1 no",
      }),
    ],
    [
      "came with an unknown sender and no mark of a machine",
      aParsedMail({
        from: { address: "desk@brand.example", name: null },
        subject: "failure notice",
        text: "Hi. This is the qmail-send program at mx.example.\n<jane@customer.example>:\n(#5.1.1)\nMessage-ID: <m1@in.loupe.example>",
      }),
    ],
  ])("reads a bounce that %s", (_case, mail) => {
    expect(deliveryBounce(mail, someScreenFacts())).toMatchObject({
      kind: "bounce",
      recipient: "jane@customer.example",
      status: "5.1.1",
    });
  });

  it.each([
    [
      "a customer who complains of a bounce",
      aParsedMail({ subject: "Undelivered Mail Returned to Sender" }),
    ],
    [
      "a postmaster who asks for a ring",
      aParsedMail({ from: { address: "postmaster@small.example", name: "Jo" } }),
    ],
    [
      "a postmaster who forwards a bounce and says so",
      aParsedMail({
        from: { address: "postmaster@small.example", name: "Jo" },
        subject: "My order",
        text: [
          "My mail to you came back:",
          "",
          "---------- Forwarded message ---------",
          "From: Mail Delivery Subsystem <mailer-daemon@mx.example>",
          "Subject: Delivery Status Notification (Failure)",
          "",
          "Your message wasn't delivered to orders@mejurn.example because the address couldn't be found.",
          "550 5.1.1 User unknown",
        ].join("\n"),
      }),
    ],
    [
      "a program that writes the header of a bounce and nothing in it",
      aParsedMail({ headers: { "x-failed-recipients": "" }, text: "Where is my ring?" }),
    ],
    ["nobody", aParsedMail({ from: null })],
    [
      "a report of success",
      aParsedMail({
        headers: report,
        text: "Final-Recipient: rfc822; a@b.example\nAction: delivered\nStatus: 2.0.0",
      }),
    ],
  ])("has no opinion on mail of %s", (_case, mail) => {
    expect(deliveryBounce(mail, someScreenFacts())).toBeNull();
  });
});

const aPart = (contentType: string, lines: readonly string[]) => ({
  fileName: "",
  contentType,
  contentId: null,
  inline: false,
  content: bytes(lines.join("\r\n")),
});
