// What the mail provider is to send for a reply or a forwarded mail: subject, headers, words and recipients as they leave.
import type { Tx } from "#app/data/db.server.ts";
import type { MailboxRow } from "#app/data/records/mailboxes.server.ts";
import type { listMessageHeaders } from "#app/data/records/messages.server.ts";
import type { ShopRow } from "#app/data/records/shops.server.ts";
import { findSignature } from "#app/data/records/signatures.server.ts";
import type { LockedTicket } from "#app/data/records/tickets.server.ts";
import { replyAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { maskCards } from "#app/domain/privacy/mask.ts";
import { composeReply, type ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { Recipients } from "#app/domain/reply/decide-recipients.ts";
import { guardSurprises, type KeptSurprises } from "#app/domain/reply/guard-surprises.ts";
import { maskHtml } from "#app/domain/reply/mask-html.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import type { MemberId, MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "shopKeys" | "settings">;

export type ToCompose = {
  readonly messageId: MessageId;
  readonly kind: "reply" | "forward";
  readonly author: { readonly id: MemberId; readonly name: string };
  /** As it was written, without signature. */
  readonly text: string;
  /** The same, cleaned; null without an editor. */
  readonly html: string | null;
  /** All words that leave: where they tell of a surprise, lists of mail shall not show the first of them. */
  readonly told: string;
  /** Of a forwarded mail. */
  readonly subject: string | null;
  readonly withSignature: boolean;
  readonly ticket: LockedTicket;
  readonly shop: ShopRow;
  readonly mailbox: MailboxRow;
  readonly thread: Awaited<ReturnType<typeof listMessageHeaders>>;
  readonly recipients: Recipients;
  readonly kept: KeptSurprises;
};

/** A step of a transaction. Throws Refusal as `composeReply` does. */
export async function composeOutgoing(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: ToCompose,
): Promise<ComposedReply> {
  const { ticket, shop, mailbox, thread, author, text, messageId } = given;
  const isForward = given.kind === "forward";
  const signature = given.withSignature ? await findSignature(tx, shopId, author.id) : null;
  const guarded = guardSurprises(given.kept, {
    shopName: shop.name,
    text: given.told,
    ticket: {
      number: ticketNumber(shop.ticketPrefix, ticket.number),
      subject: (isForward && given.subject) || ticket.subject,
    },
  });
  const newest = thread.findLast((message) => message.kind === "inbound") ?? null;
  return composeReply({
    // A card's number has no business in a mail; where to pay to has, and goes out as it was written.
    text: maskCards(text),
    html: given.html === null ? null : maskHtml(given.html, maskCards),
    signature: signature === null ? null : { html: signature, text: textOfHtml(signature) },
    isSigned: given.withSignature,
    agentName: author.name,
    shopName: shop.name,
    ...guarded,
    ...given.recipients,
    from: { address: mailbox.address, name: shop.name },
    // A stranger's answer to a forwarded mail is a stranger's mail: it names the ticket, and a person decides.
    replyTo: isForward ? mailbox.address : replyToOf(needs, shopId, given),
    subject: isForward ? `Fwd: ${guarded.ticket.subject}` : null,
    messageId: `<m.${messageId}@${needs.settings.receivingDomain}>`,
    // Whoever gets a forwarded mail knows none of the thread's messages, and shall not learn their names.
    answers:
      newest === null || isForward
        ? null
        : { messageId: newest.messageIdHeader, references: newest.references },
    earlierMessageIds: isForward ? [] : thread.flatMap((message) => message.messageIdHeader ?? []),
  });
}

function replyToOf(needs: Needs, shopId: ShopId, given: ToCompose): string {
  const { mailbox, ticket, shop, recipients } = given;
  const address = { mailboxToken: mailbox.token, ticketNumber: ticket.number };
  const macInput = replyMacInput({ ...address, recipient: recipients.to.address });
  const key = needs.shopKeys.open(shopId, shop.shopKey);
  return replyAddress({
    ...address,
    domain: needs.settings.receivingDomain,
    mac: needs.shopKeys.shortMac(key, "reply-address", macInput),
  });
}
