import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readReceivingAddress,
  receivingAddress,
  replyAddress,
  replyMacInput,
} from "#app/domain/mail/receiving-address.ts";

const mailboxToken = "abcdefghij234567abcd";
const mac = "abcdefgh234567ab";
const domain = "in.loupe.example";

describe("reading our own addresses", () => {
  it("reads a mailbox's address, whatever the case of its letters", () => {
    const address = receivingAddress(mailboxToken, domain);

    expect(address).toBe("abcdefghij234567abcd@in.loupe.example");
    expect(readReceivingAddress(` ${address.toUpperCase()} `, "IN.loupe.example")).toEqual({
      mailboxToken,
      reply: null,
    });
  });

  it("reads every reply address back and keeps it within 64 octets", () => {
    const base32 = (length: number) =>
      fc.string({
        unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz234567"),
        minLength: length,
        maxLength: length,
      });
    fc.assert(
      fc.property(
        base32(20),
        base32(16),
        fc.integer({ min: 1, max: 999_999_999 }),
        (token, sign, number) => {
          const address = replyAddress({
            mailboxToken: token,
            ticketNumber: number,
            domain,
            mac: sign,
          });

          expect(address.indexOf("@")).toBeLessThanOrEqual(64);
          expect(readReceivingAddress(address.toUpperCase(), domain)).toEqual({
            mailboxToken: token,
            reply: { ticketNumber: number, mac: sign },
          });
        },
      ),
    );
  });

  it.each([
    ["with a damaged tag", `${mailboxToken}+1042-abc@${domain}`],
    ["with somebody's own tag", `${mailboxToken}+orders@${domain}`],
    ["with two tags", `${mailboxToken}+1042-${mac}+x@${domain}`],
    ["with a number that no ticket has", `${mailboxToken}+0-${mac}@${domain}`],
  ])("leaves mail %s to its mailbox", (_case, address) => {
    expect(readReceivingAddress(address, domain)).toEqual({ mailboxToken, reply: null });
  });

  it.each([
    ["of another domain", `${mailboxToken}@mail.example`],
    ["of a subdomain", `${mailboxToken}@x.${domain}`],
    ["with a short token", `abc@${domain}`],
    ["without an @", mailboxToken],
  ])("knows nothing of an address %s", (_case, address) => {
    expect(readReceivingAddress(address, domain)).toBeNull();
  });
});

describe("signing a reply address", () => {
  it("binds mailbox, ticket and recipient, the recipient in any case", () => {
    const signed = replyMacInput({
      mailboxToken,
      ticketNumber: 1042,
      recipient: "Jane@Customer.example",
    });

    expect(signed).toBe(`reply-address\n${mailboxToken}\n1042\njane@customer.example`);
    expect(
      replyMacInput({ mailboxToken, ticketNumber: 1043, recipient: "jane@customer.example" }),
    ).not.toBe(signed);
  });
});
