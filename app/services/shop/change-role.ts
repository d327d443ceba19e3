// The owner says what a member of the staff may do.
import { announceAccess, announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockStaff, saveRole } from "#app/data/records/members.server.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { changeOfRole } from "#app/domain/shop/change-of-role.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import type { Deps } from "#app/services/deps.ts";
import { freeTickets } from "#app/services/ticket/free-tickets.ts";

export type ChangeRole = {
  readonly shopId: ShopId;
  readonly memberId: MemberId;
  readonly to: Role;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

/**
 * The tickets of somebody who can't answer customers any more are nobody's then. The same role again changes nothing. Throws Refusal:
 * "not-allowed", "not-found", "conflict" for the only owner.
 */
export async function changeRole(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, memberId, to, by }: ChangeRole,
): Promise<void> {
  if (!may(by.role, "settings"))
    throw new Refusal("not-allowed", "Only the owner says who may do what.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const changed = changeOfRole(await lockStaff(tx, shopId), { memberId, to });
    if (!changed) return;
    await saveRole(tx, shopId, memberId, { role: to, at: needs.clock(), by: by.id });
    if (!canBeAssigned(to)) await freeTickets(needs, tx, { shopId, member: changed, by });
    await announceAccess(tx, shopId, memberId);
    await announceChange(tx, shopId, null);
  });
}
