import type { ShopId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Keeps what Shopify told. False when this delivery was kept before. */
export async function saveShopWebhook(
  tx: Tx,
  shopId: ShopId,
  webhook: {
    id: ShopWebhookId;
    webhookId: string;
    topic: string;
    payload: object;
    receivedAt: Instant;
    eventId: string | null;
    subjectGid: string | null;
    triggeredAt: Instant | null;
  },
): Promise<boolean> {
  const { triggeredAt } = webhook;
  const written = await tx.$executeRaw`
    insert into "ShopWebhook" ("shopId", "id", "webhookId", "topic", "payload", "receivedAt", "eventId", "subjectGid",
      "triggeredAt")
    values (${shopId}::uuid, ${webhook.id}::uuid, ${webhook.webhookId}, ${webhook.topic},
      ${JSON.stringify(webhook.payload)}::jsonb, ${dateOf(webhook.receivedAt)}, ${webhook.eventId},
      ${webhook.subjectGid}, ${triggeredAt && dateOf(triggeredAt)}::timestamptz)
    on conflict ("shopId", "webhookId") do nothing`;
  return written === 1;
}

export type WebhookToApply = {
  readonly topic: string;
  readonly payload: unknown;
  /** Absent where Shopify speaks of no single order, customer or product. */
  readonly subjectGid: string | null;
  /** By Shopify's clock; where Shopify does not say, when it reached us. */
  readonly triggeredAt: Instant;
  readonly receivedAt: Instant;
};

/** Null when it is not there or was applied. */
export async function findShopWebhookToApply(
  tx: Tx,
  shopId: ShopId,
  id: ShopWebhookId,
): Promise<WebhookToApply | null> {
  type Row = {
    topic: string;
    payload: unknown;
    subjectGid: string | null;
    triggeredAt: Date | null;
    receivedAt: Date;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select "topic", "payload", "subjectGid", "triggeredAt", "receivedAt" from "ShopWebhook"
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "appliedAt" is null`;
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    receivedAt: instantOf(row.receivedAt),
    triggeredAt: instantOf(row.triggeredAt ?? row.receivedAt),
  };
}

/** False when it was applied meanwhile, or erased with what it spoke of. */
export async function markShopWebhookApplied(
  tx: Tx,
  shopId: ShopId,
  id: ShopWebhookId,
  at: Instant,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "ShopWebhook" set "appliedAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "appliedAt" is null`;
  return written === 1;
}

/** What was carried out and is older; requests of the law stay on record. Returns how many went. */
export function removeAppliedWebhooks(tx: Tx, shopId: ShopId, before: Instant): Promise<number> {
  return tx.$executeRaw`
    delete from "ShopWebhook" where "shopId" = ${shopId}::uuid and "appliedAt" < ${dateOf(before)}
      and "topic" not in ('customers/data_request', 'customers/redact', 'shop/redact')`;
}

/** Removes the Shopify sessions of a shop, its tokens with them. */
export async function deleteSessionsOfShopAcrossShops(tx: Tx, domain: string): Promise<void> {
  await tx.$executeRaw`delete from "Session" where "shop" = ${domain}`;
}

/** What it said is kept elsewhere, or not at all: that it came stays. */
export async function forgetWebhookPayload(
  tx: Tx,
  shopId: ShopId,
  id: ShopWebhookId,
): Promise<void> {
  await tx.$executeRaw`
    update "ShopWebhook" set "payload" = '{}' where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}
