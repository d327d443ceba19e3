// A reply went out, or turned out not to have arrived: what does that do to the obligations that it answers?
import type { Tx } from "#app/data/db.server.ts";
import type { OutboundMessage } from "#app/data/records/messages.server.ts";
import { meetClocks, reopenClocksMetBy } from "#app/data/records/sla-clocks.server.ts";
import { markTicketUnanswered, refreshTicketCache } from "#app/data/records/tickets.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/** A step of a transaction: the provider took the reply at `at`, so the messages that its writer had seen are answered. */
export async function meetReplyClocks(
  tx: Tx,
  shopId: ShopId,
  reply: OutboundMessage,
  at: Instant,
): Promise<void> {
  const { ticketId, messageId, answersUpTo } = reply;
  await meetClocks(tx, shopId, ticketId, { at, byMessage: messageId, upTo: answersUpTo });
  await refreshTicketCache(tx, shopId, ticketId);
}

/** A step of a transaction: the reply will never arrive, so its obligations stand again from their original receipt. */
export async function reopenReplyClocks(
  tx: Tx,
  shopId: ShopId,
  reply: OutboundMessage,
): Promise<void> {
  await reopenClocksMetBy(tx, shopId, reply.messageId);
  await markTicketUnanswered(tx, shopId, reply.ticketId, reply.answersUpTo);
  await refreshTicketCache(tx, shopId, reply.ticketId);
}
