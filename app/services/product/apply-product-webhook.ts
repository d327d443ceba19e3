// Shopify says that a product was changed or deleted: our copy follows where somebody looked at it, and so does its text.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  isProductHeld,
  markProductGone,
  updateProductCopy,
} from "#app/data/records/held-products.server.ts";
import type { WebhookToApply } from "#app/data/records/shop-webhooks.server.ts";
import { findShopText } from "#app/data/records/shop-texts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { productWords } from "#app/domain/shop-text/product-words.ts";
import { productKey } from "#app/domain/shop-text/shop-text.ts";
import type { Asked, Deps } from "#app/services/deps.ts";
import { keepText, takeDownText } from "#app/services/shop-text/keep-text.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "shopify" | "log">;

/**
 * `done` is called in the transaction that applies it; where it says false (applied or erased meanwhile) nothing is written. Throws
 * TemporaryFault while Shopify throttles or is away.
 */
export async function applyProductWebhook(
  needs: Needs,
  { shopId, webhook }: { readonly shopId: ShopId; readonly webhook: WebhookToApply },
  done: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const { topic, subjectGid } = webhook;
  const domain = await inShopBySql(needs.db, shopId, async (tx) =>
    subjectGid !== null &&
    ((await isProductHeld(tx, shopId, subjectGid)) ||
      (await findShopText(tx, shopId, productKey(subjectGid))) !== null)
      ? (await getShop(tx, shopId)).domain
      : null,
  );
  if (subjectGid === null || domain === null) {
    await inShopBySql(needs.db, shopId, done);
    return;
  }

  const askedAt = needs.clock();
  const asked: Asked<ProductFacts | null> =
    topic === "products/delete"
      ? { kind: "answer", value: null }
      : await needs.shopify.readProduct(domain, subjectGid);
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await done(tx))) return;
    if (asked.kind === "unavailable")
      needs.log.info("product-webhook-unanswered", { shopId, topic, trouble: asked.trouble });
    else if (asked.value === null) {
      await markProductGone(tx, shopId, subjectGid, askedAt);
      await takeDownText(needs, tx, shopId, productKey(subjectGid));
    } else {
      await updateProductCopy(tx, shopId, {
        facts: asked.value,
        changedAt: asked.value.updatedAt,
        fetchedAt: askedAt,
      });
      await keepText(needs, tx, shopId, productWords(asked.value));
    }
  });
}
