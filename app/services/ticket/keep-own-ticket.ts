// "No, keep it as its own ticket": nobody asks any more whether a stranger's mail belongs elsewhere.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { clearProposal, findProposal, lockTicket } from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

/** Twice changes nothing. Throws Refusal: "not-allowed", "not-found", "conflict" when the mail was moved meanwhile. */
export async function keepOwnTicket(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, ticketId, by }: { shopId: ShopId; ticketId: TicketId; by: MovingAgent },
): Promise<void> {
  mustMayMerge(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const { ticketPrefix } = await getShop(tx, shopId);
    const ticket = await lockTicket(tx, shopId, ticketId);
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    if (ticket.mergedIntoId !== null)
      throw new Refusal("conflict", "Somebody has moved this mail meanwhile. Reload the page.");
    const proposal = await findProposal(tx, shopId, ticketId);
    if (!proposal) return;
    await clearProposal(tx, shopId, ticketId);
    const number = ticketNumber(ticketPrefix, proposal.number);
    await saveTicketEvents(tx, shopId, [
      {
        id: needs.newId(),
        ticketId,
        actor: by.id,
        detail: { kind: "proposal-kept", number, by: by.name },
        at: needs.clock(),
      },
    ]);
    await announceChange(tx, shopId, ticketId);
  });
}
