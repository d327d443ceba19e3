// Do the reports say what tickets, clocks and events say? Everything is counted once more by other means.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  countWrongDays,
  listDisagreements,
  type Disagreement,
} from "#app/data/records/report-recount.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** More than one repair takes in; the rest is found the next time. */
const MOST_LISTED = 5_000;

/** What does not agree; nothing where all does. Slow: it reads all that the shop has. */
export function verifyReports(
  needs: Pick<Deps, "db">,
  { shopId }: { readonly shopId: ShopId },
): Promise<{ readonly disagreements: readonly Disagreement[]; readonly wrongDays: number }> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const { timeZone } = await getShop(tx, shopId);
    const [disagreements, wrongDays] = await Promise.all([
      listDisagreements(tx, shopId, { timeZone, limit: MOST_LISTED }),
      countWrongDays(tx, shopId),
    ]);
    return { disagreements, wrongDays };
  });
}
