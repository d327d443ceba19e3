// Which shops have tickets that wait to be taken into the search? The word of it may be lost, so each minute somebody looks.
import { inShopBySql } from "#app/data/db.server.ts";
import { listShopsToIndexAcrossShops } from "#app/data/records/search-entries.server.ts";
import { indexSearchJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: a job that finds nothing to do is over at once. */
export async function sweepSearch(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listShopsToIndexAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, indexSearchJob, { shopId }));
}
