// Our stored copies of the products that somebody opened.
import type { Tx } from "#app/data/db.server.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** Keeps what Shopify says now, unless the copy is newer by Shopify's own clock. */
export async function saveProductCopy(
  tx: Tx,
  shopId: ShopId,
  facts: ProductFacts,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    insert into "ProductCopy" as copy ("shopId", "productGid", "facts", "changedAt", "fetchedAt")
    values (${shopId}::uuid, ${facts.id}, ${JSON.stringify(facts)}::jsonb, ${facts.updatedAt}::timestamptz,
      ${dateOf(at)}::timestamptz)
    on conflict ("shopId", "productGid") do update set "facts" = excluded."facts", "changedAt" = excluded."changedAt",
      "fetchedAt" = excluded."fetchedAt", "deletedAt" = null
    where copy."changedAt" <= excluded."changedAt"`;
}

/** Null when nobody has opened it in this shop, or it is gone from Shopify. */
export async function findProductCopy(
  tx: Tx,
  shopId: ShopId,
  productGid: string,
): Promise<{ readonly facts: ProductFacts; readonly fetchedAt: Instant } | null> {
  const rows = await tx.$queryRaw<{ facts: ProductFacts; fetchedAt: Date }[]>`
    select "facts", "fetchedAt" from "ProductCopy"
    where "shopId" = ${shopId}::uuid and "productGid" = ${productGid} and "deletedAt" is null`;
  const row = rows[0];
  return row ? { facts: row.facts, fetchedAt: instantOf(row.fetchedAt) } : null;
}
