// Carries out what Shopify told about a shop, by what it speaks of.
import { announceAccess } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  deleteSessionsOfShopAcrossShops,
  findShopWebhookToApply,
  markShopWebhookApplied,
} from "#app/data/records/shop-webhooks.server.ts";
import { getShop, saveShopFacts } from "#app/data/records/shops.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { isComplianceTopic } from "#app/domain/privacy/privacy-request.ts";
import type { ShopId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { complianceTopics } from "#app/domain/shop/webhook-note.ts";
import { applyCustomerWebhook } from "#app/services/customer/apply-customer-webhook.ts";
import type { Deps } from "#app/services/deps.ts";
import { applyOrderWebhook } from "#app/services/order/apply-order-webhook.ts";
import { acceptPrivacyRequest } from "#app/services/privacy/accept-privacy-request.ts";
import { applyProductWebhook } from "#app/services/product/apply-product-webhook.ts";
import { saveScopes } from "./save-scopes.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "openCalendar" | "shopify" | "log">;
type Which = { readonly shopId: ShopId; readonly shopWebhookId: ShopWebhookId };

/**
 * Running it twice changes nothing. A compliance request becomes a request of its own, with a job that carries it out. Throws
 * TemporaryFault while Shopify throttles or is away.
 */
export async function applyShopWebhook(needs: Needs, which: Which): Promise<void> {
  const { shopId, shopWebhookId } = which;
  const webhook = await inShopBySql(needs.db, shopId, (tx) =>
    findShopWebhookToApply(tx, shopId, shopWebhookId),
  );
  if (!webhook) return;
  const done = (tx: Tx) => markShopWebhookApplied(tx, shopId, shopWebhookId, needs.clock());
  const heard = { shopId, webhook };
  const [subject] = webhook.topic.split("/");
  switch (webhook.topic) {
    case "app/uninstalled":
      return uninstall(needs, which, webhook.triggeredAt);
    case "shop/update":
      return refreshFacts(needs, which);
    case "app/scopes_update":
      await saveScopes(needs, which);
      return refreshFacts(needs, which);
    case "customers/update":
    case "customers/delete":
    case "customers/merge":
      return applyCustomerWebhook(needs, heard, done);
  }
  if (isComplianceTopic(webhook.topic))
    return inShopBySql(needs.db, shopId, async (tx) => {
      if (await done(tx))
        await acceptPrivacyRequest(needs, tx, shopId, { ...webhook, id: shopWebhookId });
    });
  if (subject === "products") return applyProductWebhook(needs, heard, done);
  if (ORDERS.has(subject ?? "")) return applyOrderWebhook(needs, heard, done);
  if (!complianceTopics.includes(webhook.topic)) await inShopBySql(needs.db, shopId, done);
}

/** Topics whose subject is an order, or a part of one. */
const ORDERS: ReadonlySet<string> = new Set([
  "orders",
  "fulfillments",
  "fulfillment_events",
  "refunds",
  "returns",
  "disputes",
]);

/**
 * Without a session no job can ask Shopify; replies and mail of the shop stop where they look at the shop. One from before the shop
 * came back tells of the past.
 */
function uninstall(needs: Needs, { shopId, shopWebhookId }: Which, at: Instant): Promise<void> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const shop = await getShop(tx, shopId);
    const isPast = dateOf(at) < shop.installedAt;
    if (!isPast) {
      await saveShopFacts(tx, shopId, { uninstalledAt: dateOf(needs.clock()) });
      await deleteSessionsOfShopAcrossShops(tx, shop.domain);
      await announceAccess(tx, shopId, null);
      needs.log.info("shop-uninstalled", { shopId });
    }
    await markShopWebhookApplied(tx, shopId, shopWebhookId, needs.clock());
  });
}

async function refreshFacts(needs: Needs, { shopId, shopWebhookId }: Which): Promise<void> {
  const { domain } = await inShopBySql(needs.db, shopId, (tx) => getShop(tx, shopId));
  const answer = await needs.shopify.readShop(domain);
  const at = needs.clock();
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (answer.kind === "answer")
      await saveShopFacts(tx, shopId, { ...answer.value, syncedAt: dateOf(at) });
    await markShopWebhookApplied(tx, shopId, shopWebhookId, at);
  });
}
