// Whose a ticket is.
import type { Role } from "#app/domain/shop/role.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type MemberToAssign = { readonly id: MemberId; readonly name: string; readonly role: Role };

/** Null when there is no such member in this shop. */
export async function findMemberToAssign(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<MemberToAssign | null> {
  const rows = await tx.$queryRaw<MemberToAssign[]>`
    select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid and "id" = ${memberId}::uuid`;
  return rows[0] ?? null;
}

/** Null while the ticket is nobody's. */
export async function findAssignee(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<MemberToAssign | null> {
  const rows = await tx.$queryRaw<MemberToAssign[]>`
    select m."id", m."name", m."role" from "Ticket" t
    join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  return rows[0] ?? null;
}

/** Of a ticket that the caller has locked. */
export async function saveAssignee(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { to, at }: { readonly to: MemberId | null; readonly at: Instant },
): Promise<void> {
  const assignedAt = to === null ? null : dateOf(at);
  await tx.$executeRaw`
    update "Ticket" set "assigneeId" = ${to}::uuid, "assignedAt" = ${assignedAt}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** Those that still go on, locked, in the order of their ids. */
export async function lockTicketsOf(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<TicketId[]> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    select "id" from "Ticket" where "shopId" = ${shopId}::uuid and "assigneeId" = ${memberId}::uuid
      and "status" <> 'closed' order by "id" for update`;
  return rows.map(({ id }) => id);
}
