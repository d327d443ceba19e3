// Which products of the shop does an agent mean?
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { FoundProducts } from "#app/domain/product/product-answer.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { askNow } from "#app/services/order/ask-now.ts";

/** Shopify's search is asked no longer phrases. */
const LONGEST_WORDS = 100;

/** By title, SKU, material and whatever else Shopify's search reads. Nothing is found for no words. */
export async function searchProducts(
  needs: Pick<Deps, "db" | "shopify" | "log">,
  input: { readonly shopId: ShopId; readonly words: string },
): Promise<FoundProducts> {
  const words = input.words.trim().slice(0, LONGEST_WORDS);
  if (words === "") return { kind: "found", words, products: [] };
  const { domain } = await inShopBySql(needs.db, input.shopId, (tx) => getShop(tx, input.shopId));
  const asked = await askNow(needs, () => needs.shopify.searchProducts(domain, words));
  return asked.kind === "answer"
    ? { kind: "found", words, products: asked.value }
    : { kind: "unavailable", words, trouble: asked.trouble };
}
