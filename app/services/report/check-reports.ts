// Once a night: what reports count is compared with the tickets themselves, and what disagrees is worked out again.
import { inShopBySql } from "#app/data/db.server.ts";
import { addReportChanges } from "#app/data/records/report-facts.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import { refreshReportsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { verifyReports } from "./verify-reports.ts";

/** A sweep over all shops, for what no mark tells of, such as another time zone. Harmless to repeat. */
export async function checkReports(needs: Pick<Deps, "db" | "enqueue" | "log">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db)) {
    const { disagreements, wrongDays } = await verifyReports(needs, { shopId });
    const ticketIds = [...new Set(disagreements.map(({ ticketId }) => ticketId))];
    // Sums are changed with the facts in one transaction: wrong ones are for a person to look at.
    if (wrongDays > 0) needs.log.error("report-days-wrong", { shopId, days: wrongDays });
    if (ticketIds.length === 0) continue;
    needs.log.warn("reports-incomplete", { shopId, tickets: ticketIds.length });
    await inShopBySql(needs.db, shopId, async (tx) => {
      await addReportChanges(tx, shopId, ticketIds);
      await needs.enqueue(tx, refreshReportsJob, { shopId });
    });
  }
}
