// Somebody of the staff is away for some days: they say so themselves, or the owner does.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveAwayUntil } from "#app/data/records/members.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { awayUntil } from "#app/domain/shop/away.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SetAway = {
  readonly shopId: ShopId;
  readonly memberId: MemberId;
  /** The first day at work again, such as "2026-12-07"; empty: they are there. */
  readonly day: string;
  readonly by: { readonly id: MemberId; readonly role: Role };
};

/** Until then no machine gives them a ticket; people still may. Throws Refusal: "not-allowed", "invalid" as `awayUntil`, "not-found". */
export async function setAway(
  needs: Pick<Deps, "db" | "clock" | "openCalendar">,
  { shopId, memberId, day, by }: SetAway,
): Promise<void> {
  const isOwn = memberId === by.id && may(by.role, "reply");
  if (!isOwn && !may(by.role, "settings"))
    throw new Refusal("not-allowed", "Only the owner says this of somebody else.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const policy = await getPolicy(tx, shopId);
    const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const until = awayUntil(calendar, day, needs.clock());
    if (!(await saveAwayUntil(tx, shopId, memberId, until)))
      throw new Refusal("not-found", "Nobody of the staff goes by this name any more.");
    await announceChange(tx, shopId, null);
  });
}
