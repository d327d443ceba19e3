import { describe, expect, it } from "vitest";
import { readBounce } from "#app/domain/mail/read-bounce.ts";
import { aParsedMail } from "./a-parsed-mail.ts";

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
    ["a bare reply code", "said: 550 rejected", null, true],
    ["an address that does not exist", "The address doesn't exist.", null, true],
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

  it("stays quick on long text without an end", () => {
    const startedAt = performance.now();

    bounced(`${"a".repeat(60_000)}${"\n".repeat(60_000)}`);

    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
