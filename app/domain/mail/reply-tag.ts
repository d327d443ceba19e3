import { readReceivingAddress } from "./receiving-address.ts";

/** Under which ticket's own address did a mail come in? */

/** As it stands in the address: the signature `mac` is read, not verified. */
export type ReplyTag = {
  readonly mailboxToken: string;
  readonly ticketNumber: number;
  readonly mac: string;
};

/** The first of the envelope's recipients that is the reply address of a ticket; null without one. */
export function replyTag(recipients: readonly string[], receivingDomain: string): ReplyTag | null {
  for (const address of recipients) {
    const ours = readReceivingAddress(address, receivingDomain);
    if (ours?.reply) return { ...ours.reply, mailboxToken: ours.mailboxToken };
  }
  return null;
}
