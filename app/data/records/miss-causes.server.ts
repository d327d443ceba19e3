// Why targets of a ticket were missed, as its agents said.
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Keys of the ticket's clocks for whose miss somebody gave a cause. */
export async function listExplainedClocks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ clock: string }[]>`
    select distinct "detail"->>'clock' as clock from "TicketEvent"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'miss-cause'`;
  return rows.map(({ clock }) => clock);
}
