// A mail waits for its hour, or for a decision: send it now, or at another time.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { listMessageHeaders } from "#app/data/records/messages.server.ts";
import { noteJourney, saveSeenOrders, saveSendTime } from "#app/data/records/outbox.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { listSuppressed } from "#app/data/records/suppressions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { findSpamAt, refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { suppressionWords } from "#app/domain/delivery/suppression.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { seenOrder } from "#app/domain/reply/seen-order.ts";
import { whySendTimeRefused } from "#app/domain/reply/send-times.ts";
import type { SendHours } from "#app/domain/reply/waiting-send.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import {
  lockWaitingSend,
  refuseReaders,
  type WaitingSend,
  type WaitingSendStep,
} from "./lock-waiting-send.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue">;

export type HeldSendStep = WaitingSendStep & {
  /** When it leaves; null: now. */
  readonly sendAt: { readonly at: Instant; readonly hours: SendHours } | null;
  /**
   * The newest message of the customer that the agent sees: the mail answers up to there. Null while there is none, absent when it
   * is the one that its writer saw.
   */
  readonly seenMessageId?: MessageId | null;
};

/**
 * The agent has seen what came in and what became of the orders since: it leaves as it is. Throws Refusal: "not-allowed",
 * "not-found", "invalid" for a time that has passed, "conflict" when the mail has left, the thread moved again since the
 * agent saw it, the ticket was merged or is spam, or a recipient takes no mail.
 */
export async function decideHeldSend(needs: Needs, step: HeldSendStep): Promise<void> {
  const { shopId, messageId, by, sendAt } = step;
  refuseReaders(by);
  const why = sendAt ? whySendTimeRefused(sendAt.at, needs.clock()) : null;
  if (why !== null) throw new Refusal("invalid", why);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const send = await lockWaitingSend(tx, step);
    const { message, ticket } = send;
    const { ticketId } = ticket;
    await refuseOtherwise(tx, step, send);
    const { orders } = await readProofFacts(tx, shopId, ticketId);
    const at = needs.clock();
    await saveSendTime(tx, shopId, messageId, {
      // Its hour is now: what was to be checked then was seen by the agent.
      sendAt: sendAt?.at ?? at,
      later: { hours: sendAt?.hours ?? "own" },
      seenMessageId: seenBy(step, message),
    });
    await saveSeenOrders(tx, shopId, messageId, orders.map(seenOrder));
    const kind = message.heldFor === null ? "time-changed" : "released";
    await noteJourney(tx, shopId, messageId, { at, kind, words: by.name });
    if (message.heldFor !== null) {
      const detail = { kind: "held-send-released", by: by.name } as const;
      const event = { id: needs.newId<string>(), ticketId, actor: by.id, detail, at };
      await saveTicketEvents(tx, shopId, [event]);
    }
    const startsAfterMs = sendAt ? sendAt.at - at : 0;
    await needs.enqueue(tx, deliverReplyJob, { shopId, messageId }, { startsAfterMs });
    await refreshDeliveryTrouble(tx, shopId, ticketId);
    await announceChange(tx, shopId, ticketId, "delivery");
  });
}

async function refuseOtherwise(
  tx: Tx,
  step: HeldSendStep,
  { message, beforeSend, ticket }: WaitingSend,
): Promise<void> {
  const { ticketId } = ticket;
  const { shopId } = step;
  if (ticket.mergedIntoId !== null || beforeSend.plan.ticketId !== ticketId)
    throw new Refusal(
      "conflict",
      "The ticket was merged since: take the mail back, and write from the ticket that has it now.",
    );
  if (await findSpamAt(tx, shopId, ticketId))
    throw new Refusal("conflict", "This ticket is marked as spam. Say first that it is none.");
  const newest = await newestInbound(tx, shopId, ticket.ticketId);
  if (message.purpose !== "forward" && newest !== seenBy(step, message))
    throw new Refusal("conflict", "A new message came in. Read it above, then decide again.");
  const { to, alsoTo = [], cc = [], bcc = [] } = message.outgoing;
  const people = [to, ...alsoTo, ...cc, ...bcc].map(({ address }) => addressKey(address));
  const [first] = await listSuppressed(tx, shopId, people);
  if (first) throw new Refusal("conflict", suppressionWords(first.address, first.reason));
}

const seenBy = (
  { seenMessageId }: HeldSendStep,
  message: WaitingSend["message"],
): MessageId | null =>
  message.purpose === "forward" || seenMessageId === undefined
    ? message.seenMessageId
    : seenMessageId;

async function newestInbound(
  tx: Tx,
  shopId: ShopId,
  ticketId: WaitingSend["ticket"]["ticketId"],
): Promise<MessageId | null> {
  const thread = await listMessageHeaders(tx, shopId, ticketId);
  return thread.findLast(({ kind }) => kind === "inbound")?.messageId ?? null;
}
