// Somebody opens a report: what changed in the last minute is taken in first, as far as that takes no time.
import { inShopBySql } from "#app/data/db.server.ts";
import { countReportChanges, tryLockReports } from "#app/data/records/report-facts.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { refreshLot } from "./refresh-lot.ts";

/** Part of a lot; where more waits, the job is at it, and the report says how much is left. */
const MOST_TICKETS = 100;

/** Waits for nobody: while the job is at it, the report shows what is there. */
export function catchUpReports(
  needs: Pick<Deps, "db" | "openCalendar">,
  { shopId }: { readonly shopId: ShopId },
): Promise<void> {
  return inShopBySql(
    needs.db,
    shopId,
    async (tx) => {
      const waiting = await countReportChanges(tx, shopId, MOST_TICKETS + 1);
      if (waiting === 0 || waiting > MOST_TICKETS) return;
      if (await tryLockReports(tx, shopId)) await refreshLot(needs, tx, shopId);
    },
    "soon",
  );
}
