// A reply went out, or turned out not to have arrived: what does that do to the obligations that it answers?
import type { Tx } from "#app/data/db.server.ts";
import { findUnansweredMessage, type OutboundMessage } from "#app/data/records/messages.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import {
  hasRunningReplyClock,
  meetClocks,
  reopenClocksMetBy,
} from "#app/data/records/sla-clocks.server.ts";
import { markTicketUnanswered, refreshTicketCache } from "#app/data/records/tickets.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { startReplyClock } from "./start-reply-clock.ts";

/**
 * A step of a transaction: the provider took the reply at `at`, so the messages that its writer had seen are answered. One
 * that came in between waits from its own receipt.
 */
export async function meetReplyClocks(
  needs: Pick<Deps, "newId" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  { reply, at }: { reply: OutboundMessage; at: Instant },
): Promise<void> {
  const { ticketId, messageId, answersUpTo } = reply;
  await meetClocks(tx, shopId, ticketId, { at, byMessage: messageId, upTo: answersUpTo });
  const waiting = await findUnansweredMessage(tx, shopId, ticketId, messageId);
  if (waiting && !(await hasRunningReplyClock(tx, shopId, ticketId)))
    await startReplyClock(needs, tx, shopId, {
      ticketId,
      kind: "next-reply",
      ...waiting,
      policy: await getPolicy(tx, shopId),
    });
  await refreshTicketCache(tx, shopId, ticketId);
}

/** A step of a transaction: at `at` we hear that the reply will never arrive, so its obligations stand again from their original receipt. */
export async function reopenReplyClocks(
  tx: Tx,
  shopId: ShopId,
  { reply, at }: { reply: OutboundMessage; at: Instant },
): Promise<void> {
  await reopenClocksMetBy(tx, shopId, reply.messageId, at);
  const waiting = await findUnansweredMessage(tx, shopId, reply.ticketId, null);
  const since = waiting?.receivedAt ?? reply.answersUpTo;
  await markTicketUnanswered(tx, shopId, reply.ticketId, since);
  await refreshTicketCache(tx, shopId, reply.ticketId);
}
