// Up to when a shop's orders were compared with Shopify's.
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Null when they never were. */
export async function findChangedUpTo(tx: Tx, shopId: ShopId): Promise<Instant | null> {
  const rows = await tx.$queryRaw<{ changedUpTo: Date }[]>`
    select "changedUpTo" from "OrderSync" where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  return row ? instantOf(row.changedUpTo) : null;
}

export type LastSync = {
  readonly lookedAt: Instant;
  /** Changes that no webhook had told, since the app was installed. */
  readonly found: number;
  /** What kept Shopify from answering the last time; null when it did. */
  readonly trouble: ShopifyTrouble | null;
};

/** Null when they never were. */
export async function findLastSync(tx: Tx, shopId: ShopId): Promise<LastSync | null> {
  const rows = await tx.$queryRaw<
    { lookedAt: Date; found: number; trouble: ShopifyTrouble | null }[]
  >`
    select "lookedAt", "found", "trouble" from "OrderSync" where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  return row ? { ...row, lookedAt: instantOf(row.lookedAt) } : null;
}

export type SyncedOrders = {
  /** By Shopify's clock. */
  readonly changedUpTo: Instant;
  readonly lookedAt: Instant;
  /** Changes that no webhook had told. */
  readonly found: number;
  /** What kept Shopify from answering. */
  readonly trouble: ShopifyTrouble | null;
};

/** It never goes back. `found` adds up. */
export async function saveOrderSync(tx: Tx, shopId: ShopId, synced: SyncedOrders): Promise<void> {
  await tx.$executeRaw`
    insert into "OrderSync" as s ("shopId", "changedUpTo", "lookedAt", "found", "trouble")
    values (${shopId}::uuid, ${dateOf(synced.changedUpTo)}, ${dateOf(synced.lookedAt)}, ${synced.found}::int,
      ${synced.trouble})
    on conflict ("shopId") do update set "changedUpTo" = greatest(s."changedUpTo", excluded."changedUpTo"),
      "lookedAt" = excluded."lookedAt", "found" = s."found" + excluded."found", "trouble" = excluded."trouble"`;
}

/** Nobody looks at more tickets a day; the rest is the next day's. */
const MOST_ORDERS = 500;

/** Orders of tickets that are not done whose copies were fetched before then, the oldest first. */
export async function listStaleOrders(
  tx: Tx,
  shopId: ShopId,
  before: Instant,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ orderGid: string }[]>`
    select c."orderGid" from "OrderCopy" c
    where c."shopId" = ${shopId}::uuid and c."deletedAt" is null and c."fetchedAt" < ${dateOf(before)}
      and exists (select 1 from "OrderLink" o join "Ticket" t on t."shopId" = o."shopId" and t."id" = o."ticketId"
        where o."shopId" = c."shopId" and o."orderGid" = c."orderGid" and t."status" in ('open', 'waiting'))
    order by c."fetchedAt" limit ${MOST_ORDERS}`;
  return rows.map(({ orderGid }) => orderGid);
}
