// Which attempts have been without an answer for too long? They are unknown until the provider's events settle them.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listOpenAttemptsAcrossShops,
  lockOutboundMessage,
  saveDelivery,
} from "#app/data/records/messages.server.ts";
import { listDueSendsAcrossShops } from "#app/data/records/outbox.server.ts";
import { refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { asksAgent, ASK_AFTER_MS } from "#app/domain/delivery/asks-agent.ts";
import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { say } from "#app/domain/words/words.ts";

/** Twice as long as the mailer waits for an answer. */
const NO_ANSWER_AFTER_MS = MINUTE_MS;

/** So long after its hour nobody is about to hand a mail over any more. */
const LEFT_BEHIND_MS = 2 * MINUTE_MS;

/**
 * A sweep over all shops, harmless to repeat; it also tells open pages when the agent's question is due, and has mail handed over whose
 * job was lost.
 */
export async function settleAttempts(needs: Pick<Deps, "db" | "clock" | "enqueue">): Promise<void> {
  const now = needs.clock();
  const due = await listDueSendsAcrossShops(needs.db, (now - LEFT_BEHIND_MS) as Instant);
  for (const which of due)
    await inShopBySql(needs.db, which.shopId, (tx) => needs.enqueue(tx, deliverReplyJob, which));
  const open = await listOpenAttemptsAcrossShops(needs.db, (now - NO_ANSWER_AFTER_MS) as Instant);
  for (const { shopId, messageId } of open)
    await inShopBySql(needs.db, shopId, async (tx) => {
      const reply = await lockOutboundMessage(tx, shopId, messageId);
      if (!reply) return;
      if (reply.delivery === "sending") {
        const reason = say("no answer came from the mail provider");
        await saveDelivery(tx, shopId, messageId, { delivery: "unknown", at: now, reason });
        await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
        await announceChange(tx, shopId, reply.ticketId);
      } else if (asksAgent(reply, now) && now - (reply.attemptAt ?? now) < ASK_AFTER_MS + HOUR_MS) {
        await announceChange(tx, shopId, reply.ticketId);
      }
    });
}
