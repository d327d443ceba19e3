// Which shops have tickets that changed since their reports were worked out? Each minute somebody looks.
import { inShopBySql } from "#app/data/db.server.ts";
import { listShopsToReportAcrossShops } from "#app/data/records/report-facts.server.ts";
import { refreshReportsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: a job that finds nothing to do is over at once. */
export async function sweepReports(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listShopsToReportAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, refreshReportsJob, { shopId }));
}
