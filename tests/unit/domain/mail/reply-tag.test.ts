import { describe, expect, it } from "vitest";
import { replyTag } from "#app/domain/mail/reply-tag.ts";

const domain = "in.loupe.example";
const mailboxToken = "abcdefghij234567abcd";
const mac = "abcdefgh234567ab";

describe("the ticket whose own address a mail came to", () => {
  it("is named by the first recipient that is such an address", () => {
    const recipients = [
      "support@mejurn.example",
      `${mailboxToken}@${domain}`,
      `${mailboxToken}+1001-${mac}@${domain}`,
      `${mailboxToken}+1002-${mac}@${domain}`,
    ];

    expect(replyTag(recipients, domain)).toEqual({ mailboxToken, ticketNumber: 1001, mac });
  });

  it("is not named by the mailbox alone, by another domain, or by nobody", () => {
    expect(replyTag([`${mailboxToken}@${domain}`], domain)).toBeNull();
    expect(replyTag([`${mailboxToken}+1001-${mac}@x.example`], domain)).toBeNull();
    expect(replyTag([], domain)).toBeNull();
  });
});
