// What the shop's staff are called, for whoever gives them a ticket.
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StaffName = { readonly id: string; readonly name: string };

/** Those who answer customers, by name. */
export async function listAssignableStaff(tx: Tx, shopId: ShopId): Promise<readonly StaffName[]> {
  const rows = await tx.$queryRaw<(StaffName & { role: Role })[]>`
    select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid order by "name", "id"`;
  return rows.filter(({ role }) => canBeAssigned(role)).map(({ id, name }) => ({ id, name }));
}
