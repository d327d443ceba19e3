// Which tickets does a change of hours or targets touch, and how many are open?
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Open tickets on which something is due, the next one first, `most` at the most; and how many tickets are open in all. */
export async function listTicketsDueNext(
  tx: Tx,
  shopId: ShopId,
  most: number,
): Promise<{ readonly ticketIds: readonly TicketId[]; readonly open: number }> {
  const rows = await tx.$queryRaw<{ ids: TicketId[]; open: number }[]>`
    select array(select "id" from "Ticket" where "shopId" = ${shopId}::uuid and "status" <> 'closed'
        and "dueAt" is not null order by "dueAt", "id" limit ${most}::int)::text[] as ids,
      (select count(*)::int from "Ticket" where "shopId" = ${shopId}::uuid and "status" <> 'closed'
        and "dueAt" is not null) as open`;
  return { ticketIds: rows[0]?.ids ?? [], open: rows[0]?.open ?? 0 };
}
