// Products that somebody looked at, kept in step with Shopify's.
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export async function isProductHeld(tx: Tx, shopId: ShopId, productGid: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "ProductCopy" where "shopId" = ${shopId}::uuid and "productGid" = ${productGid}`;
  return rows.length > 0;
}

/** A copy that is newer by Shopify's own clock stays. `changedAt` is ISO 8601. */
export async function updateProductCopy(
  tx: Tx,
  shopId: ShopId,
  copy: { readonly facts: ProductFacts; readonly changedAt: string; readonly fetchedAt: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "ProductCopy" set "facts" = ${JSON.stringify(copy.facts)}::jsonb, "changedAt" = ${copy.changedAt}::timestamptz,
      "fetchedAt" = ${dateOf(copy.fetchedAt)}, "deletedAt" = null
    where "shopId" = ${shopId}::uuid and "productGid" = ${copy.facts.id} and "changedAt" <= ${copy.changedAt}::timestamptz`;
}

/** The product is gone from Shopify. */
export async function markProductGone(
  tx: Tx,
  shopId: ShopId,
  productGid: string,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "ProductCopy" set "deletedAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "productGid" = ${productGid} and "deletedAt" is null`;
}
