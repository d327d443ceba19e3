// Is every ticket in the search, with all its messages? What is not is taken in.
import { inShopBySql } from "#app/data/db.server.ts";
import { markUnsearchable } from "#app/data/records/search-entries.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import { indexSearchJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, for what no mark tells of. Harmless to repeat. */
export async function checkSearch(needs: Pick<Deps, "db" | "enqueue" | "log">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db)) {
    const tickets = await inShopBySql(needs.db, shopId, (tx) => markUnsearchable(tx, shopId));
    if (tickets === 0) continue;
    needs.log.warn("search-incomplete", { shopId, tickets });
    await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, indexSearchJob, { shopId }));
  }
}
