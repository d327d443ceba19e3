// Once a day: each shop's own texts are compared with Shopify's.
import { inShopBySql } from "#app/data/db.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import type { Deps } from "#app/services/deps.ts";
import { startTextSync } from "./request-text-sync.ts";

/** A sweep over all shops, harmless to repeat: the same words again change nothing. */
export async function syncTextsOfShops(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, (tx) => startTextSync(needs, tx, shopId));
}
