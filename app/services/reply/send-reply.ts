// An agent answers: write the reply to the outbox, and let a job deliver it.
import { announceChange } from "#app/data/changes.server.ts";
import { inShop, type Tx } from "#app/data/db.server.ts";
import { findMailbox } from "#app/data/records/mailboxes.server.ts";
import { listMessageHeaders, saveReply } from "#app/data/records/messages.server.ts";
import { readProofFacts, type TicketProof } from "#app/data/records/proof-facts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  lockTicket,
  markTicketReplied,
  type LockedTicket,
} from "#app/data/records/tickets.server.ts";
import { addressKey, type Address } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { replyAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { mask, maskCards } from "#app/domain/privacy/mask.ts";
import type { GivenReason } from "#app/domain/proof/override-reasons.ts";
import { asksQuestion } from "#app/domain/reply/asks-question.ts";
import { composeReply } from "#app/domain/reply/compose-reply.ts";
import { guardSurprises } from "#app/domain/reply/guard-surprises.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type {
  MemberId,
  MessageId,
  ShopId,
  TicketId,
  TicketPromiseId,
} from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { offerPromises } from "#app/services/promise/offer-promises.ts";
import { settlePromise } from "#app/services/promise/settle-promise.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { findSurprises } from "./find-surprises.ts";
import { judgeFacts } from "./judge-facts.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "openCalendar" | "shopKeys" | "settings"
>;

export type SendReply = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly author: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly text: string;
  /** Whom the agent saw as the recipient: the customer, or an order's address that confirmed a message of the ticket. */
  readonly to: string;
  /** The newest message that the agent saw: the reply answers up to there. Null while the customer has not written. */
  readonly seenMessageId: MessageId | null;
  /** Made by the form once; the same press twice is one reply. */
  readonly idempotencyKey: string;
  /** Why facts of an order may go to somebody who isn't proven: asked for once a ticket. */
  readonly reason?: GivenReason | null;
  /** What the writer said of the dated commitments in the text; the others wait for a decision. */
  readonly promises?: readonly PromiseChoice[];
  /** Earlier promises that this reply keeps. */
  readonly keeps?: readonly TicketPromiseId[];
  /** BCP 47, of the writer's admin: how dates in digits are read. */
  readonly locale?: string;
};

/**
 * Returns the reply's id; the same press again does nothing. Throws Refusal: "not-allowed", "not-found", "invalid" for an
 * empty text or a ticket without an address, "conflict" when the thread has moved since the agent saw it or the recipient is another one. Where the text
 * holds facts of an order: "reason-wanted" when the sender isn't proven enough for them, "not-allowed" when they must not go.
 */
export async function sendReply(
  needs: Needs,
  input: SendReply,
): Promise<{ messageId: MessageId | null }> {
  if (!may(input.author.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const { shopId, ticketId } = input;
  return inShop(needs.db, shopId, async (tx) => {
    const ticket = await lockTicket(tx, shopId, ticketId);
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    const thread = await listMessageHeaders(tx, shopId, ticketId);
    const newest = thread.findLast((message) => message.kind === "inbound") ?? null;
    const proof = await readProofFacts(tx, shopId, ticketId);
    const recipient = recipientOf(input.to, ticket, proof);

    const shop = await getShop(tx, shopId);
    const mailbox = await findMailbox(tx, shopId, ticket.mailboxId);
    if (!mailbox) throw new Refusal("not-found", "The mailbox of this ticket is gone.");
    const kept = await findSurprises(tx, shopId, { shop, proof, writer: ticket.customerAddress });
    const messageId = needs.newId<MessageId>();
    const { receivingDomain } = needs.settings;
    const address = { mailboxToken: mailbox.token, ticketNumber: ticket.number };
    const macInput = replyMacInput({ ...address, recipient: recipient.address });
    const composed = composeReply({
      // A card's number has no business in a mail; where to pay to has, and goes out as it was written.
      text: maskCards(input.text),
      agentName: input.author.name,
      shopName: shop.name,
      ...guardSurprises(kept, {
        shopName: shop.name,
        text: input.text,
        ticket: { number: ticketNumber(shop.ticketPrefix, ticket.number), subject: ticket.subject },
      }),
      to: recipient,
      from: { address: mailbox.address, name: shop.name },
      replyTo: replyAddress({
        ...address,
        domain: receivingDomain,
        mac: needs.shopKeys.shortMac(
          needs.shopKeys.open(shopId, shop.shopKey),
          "reply-address",
          macInput,
        ),
      }),
      messageId: `<m.${messageId}@${receivingDomain}>`,
      answers: newest && { messageId: newest.messageIdHeader, references: newest.references },
      earlierMessageIds: thread.flatMap((message) => message.messageIdHeader ?? []),
    });
    const at = needs.clock();
    const fresh = await saveReply(tx, shopId, {
      id: messageId,
      ticketId,
      at,
      author: input.author,
      composed,
      text: mask(input.text.trim()),
      idempotencyKey: input.idempotencyKey,
      seenMessageId: input.seenMessageId,
      asks: asksQuestion(input.text),
    });
    if (!fresh) return { messageId: null };
    // After the write: the same press again must find its reply, whatever came in since.
    if (ticket.mergedIntoId !== null)
      throw new Refusal("conflict", "This ticket was merged into another one: go on there.");
    if ((newest?.messageId ?? null) !== input.seenMessageId)
      throw new Refusal(
        "conflict",
        "A new message came in while you wrote. Read it above, then send the reply again.",
      );
    const surprises = kept.rules;
    const answers = newest?.messageId ?? null;
    await judgeFacts(needs, tx, shopId, { ...input, shop, proof, surprises, answers });
    await markTicketReplied(tx, shopId, ticketId, { at, preview: firstWords(mask(input.text)) });
    await noteReopening(needs, tx, shopId, { ticket, by: input.author, at });
    await notePromises(needs, tx, { ...input, messageId, at });
    await rebuildClocks(needs, tx, shopId, ticketId);
    await needs.enqueue(tx, deliverReplyJob, { shopId, messageId });
    await announceChange(tx, shopId, ticketId);
    return { messageId };
  });
}

/** Whoever writes to the customer of a ticket that was done goes on with it. */
async function noteReopening(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: { ticket: LockedTicket; by: SendReply["author"]; at: Instant },
): Promise<void> {
  const { ticket, by, at } = given;
  const { ticketId, status: from } = ticket;
  if (from !== "resolved" && from !== "closed") return;
  const detail = { kind: "status", from, to: "waiting", by: by.name } as const;
  await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
}

/** What the reply commits us to, and which earlier commitments it keeps. */
async function notePromises(
  needs: Needs,
  tx: Tx,
  reply: SendReply & { readonly messageId: MessageId; readonly at: Instant },
): Promise<void> {
  const { shopId, ticketId, author, promises: choices = [], locale } = reply;
  await offerPromises(needs, tx, shopId, { ...reply, choices, locale });
  for (const promiseId of new Set(reply.keeps))
    await settlePromise(needs, tx, shopId, { ticketId, promiseId, move: "keep", by: author });
}

function recipientOf(to: string, ticket: LockedTicket, proof: TicketProof): Address {
  const { customerAddress: address, customerName: name } = ticket;
  if (to.trim() === "")
    throw new Refusal("invalid", "No email address is known here: there is nobody to write to.");
  if (addressKey(to) === addressKey(address))
    return { address, name: name === address ? null : name };
  const confirmed = proof.confirmations.find(
    (one) => one.answer === "yes" && addressKey(one.address) === addressKey(to),
  );
  if (confirmed) return { address: confirmed.address, name: null };
  throw new Refusal(
    "conflict",
    "The recipient changed. Reload the ticket to see who gets this reply.",
  );
}
