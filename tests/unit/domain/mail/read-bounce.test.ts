import { describe, expect, it } from "vitest";
import { readBounce } from "#app/domain/mail/read-bounce.ts";
import { aParsedMail } from "./a-parsed-mail.ts";
import { aPart } from "./bounce-cases.ts";

const OWN = "in.loupe.example";
const bounced = (text: string, given: Parameters<typeof aParsedMail>[0] = {}) =>
  readBounce(
    aParsedMail({ from: { address: "mailer-daemon@mx.example", name: null }, text, ...given }),
    OWN,
  );

describe("reading a bounce", () => {
  it("lets the recipient that failed speak for a report about several", () => {
    const read = bounced(
      "Final-Recipient: rfc822; a@b.example\nAction: delivered\nStatus: 2.0.0\n\n" +
        "Final-Recipient: rfc822; c@d.example\nAction: failed\nStatus: 5.2.2",
    );

    expect(read).toMatchObject({ action: "failed", recipient: "c@d.example", status: "5.2.2" });
  });

  it.each([
    ["a refusal for good", "550 5.1.1 <a@b.example>: User unknown", "5.1.1", true],
    ["qmail's code", "Sorry. (#5.5.0)", "5.5.0", true],
    ["a full mailbox that may empty", "452 4.2.2 <a@b.example> over quota", "4.2.2", false],
    [
      "a delay",
      "Final-Recipient: rfc822; a@b.example\nAction: delayed\nStatus: 5.0.0",
      "5.0.0",
      false,
    ],
    [
      "a failure without a code",
      "Final-Recipient: rfc822; a@b.example\nAction: failed",
      null,
      true,
    ],
    ["words for good", "This is a permanent error.", null, true],
    ["words that promise another try", "The mail is delayed. We will retry.", null, false],
    ["a bare reply code", "said: 550 rejected", "5.0.0", true],
    ["an address that does not exist", "The address doesn't exist.", "5.1.1", true],
    ["a full mailbox without a code", "The mailbox is full.", "4.2.2", false],
    ["a mailbox that is full for good", "552 mailbox full", "5.2.2", true],
    [
      "a class alone, by what the other host answered",
      "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 no",
      "5.1.1",
      true,
    ],
    [
      "a class that the answer contradicts",
      "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 450 4.2.1 no",
      "5.0.0",
      true,
    ],
    [
      "a class alone, by the words of the answer",
      "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 user unknown",
      "5.1.1",
      true,
    ],
    ["a rejection without any reason", "Your mail was rejected.", null, true],
    [
      "what the returned mail says of itself",
      "Sorry.\n\n--- Original message follows.\n550 5.1.1 x",
      null,
      false,
    ],
    ["nothing of use", "Hm.", null, false],
  ])("judges %s", (_case, text, status, permanent) => {
    expect(bounced(text)).toMatchObject({ status, permanent });
  });

  it.each([
    [
      "X-Failed-Recipients",
      bounced("x", { headers: { "x-failed-recipients": "A@b.example, c@d.example" } }),
      "a@b.example",
    ],
    [
      "the first address that is neither end's",
      bounced("mailer-daemon@mx.example to support@mejurn.example: <a@b.example>"),
      "a@b.example",
    ],
    ["nothing", bounced("x"), null],
  ])("takes the recipient from %s", (_case, read, recipient) => {
    expect(read.recipient).toBe(recipient);
  });

  it.each([
    [
      "ours among several",
      bounced("Message-ID: <x@other.example>\n> Message-Id: <m1@IN.loupe.example>"),
      "<m1@IN.loupe.example>",
    ],
    ["the one that is quoted", bounced("Message-ID: <x@other.example>"), "<x@other.example>"],
    [
      "the one that is answered",
      bounced("x", { inReplyTo: ["<m2@in.loupe.example>"] }),
      "<m2@in.loupe.example>",
    ],
    ["none, its own being of no use", bounced("Message-ID: <one@customer.example>"), null],
  ])("names the mail that failed: %s", (_case, read, messageId) => {
    expect(read.aboutMessageId).toBe(messageId);
  });

  it("reads addresses of all scripts (RFC 6533)", () => {
    const report = "Final-Recipient: utf-8; 指輪@例え.example\nAction: failed\nStatus: 5.1.1";
    const escaped = "Final-Recipient: utf-8; \\x{6307}@b.example\nAction: failed";
    const aReport = (text: string) => ({
      attachments: [
        {
          fileName: "",
          contentType: "message/global-delivery-status",
          contentId: null,
          inline: false,
          content: new TextEncoder().encode(text),
        },
      ],
    });

    expect(bounced("x", aReport(report)).recipient).toBe("指輪@例え.example");
    expect(bounced("x", aReport(escaped)).recipient).toBe("指@b.example");
  });

  it("takes whom the returned mail was for, if the report keeps that to itself", () => {
    const returned = aPart("message/rfc822", "To: Jane <jane@customer.example>\n\nHi");

    expect(bounced("Sorry.", { attachments: [returned] }).recipient).toBe("jane@customer.example");
  });

  it("does not take the id of a carried bounce for that of the mail that failed", () => {
    const inner = "Message-ID: <bounce@mx.example>\n\nMessage-ID: <m1@in.loupe.example>";
    const mail = aParsedMail({ attachments: [aPart("message/rfc822", inner)] });

    expect(readBounce(mail, "", inner).aboutMessageId).toBe("<m1@in.loupe.example>");
  });

  it("takes a refusal without a code and without a word of trying again for a permanent one", () => {
    const facebook =
      "Sorry, your message could not be delivered to <jane@customer.example>. RCP-P1 http://postmaster.facebook.com";

    expect(bounced(facebook)).toMatchObject({ status: "5.1.1", permanent: true });
    expect(bounced("Your message could not be delivered to jane@b.example.")).toMatchObject({
      status: null,
      permanent: true,
    });
    expect(bounced("It could not be delivered yet; we will retry.").permanent).toBe(false);
  });

  it("stays quick on long text without an end", () => {
    expect(() => {
      bounced(`${"a".repeat(60_000)}${"\n".repeat(60_000)}`);
    }).not.toThrow();
  });
});
