// A customer's mail has made a ticket: workflows that begin with it may begin.
import type { Tx } from "#app/data/db.server.ts";
import { isNewToFlow } from "#app/data/records/flow-triggers.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellFlow } from "./tell-flow.ts";

/**
 * A step of a transaction that has the ticket locked; comes after Shopify was asked whose mail it is, because workflows want
 * to know. Once a ticket, and never for one that staff or a workflow opened: such a workflow would begin itself.
 */
export async function tellNewTicket(
  needs: Pick<Deps, "clock" | "newId" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  if (!(await isNewToFlow(tx, shopId, ticketId))) return;
  await tellFlow(needs, tx, shopId, { ticketId, told: { handle: "ticket-created" } });
}
