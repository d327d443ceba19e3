// Every night: each shop that has the app gets a look at what it need no longer keep.
import { inShopBySql } from "#app/data/db.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import { anonymiseTicketsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat. */
export async function keepRetention(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, anonymiseTicketsJob, { shopId }));
}
