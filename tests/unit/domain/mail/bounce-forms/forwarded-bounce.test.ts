import { describe, expect, it } from "vitest";
import { forwardedBounce } from "#app/domain/mail/bounce-forms/forwarded-bounce.ts";
import { aParsedMail } from "#tests/unit/domain/mail/a-parsed-mail.ts";
import { aPart } from "#tests/unit/domain/mail/bounce-cases.ts";

const inner = [
  "From: MAILER-DAEMON@mx.example",
  "Subject: Undelivered Mail Returned to Sender",
  "",
  "This is the mail system at host mx.example.",
].join("\n");
const carrying = (text: string, part = inner) =>
  aParsedMail({ text, attachments: [aPart("message/rfc822", part)] });

describe("finding a bounce that was passed on", () => {
  it.each([
    ["without a word", carrying(" \n"), false],
    ["by a machine with words of its own", carrying("The attached message was received."), true],
    [
      "as a report",
      carrying("", "Content-Type: multipart/report; report-type=delivery-status\n\n"),
      false,
    ],
    [
      "as a mail with failed recipients",
      carrying("", "X-Failed-Recipients: a@b.example\n\n"),
      false,
    ],
  ])("finds it %s", (_case, mail, isMachine) => {
    expect(forwardedBounce(mail, isMachine)?.evidence).toBe("it only carries a bounce");
  });

  it("reads past the marks and headers that a mail client writes above it", () => {
    const mail = aParsedMail({
      subject: "WG: Undelivered Mail Returned to Sender",
      text: "-----Ursprüngliche Nachricht-----\nVon: MAILER-DAEMON\nGesendet: heute\n\nThis is the mail system at host mx.example.",
    });

    expect(forwardedBounce(mail, false)?.text.trim()).toBe(
      "This is the mail system at host mx.example.",
    );
  });

  it.each([
    ["words of a person", carrying("Why did this come back?")],
    ["a part that is a letter", carrying("", "From: jane@customer.example\nSubject: Hi\n\nHi")],
    [
      "another subject",
      aParsedMail({ subject: "Fwd: My ring", text: "> This is the mail system at host x" }),
    ],
    [
      "words before the quote",
      aParsedMail({
        subject: "Fwd: failure notice",
        text: "Look:\n> This is the mail system at host x",
      }),
    ],
    ["no text at all", aParsedMail({ subject: "Fwd: failure notice", text: "" })],
    ["no parts", aParsedMail()],
  ])("finds none in mail with %s", (_case, mail) => {
    expect(forwardedBounce(mail, false)).toBeNull();
  });
});
