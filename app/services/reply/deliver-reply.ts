// Hands one mail of the outbox to the mail provider, once, and records what is known of it.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  lockOutboundMessage,
  saveDelivery,
  type OutboundMessage,
} from "#app/data/records/messages.server.ts";
import { findAuthor, forgetDraftOfSend, noteJourney } from "#app/data/records/outbox.server.ts";
import { lockTicket, refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { advance } from "#app/domain/delivery/advance.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps, SendOutcome } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { say } from "#app/domain/words/words.ts";
import { findDueSend } from "./find-due-send.ts";
import { holdSend } from "./hold-send.ts";
import { leaveOutbox } from "./note-reply.ts";
import { readFiles } from "./read-files.ts";
import { refreshOrders } from "./refresh-orders.ts";
import { whyHold } from "./why-hold.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "openCalendar"
  | "mailer"
  | "log"
  | "blobs"
  | "shopKeys"
  | "shopify"
  | "enqueue"
>;
type Which = { readonly shopId: ShopId; readonly messageId: MessageId };

/**
 * Before its time it does nothing but hold a send that the thread has overtaken. An attempt is noted before the call: where its
 * answer is missing (a killed worker, a lost connection) the mail is *unknown* and never sent again by the machine. Throws
 * TemporaryFault when the provider asked to come back later.
 */
export async function deliverReply(needs: Needs, which: Which): Promise<void> {
  const due = await findDueSend(needs, which);
  if (!due) return;
  if (due.isScheduled) await refreshOrders(needs, { shopId: which.shopId, ticketId: due.ticketId });
  const reply = await beginAttempt(needs, which);
  if (!reply) return;
  const outcome = await attempt(needs, which, reply);
  await inShopBySql(needs.db, which.shopId, (tx) => record(needs, tx, which, outcome));
  needs.log.info("reply-attempted", { ...which, outcome: outcome.kind });
  if (outcome.kind === "later")
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

async function attempt(needs: Needs, which: Which, reply: OutboundMessage): Promise<SendOutcome> {
  const files = reply.hasFiles ? await filesOf(needs, which) : [];
  if (files === null)
    return { kind: "refused", why: say("a file of it could not be read: add it again") };
  const customArgs = { loupe_shop: which.shopId, loupe_message: which.messageId };
  return needs.mailer.send({ ...reply.outgoing, customArgs, files });
}

/** Null when one of them is gone or was changed. */
const filesOf = (needs: Needs, which: Which) =>
  readFiles(needs, which).catch((error: unknown) => {
    if (error instanceof PermanentFault) return null;
    throw error;
  });

/** The mail, marked as being sent; null when there is nothing to send (any more). */
function beginAttempt(needs: Needs, { shopId, messageId }: Which): Promise<OutboundMessage | null> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const reply = await lockOutboundMessage(tx, shopId, messageId);
    if (!reply) return null;
    const at = needs.clock();
    if (reply.delivery === "sending") {
      const reason = say("the attempt was interrupted before an answer came");
      await saveDelivery(tx, shopId, messageId, { delivery: "unknown", at, reason });
      await noteJourney(tx, shopId, messageId, { at, kind: "unknown", words: reason });
      await tell(tx, shopId, reply);
      return null;
    }
    if (reply.delivery !== "queued" || reply.heldFor !== null) return null;
    if (reply.uninstalled) {
      const reason = say("the app was uninstalled");
      await saveDelivery(tx, shopId, messageId, { delivery: "failed", at, reason });
      await tell(tx, shopId, reply);
      return null;
    }
    if (!(await leave(needs, tx, shopId, reply))) return null;
    await saveDelivery(tx, shopId, messageId, { delivery: "sending", at, attemptStarted: true });
    await noteJourney(tx, shopId, messageId, { at, kind: "attempt", words: null });
    return reply;
  });
}

/** What follows from a mail that can't be taken back any more. False when it is held instead. */
async function leave(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  reply: OutboundMessage,
): Promise<boolean> {
  if (!reply.beforeSend) return true;
  const ticket = await lockTicket(tx, shopId, reply.ticketId);
  const author = await findAuthor(tx, shopId, reply.authorId);
  if (reply.sendLater && ticket) {
    const hold = await whyHold(needs, tx, shopId, { message: reply, ticket });
    if (hold) {
      await holdSend(needs, tx, shopId, { message: reply, heldFor: hold.for, words: hold.words });
      return false;
    }
  }
  if (ticket && author) await leaveOutbox(needs, tx, shopId, { message: reply, ticket, author });
  await forgetDraftOfSend(tx, shopId, reply.messageId);
  return true;
}

async function tell(tx: Tx, shopId: ShopId, { ticketId }: OutboundMessage): Promise<void> {
  await refreshDeliveryTrouble(tx, shopId, ticketId);
  await announceChange(tx, shopId, ticketId, "delivery");
}

/** The provider's events may have been faster than its answer: the state only moves forward. */
async function record(
  needs: Needs,
  tx: Tx,
  { shopId, messageId }: Which,
  outcome: SendOutcome,
): Promise<void> {
  const reply = await lockOutboundMessage(tx, shopId, messageId);
  if (!reply) return;
  const at = needs.clock();
  const waits = reply.delivery === "sending" || reply.delivery === "unknown";
  const words = outcome.kind === "accepted" ? null : outcome.why;
  await noteJourney(tx, shopId, messageId, { at, kind: outcome.kind, words });
  if (outcome.kind === "accepted") {
    await saveDelivery(tx, shopId, messageId, {
      delivery: advance(reply.delivery, "processed"),
      at,
      ...(waits ? { reason: null } : {}),
      ...(reply.acceptedAt === null ? { acceptedAt: at } : {}),
      providerMessageId: outcome.providerMessageId,
    });
    if (reply.acceptedAt === null) {
      await lockTicket(tx, shopId, reply.ticketId);
      await rebuildClocks(needs, tx, shopId, reply.ticketId);
    }
  } else if (waits) {
    const delivery = stateAfter[outcome.kind];
    await saveDelivery(tx, shopId, messageId, { delivery, at, reason: outcome.why });
  }
  await tell(tx, shopId, reply);
}

const stateAfter = { later: "queued", refused: "failed", unknown: "unknown" } as const;
