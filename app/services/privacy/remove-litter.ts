// Bytes that no row names are removed: written for a row that never came, or by work that was under way while a person was erased.
import { inShopBySql } from "#app/data/db.server.ts";
import { listNamedBlobs } from "#app/data/records/blob-names.server.ts";
import { forgetLooseUploads } from "#app/data/records/erased-drafts.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

/** A mail's bytes are written before its row: what is younger may still get one. */
const LITTER_AGE_MS = HOUR_MS;
/** What was taken out of a draft may be put back for longer than that; where somebody was erased, a day has to do. */
const LOOSE_UPLOAD_AGE_MS = DAY_MS;

/** Files of no draft and no message are such bytes, too. Throws TemporaryFault when the blob store does not remove. */
export async function removeLitter(
  { db, blobs, clock }: Pick<Deps, "db" | "blobs" | "clock">,
  shopId: ShopId,
): Promise<void> {
  const before = (clock() - LOOSE_UPLOAD_AGE_MS) as Instant;
  await inShopBySql(db, shopId, (tx) => forgetLooseUploads(tx, shopId, before));
  for await (const names of blobs.listOlderThan(shopId, LITTER_AGE_MS)) {
    if (names.length === 0) continue;
    const named = await inShopBySql(db, shopId, (tx) => listNamedBlobs(tx, shopId, names));
    for (const name of names) if (!named.includes(name)) await blobs.remove(shopId, name);
  }
}
