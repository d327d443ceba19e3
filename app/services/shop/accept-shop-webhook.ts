// Shopify tells something about a shop: keep it once, and let a job carry it out.
import { inShopBySql } from "#app/data/db.server.ts";
import { saveShopWebhook } from "#app/data/records/shop-webhooks.server.ts";
import { findShopByDomainAcrossShops } from "#app/data/records/shops.server.ts";
import type { ShopWebhookId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { complianceTopics, webhookNote } from "#app/domain/shop/webhook-note.ts";
import { applyShopWebhookJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

export type ShopWebhook = {
  readonly domain: string;
  /** The same over all retries of one delivery. */
  readonly webhookId: string;
  /** Such as `app/uninstalled`. */
  readonly topic: string;
  readonly payload: object;
  /** The same over all deliveries of one deed. */
  readonly eventId?: string | null;
  /** When it happened, by Shopify's clock. */
  readonly triggeredAt?: Instant | null;
};

/** What still matters once the app is uninstalled. */
const LASTING: readonly string[] = [...complianceTopics, "app/uninstalled"];

/** A shop that never opened the app, or whose data was erased, has nothing here: then there is nothing to keep either. */
export async function acceptShopWebhook(
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "log">,
  webhook: ShopWebhook,
): Promise<void> {
  const { domain, webhookId, topic, payload } = webhook;
  const shop = await findShopByDomainAcrossShops(needs.db, domain);
  if (!shop) {
    needs.log.info("webhook-for-unknown-shop", { topic });
    return;
  }
  const { shopId } = shop;
  if (shop.uninstalled && !LASTING.includes(topic)) {
    needs.log.info("webhook-for-uninstalled-shop", { shopId, topic });
    return;
  }
  const { subjectGid, kept } = complianceTopics.includes(topic)
    ? { subjectGid: null, kept: payload }
    : webhookNote(topic, payload);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const id = needs.newId<ShopWebhookId>();
    const fresh = await saveShopWebhook(tx, shopId, {
      id,
      webhookId,
      topic,
      payload: kept,
      eventId: webhook.eventId ?? null,
      subjectGid,
      triggeredAt: webhook.triggeredAt ?? null,
      receivedAt: needs.clock(),
    });
    if (fresh) await needs.enqueue(tx, applyShopWebhookJob, { shopId, shopWebhookId: id });
  });
}
