// A reply turned out not to have arrived: its customer waits as before.
import type { Tx } from "#app/data/db.server.ts";
import type { OutboundMessage } from "#app/data/records/messages.server.ts";
import { listSplitSources } from "#app/data/records/ticket-moves.server.ts";
import { lockTicket, markTicketUnanswered } from "#app/data/records/tickets.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { isOwed } from "#app/domain/ticket/ticket-due.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "./rebuild-clocks.ts";

/**
 * A step of a transaction, after the loss was written and with the ticket locked: the ticket is open, and the obligations that the
 * reply had met stand again from their original receipt; so do those on a ticket from which a split took the reply away.
 */
export async function reopenAfterLoss(
  needs: Pick<Deps, "openCalendar" | "clock">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, messageId }: Pick<OutboundMessage, "ticketId" | "messageId">,
): Promise<void> {
  const sources = await listSplitSources(tx, shopId, { ticketId, messageId });
  for (const source of sources) await lockTicket(tx, shopId, source);
  for (const one of [ticketId, ...sources]) {
    const clocks = await rebuildClocks(needs, tx, shopId, one);
    const waits = clocks.find(
      (clock) => isOwed(clock) && (clock.kind === "first-reply" || clock.kind === "next-reply"),
    );
    if (waits || one === ticketId)
      await markTicketUnanswered(tx, shopId, one, waits?.startedAt ?? null);
  }
}
