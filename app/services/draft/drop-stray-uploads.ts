// Files that were taken out of their draft, or whose draft was thrown away, go once nobody will put them back.
import { inShopBySql } from "#app/data/db.server.ts";
import { listNamedBlobs } from "#app/data/records/blob-names.server.ts";
import { deleteStrayUploads } from "#app/data/records/uploads.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

/** A page that lies open over a weekend still has its files. */
const KEPT_MS = 7 * DAY_MS;

/** Running it again changes nothing. */
export async function dropStrayUploads(
  needs: Pick<Deps, "db" | "clock" | "blobs">,
  shopId: ShopId,
): Promise<void> {
  const before = (needs.clock() - KEPT_MS) as Instant;
  const names = await inShopBySql(needs.db, shopId, async (tx) => {
    const dropped = await deleteStrayUploads(tx, shopId, before);
    const named = new Set(await listNamedBlobs(tx, shopId, dropped));
    return [...new Set(dropped)].filter((name) => !named.has(name));
  });
  for (const name of names) await needs.blobs.remove(shopId, name);
}
