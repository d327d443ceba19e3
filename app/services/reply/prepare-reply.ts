// What does an agent's press of "send" come to: the mail as it would leave, to whom, with which files? And may it?
import type { Tx } from "#app/data/db.server.ts";
import {
  findMailbox,
  listMailboxAddresses,
  type MailboxRow,
} from "#app/data/records/mailboxes.server.ts";
import { listMessageHeaders, type NewAttachment } from "#app/data/records/messages.server.ts";
import { listParticipants } from "#app/data/records/participants.server.ts";
import { readProofFacts, type TicketProof } from "#app/data/records/proof-facts.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { lockTicket, type LockedTicket } from "#app/data/records/tickets.server.ts";
import type { Correction } from "#app/domain/correction/correction.ts";
import type { PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type { GivenReason } from "#app/domain/proof/override-reasons.ts";
import type { ReplyActions } from "#app/domain/reply/reply-actions.ts";
import type { SeenOrder } from "#app/domain/reply/seen-order.ts";
import type { SendHours } from "#app/domain/reply/waiting-send.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { decideRecipients, type Recipients } from "#app/domain/reply/decide-recipients.ts";
import type { KeptSurprises } from "#app/domain/reply/guard-surprises.ts";
import { picturesIn } from "#app/domain/reply/pictures-in.ts";
import { isStopped, SendStopped } from "#app/domain/reply/send-stopped.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { whyUnfilled } from "#app/domain/reply/variable/why-unfilled.ts";
import { wordsBeside } from "#app/domain/reply/words-beside.ts";
import type {
  MemberId,
  MessageId,
  ShopId,
  TicketId,
  TicketPromiseId,
  UploadId,
} from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { composeOutgoing } from "./compose-outgoing.ts";
import { findStop } from "./find-stop.ts";
import { findSurprises } from "./find-surprises.ts";
import { judgeFacts } from "./judge-facts.ts";
import { takeUploads } from "./take-uploads.ts";

type Needs = Pick<Deps, "clock" | "newId" | "shopKeys" | "settings" | "cleanHtml">;

/** A press of "send", as the form has it. */
export type ReplyToSend = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly author: { readonly id: MemberId; readonly name: string; readonly role: Role };
  /** What a page without editor writes; not looked at where there is HTML. */
  readonly text: string;
  /** As the editor writes it, pictures as `cid:`; null or absent without one. */
  readonly html?: string | null;
  readonly kind?: "reply" | "forward";
  /**
   * Whom the agent saw as the recipient: the customer, or an order's address that confirmed a message of the ticket. Of a forward
   * anybody, several with commas between.
   */
  readonly to: string;
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  /** Of a forward. */
  readonly subject?: string | null;
  readonly uploadIds?: readonly UploadId[];
  /** False: without the signature. */
  readonly withSignature?: boolean;
  /** The newest message that the agent saw: the reply answers up to there. Null while the customer has not written. */
  readonly seenMessageId: MessageId | null;
  /** The orders as the agent saw them; those that are not named are not compared. */
  readonly seenOrders?: readonly SeenOrder[];
  /** When it leaves; null or absent: after the time to take it back. */
  readonly sendAt?: { readonly at: Instant; readonly hours: SendHours } | null;
  /** The last saved reply that was put into it. */
  readonly savedReplyId?: string | null;
  /** The text as that saved reply put it in; absent or empty where that is not known. */
  readonly savedReplyFilled?: string | null;
  /** It corrects an earlier answer; null or absent: it does not. */
  readonly correction?: Correction | null;
  /** What saved replies in it do to the ticket when it leaves. */
  readonly actions?: ReplyActions;
  /** The draft that this was, as the page knew it last: a newer one stays. Absent: any. */
  readonly draftVersion?: number | null;
  /** Made by the form once; the same press twice is one reply. */
  readonly idempotencyKey: string;
  /** Why facts of an order may go to somebody who isn't proven: asked for once a ticket. */
  readonly reason?: GivenReason | null;
  /** Why it goes although a check blocks it; null or absent: nobody said. */
  readonly overrideReason?: string | null;
  /** What the writer said of the dated commitments in the text; the others wait for a decision. */
  readonly promises?: readonly PromiseChoice[];
  /** Earlier promises that this reply keeps. */
  readonly keeps?: readonly TicketPromiseId[];
  /** BCP 47, of the writer's admin: how dates in digits are read. */
  readonly locale?: string;
};

export type PreparedReply = {
  readonly messageId: MessageId;
  readonly ticket: LockedTicket;
  readonly shop: ShopRow;
  readonly mailbox: MailboxRow;
  /** The plain words, without signature. */
  readonly text: string;
  /** Cleaned; null without an editor. */
  readonly html: string | null;
  /** All words that leave: by these it is judged what they tell. */
  readonly told: string;
  readonly recipients: Recipients;
  readonly uploads: {
    readonly ids: readonly UploadId[];
    readonly files: readonly NewAttachment[];
  };
  readonly composed: ComposedReply;
  readonly proof: TicketProof;
  readonly kept: KeptSurprises;
  /** The newest message of the customer. */
  readonly newest: MessageId | null;
};

/** A step of a transaction: locks the ticket, and writes nothing. Throws Refusal as `sendReply` says. */
export async function prepareReply(
  needs: Needs,
  tx: Tx,
  input: ReplyToSend,
): Promise<PreparedReply> {
  const { shopId, ticketId, author, cc = [], bcc = [], kind = "reply" } = input;
  const ticket = await lockTicket(tx, shopId, ticketId);
  if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
  const thread = await listMessageHeaders(tx, shopId, ticketId);
  const proof = await readProofFacts(tx, shopId, ticketId);
  const shop = await getShop(tx, shopId);
  const mailbox = await findMailbox(tx, shopId, ticket.mailboxId);
  if (!mailbox) throw new Refusal("not-found", "The mailbox of this ticket is gone.");

  const recipients = decideRecipients({
    kind,
    to: input.to,
    cc,
    bcc,
    customer: { address: ticket.customerAddress, name: ticket.customerName },
    confirmed: proof.confirmations.flatMap((one) => (one.answer === "yes" ? [one.address] : [])),
    participants: await listParticipants(tx, shopId, ticketId),
    own: await listMailboxAddresses(tx, shopId),
    ownDomain: needs.settings.receivingDomain,
  });
  const html = input.html ? needs.cleanHtml(input.html) : null;
  const text = html === null ? input.text.trim() : wordsOf(html);
  const unfilled = whyUnfilled({ html, text, quotesToo: kind === "reply" });
  if (unfilled !== null) throw new Refusal("invalid", unfilled);
  const uploads = await takeUploads(needs, tx, shopId, {
    memberId: author.id,
    uploadIds: input.uploadIds ?? [],
    html,
  });
  const subject = input.subject ?? null;
  const fileNames = uploads.files.map(({ fileName }) => fileName);
  const told = `${text}\n${wordsBeside({ html, fileNames, subject })}`;
  const kept = await findSurprises(tx, shopId, { shop, proof, writer: ticket.customerAddress });
  const messageId = needs.newId<MessageId>();
  const composed = await composeOutgoing(needs, tx, shopId, {
    messageId,
    kind,
    author,
    text,
    html,
    told,
    subject,
    withSignature: input.withSignature !== false,
    ticket,
    shop,
    mailbox,
    thread,
    recipients,
    kept,
  });
  const newest = thread.findLast((message) => message.kind === "inbound")?.messageId ?? null;
  return {
    ...{ messageId, ticket, shop, mailbox, text, html, told, recipients },
    ...{ uploads, composed, proof, kept, newest },
  };
}

/** A text for mail programs without pictures, also where there is nothing but pictures. */
function wordsOf(html: string): string {
  const words = textOfHtml(html);
  return words === "" && picturesIn(html).size > 0 ? "[Picture]" : words;
}

/** A step of a transaction, with the ticket locked: may it leave now? Throws Refusal as `sendReply` says. */
export async function checkReply(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  input: ReplyToSend,
  { ticket, shop, told, recipients, proof, kept, newest }: PreparedReply,
): Promise<void> {
  const { shopId, ticketId } = input;
  if (ticket.mergedIntoId !== null)
    throw new Refusal("conflict", "This ticket was merged into another one: go on there.");
  const { to, alsoTo, cc, bcc } = recipients;
  const others = [...alsoTo, ...cc, ...bcc].map(({ address }) => address);
  const stop = await findStop(tx, shopId, {
    ticketId,
    seen: input.kind === "forward" ? null : { messageId: input.seenMessageId },
    newest,
    seenOrders: input.seenOrders ?? [],
    orders: proof.orders,
    addresses: [to.address, ...others],
  });
  if (isStopped(stop)) throw new SendStopped(stop);
  await judgeFacts(needs, tx, shopId, {
    ticketId,
    author: input.author,
    text: told,
    to: to.address,
    alsoTo: others,
    ...(input.reason === undefined ? {} : { reason: input.reason }),
    shop,
    proof,
    surprises: kept.rules,
    answers: newest,
  });
}
