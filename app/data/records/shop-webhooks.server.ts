import type { ShopId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { ModelTx } from "#app/data/db.server.ts";

/** Keeps what Shopify told. False when this delivery was kept before. */
export async function saveShopWebhook(
  tx: ModelTx,
  shopId: ShopId,
  webhook: {
    id: ShopWebhookId;
    webhookId: string;
    topic: string;
    payload: object;
    receivedAt: Instant;
  },
): Promise<boolean> {
  const { count } = await tx.shopWebhook.createMany({
    data: [{ ...webhook, shopId, receivedAt: dateOf(webhook.receivedAt) }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Null when it is not there or was applied. */
export async function findShopWebhookToApply(
  tx: ModelTx,
  shopId: ShopId,
  id: ShopWebhookId,
): Promise<{ topic: string; payload: unknown } | null> {
  return tx.shopWebhook.findFirst({
    where: { shopId, id, appliedAt: null },
    select: { topic: true, payload: true },
  });
}

export async function markShopWebhookApplied(
  tx: ModelTx,
  shopId: ShopId,
  id: ShopWebhookId,
  at: Instant,
): Promise<void> {
  await tx.shopWebhook.update({
    where: { shopId_id: { shopId, id } },
    data: { appliedAt: dateOf(at) },
  });
}

/** Removes the Shopify sessions of a shop, its tokens with them. */
export async function deleteSessionsOfShopAcrossShops(tx: ModelTx, domain: string): Promise<void> {
  await tx.session.deleteMany({ where: { shop: domain } });
}
