// Once a day: each shop's orders are compared with Shopify's.
import { inShopBySql } from "#app/data/db.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import { reconcileOrdersJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: comparing twice finds nothing the second time. */
export async function reconcileShops(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, reconcileOrdersJob, { shopId }));
}
