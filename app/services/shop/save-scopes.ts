// What did the shop grant the app? Shopify is asked and the answer kept, so that what is missing can be said at once.
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop, saveShopFacts } from "#app/data/records/shops.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * The scopes as they are now, or as they were last known where Shopify does not say. Throws TemporaryFault while Shopify
 * throttles or is away.
 */
export async function saveScopes(
  needs: Pick<Deps, "db" | "shopify">,
  { shopId }: { shopId: ShopId },
): Promise<readonly string[]> {
  const shop = await inShopBySql(needs.db, shopId, (tx) => getShop(tx, shopId));
  const asked = await needs.shopify.readScopes(shop.domain);
  if (asked.kind === "unavailable") return shop.scopes;

  const scopes = asked.value.toSorted();
  await inShopBySql(needs.db, shopId, (tx) => saveShopFacts(tx, shopId, { scopes }));
  return scopes;
}
