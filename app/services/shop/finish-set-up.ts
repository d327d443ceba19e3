// The owner is done with the first steps.
import { inShopBySql } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { saveShopFacts } from "#app/data/records/shops.server.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { startTextSync } from "#app/services/shop-text/request-text-sync.ts";

/** Throws Refusal "not-allowed", or "invalid" without a support address. */
export async function finishSetUp(
  needs: Pick<Deps, "db" | "clock" | "enqueue">,
  { shopId, role }: { shopId: ShopId; role: Role },
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can finish the set-up.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await findFirstMailbox(tx, shopId)))
      throw new Refusal("invalid", "Enter your support address first.");
    await saveShopFacts(tx, shopId, { setUpAt: dateOf(needs.clock()) });
    await startTextSync(needs, tx, shopId);
  });
}
