// What happened to an order, each thing once.
import { Prisma } from "@prisma/client";
import type { OrderEvent } from "#app/domain/order/order-event.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** The keys of what is known of the order. */
export async function listOrderEventKeys(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select "key" from "OrderEvent" where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid} order by "key"`;
  return rows.map(({ key }) => key);
}

/** Keeps what is not known yet. Returns the keys of that. */
export async function saveOrderEvents(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
  happened: { readonly events: readonly OrderEvent[]; readonly seenAt: Instant },
): Promise<ReadonlySet<string>> {
  if (happened.events.length === 0) return new Set();
  const seenAt = dateOf(happened.seenAt);
  const rows = happened.events.map(
    ({ key, kind, at, detail }) =>
      Prisma.sql`(${shopId}::uuid, ${orderGid}, ${key}, ${kind}, ${dateOf(at)}::timestamptz, ${JSON.stringify(detail)}::jsonb, ${seenAt}::timestamptz)`,
  );
  const fresh = await tx.$queryRaw<{ key: string }[]>`
    insert into "OrderEvent" ("shopId", "orderGid", "key", "kind", "at", "detail", "seenAt")
    values ${Prisma.join(rows)} on conflict do nothing returning "key"`;
  return new Set(fresh.map(({ key }) => key));
}

/** A webhook knows when it happened: what was told without its time gets it. */
export async function dateOrderEvents(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
  events: readonly Pick<OrderEvent, "key" | "at">[],
): Promise<void> {
  for (const { key, at } of events)
    await tx.$executeRaw`
      update "OrderEvent" set "at" = ${dateOf(at)} where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid}
        and "key" = ${key} and "at" <> ${dateOf(at)}`;
}

/** Shopify took a scan of a carrier back: what was read from it has not happened. */
export async function removeScanEvents(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
  scanGid: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from "OrderEvent" where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid}
      and "detail"->>'scanGid' = ${scanGid}`;
}
