import { addressKey } from "./address.ts";

/** Which mailbox does an address of ours belong to, and is it the address under which one ticket is answered? */

/** 20 characters name the mailbox, 16 are the signature: with `+`, `-` and nine digits 47 octets, under the 64 of RFC 5321 §4.5.3.1.1. */
const TOKEN = /^[a-z0-9]{20}$/;
const REPLY_TAG = /^([1-9]\d{0,8})-([a-z0-9]{16})$/;

/** The address that the shop's support address forwards to. */
export const receivingAddress = (mailboxToken: string, domain: string): string =>
  `${mailboxToken}@${domain}`;

/** The address under which one recipient answers one ticket; `mac` signs `replyMacInput`, so nobody can make one up. */
export const replyAddress = (of: {
  readonly mailboxToken: string;
  readonly ticketNumber: number;
  readonly domain: string;
  readonly mac: string;
}): string => `${of.mailboxToken}+${of.ticketNumber}-${of.mac}@${of.domain}`;

/** The text that is signed with the shop's key: mailbox, ticket and the one recipient that the address was made for. */
export const replyMacInput = (of: {
  readonly mailboxToken: string;
  readonly ticketNumber: number;
  readonly recipient: string;
}): string =>
  ["reply-address", of.mailboxToken, String(of.ticketNumber), addressKey(of.recipient)].join("\n");

/**
 * What one of our addresses names, in any case of letters; null for an address that is none of ours. The signature of
 * `reply` is only read, not verified. A damaged reply tag leaves the mailbox: the mail still reaches its shop.
 */
export function readReceivingAddress(
  address: string,
  domain: string,
): { mailboxToken: string; reply: { ticketNumber: number; mac: string } | null } | null {
  const key = addressKey(address);
  const at = key.lastIndexOf("@");
  if (at < 0 || key.slice(at + 1) !== addressKey(domain)) return null;

  const [mailboxToken = "", ...tags] = key.slice(0, at).split("+");
  if (!TOKEN.test(mailboxToken)) return null;

  const tag = REPLY_TAG.exec(tags.join("+"));
  const [, number, mac] = tag ?? [];
  const reply =
    number === undefined || mac === undefined ? null : { ticketNumber: Number(number), mac };
  return { mailboxToken, reply };
}
