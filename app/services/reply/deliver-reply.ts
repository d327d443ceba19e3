// Hands one reply of the outbox to the mail provider, once, and records what is known of it.
import { announceChange } from "#app/data/changes.server.ts";
import { inShop, type ModelTx } from "#app/data/db.server.ts";
import {
  lockOutboundMessage,
  saveDelivery,
  type OutboundMessage,
} from "#app/data/records/messages.server.ts";
import { lockTicket, refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { advance } from "#app/domain/delivery/advance.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps, SendOutcome } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "mailer" | "log">;
type Which = { readonly shopId: ShopId; readonly messageId: MessageId };

/**
 * An attempt is noted before the call: where its answer is missing (a killed worker, a lost connection) the reply is
 * *unknown* and never sent again by the machine. Throws TemporaryFault when the provider asked to come back later.
 */
export async function deliverReply(needs: Needs, which: Which): Promise<void> {
  const reply = await beginAttempt(needs, which);
  if (!reply) return;
  const outcome = await needs.mailer.send({
    ...reply.outgoing,
    customArgs: { loupe_shop: which.shopId, loupe_message: which.messageId },
  });
  await inShop(needs.db, which.shopId, (tx) => record(needs, tx, which, outcome));
  needs.log.info("reply-attempted", { ...which, outcome: outcome.kind });
  if (outcome.kind === "later")
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

/** The reply, marked as being sent; null when there is nothing to send (any more). */
function beginAttempt(needs: Needs, { shopId, messageId }: Which): Promise<OutboundMessage | null> {
  return inShop(needs.db, shopId, async (tx) => {
    const reply = await lockOutboundMessage(tx, shopId, messageId);
    if (!reply) return null;
    const at = needs.clock();
    if (reply.delivery === "sending") {
      const reason = "the attempt was interrupted before an answer came";
      await saveDelivery(tx, shopId, messageId, { delivery: "unknown", at, reason });
      await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
      await announceChange(tx, shopId, reply.ticketId);
      return null;
    }
    if (reply.delivery !== "queued") return null;
    if (reply.uninstalled) {
      await saveDelivery(tx, shopId, messageId, {
        delivery: "failed",
        at,
        reason: "the app was uninstalled",
      });
      await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
      await announceChange(tx, shopId, reply.ticketId);
      return null;
    }
    await saveDelivery(tx, shopId, messageId, { delivery: "sending", at, attemptStarted: true });
    return reply;
  });
}

/** The provider's events may have been faster than its answer: the state only moves forward. */
async function record(
  needs: Needs,
  tx: ModelTx,
  { shopId, messageId }: Which,
  outcome: SendOutcome,
): Promise<void> {
  const reply = await lockOutboundMessage(tx, shopId, messageId);
  if (!reply) return;
  const at = needs.clock();
  const waits = reply.delivery === "sending" || reply.delivery === "unknown";
  switch (outcome.kind) {
    case "accepted":
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
      break;
    case "later":
      if (waits)
        await saveDelivery(tx, shopId, messageId, { delivery: "queued", at, reason: outcome.why });
      break;
    case "refused":
      if (waits)
        await saveDelivery(tx, shopId, messageId, { delivery: "failed", at, reason: outcome.why });
      break;
    case "unknown":
      if (waits)
        await saveDelivery(tx, shopId, messageId, { delivery: "unknown", at, reason: outcome.why });
      break;
  }
  await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
  await announceChange(tx, shopId, reply.ticketId);
}
