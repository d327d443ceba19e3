// Which tickets changed since reports last took them in? What is counted of them is worked out again.
import { inShopBySql } from "#app/data/db.server.ts";
import { lockReports } from "#app/data/records/report-facts.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { refreshReportsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { refreshLot } from "./refresh-lot.ts";

type Needs = Pick<Deps, "db" | "enqueue" | "log" | "openCalendar">;

/** A job has two minutes; the rest is the next one's. */
const LOTS_OF_A_JOB = 60;

/** Nobody who changes a ticket waits for this. Harmless to repeat. */
export async function refreshReports(
  needs: Needs,
  { shopId }: { readonly shopId: ShopId },
): Promise<void> {
  for (let lot = 0; lot < LOTS_OF_A_JOB; lot += 1) {
    const isLast = await inShopBySql(
      needs.db,
      shopId,
      async (tx) => {
        await lockReports(tx, shopId);
        return refreshLot(needs, tx, shopId);
      },
      "soon",
    );
    if (isLast) return;
  }
  needs.log.info("reports-refreshing", { shopId });
  await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, refreshReportsJob, { shopId }));
}
