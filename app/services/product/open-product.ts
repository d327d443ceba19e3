// Somebody opens a product: all of its variants, as young as can be had.
import { inShopBySql } from "#app/data/db.server.ts";
import { findProductCopy, saveProductCopy } from "#app/data/records/product-copies.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { FRESH_MS } from "#app/domain/order/copy-age.ts";
import type { OpenedProduct } from "#app/domain/product/product-answer.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { askNow } from "#app/services/order/ask-now.ts";

/** The copy if it is younger than a minute, else what Shopify says, else the copy with the trouble. */
export async function openProduct(
  needs: Pick<Deps, "db" | "clock" | "shopify" | "log">,
  { shopId, productGid }: { readonly shopId: ShopId; readonly productGid: string },
): Promise<OpenedProduct> {
  const { copy, domain } = await inShopBySql(needs.db, shopId, async (tx) => ({
    copy: await findProductCopy(tx, shopId, productGid),
    domain: (await getShop(tx, shopId)).domain,
  }));
  const stored = { product: copy?.facts ?? null, fetchedAt: copy ? isoOf(copy.fetchedAt) : null };
  if (copy && needs.clock() - copy.fetchedAt < FRESH_MS) return { ...stored, trouble: null };

  const asked = await askNow(needs, () => needs.shopify.readProduct(domain, productGid));
  const at = needs.clock();
  if (asked.kind === "unavailable") return { ...stored, trouble: asked.trouble };
  const { value: product } = asked;
  if (product === null) return { product: null, fetchedAt: null, trouble: "gone" };
  await inShopBySql(needs.db, shopId, (tx) => saveProductCopy(tx, shopId, product, at));
  return { product, fetchedAt: isoOf(at), trouble: null };
}
