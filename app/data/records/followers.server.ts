// Who hears of what happens on a ticket beside its assignee.
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** `isHere` false: there is no such ticket in this shop. `isNew` false: they follow it already. */
export async function saveFollower(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { memberId, at }: { readonly memberId: MemberId; readonly at: Instant },
): Promise<{ isHere: boolean; isNew: boolean }> {
  const rows = await tx.$queryRaw<{ isHere: boolean; isNew: boolean }[]>`
    with saved as (
      insert into "Follower" ("shopId", "ticketId", "memberId", "at")
      select "shopId", "id", ${memberId}::uuid, ${dateOf(at)} from "Ticket"
      where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid
      on conflict do nothing returning 1
    )
    select exists (select 1 from saved) as "isNew",
      exists (select 1 from "Ticket" where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid) as "isHere"`;
  return rows[0] ?? { isHere: false, isNew: false };
}

/** False when they did not follow it. */
export async function removeFollower(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  memberId: MemberId,
): Promise<boolean> {
  const removed = await tx.$executeRaw`
    delete from "Follower" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "memberId" = ${memberId}::uuid`;
  return removed > 0;
}
