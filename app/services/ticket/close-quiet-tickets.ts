// Which resolved tickets have been quiet for as long as their shop wants? They are closed.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { findSlaSettings } from "#app/data/records/sla-settings.server.ts";
import { listResolvedTicketsAcrossShops } from "#app/data/records/ticket-states.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { closedQuietly } from "#app/domain/ticket/quiet-days.ts";
import { applyChange, takeTicket, type ChangeNeeds } from "./change-ticket.ts";

/**
 * A sweep over all shops, harmless to repeat. Each ticket is looked at again under its lock; one that can't be closed keeps no other
 * from it, and is thrown once all were looked at.
 */
export async function closeQuietTickets(needs: ChangeNeeds): Promise<void> {
  for (;;) {
    const quiet = await listResolvedTicketsAcrossShops(needs.db, needs.clock());
    const outcomes: Outcome[] = [];
    for (const ticket of quiet) outcomes.push(await closeOne(needs, ticket));
    if (outcomes.some(({ closed }) => closed)) continue;
    const failed = outcomes.find(({ error }) => error !== null);
    if (failed) throw failed.error;
    return;
  }
}

type Outcome = { readonly closed: boolean; readonly error: unknown };

async function closeOne(
  needs: ChangeNeeds,
  { shopId, ticketId }: { shopId: ShopId; ticketId: TicketId },
): Promise<Outcome> {
  try {
    const close = (tx: Tx) => closeIfQuiet(needs, tx, shopId, ticketId);
    return { closed: await inShopBySql(needs.db, shopId, close), error: null };
  } catch (error) {
    // Thrown by the sweep at its end: one shop's trouble is not the next one's.
    return { closed: false, error };
  }
}

async function closeIfQuiet(
  needs: ChangeNeeds,
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<boolean> {
  const ticket = await takeTicket(needs, tx, shopId, ticketId);
  if (!ticket) return false;
  const { settings } = await findSlaSettings(tx, shopId);
  const change = closedQuietly(ticket.state, settings.closeAfterDays, ticket.now);
  if (change) await applyChange(needs, tx, { shopId, ticketId, actor: "loupe", change });
  return change !== null;
}
