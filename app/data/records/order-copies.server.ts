// Our stored copies of orders: one a shop, whatever the number of tickets that are about it.
import { Prisma } from "@prisma/client";
import type { Tx } from "#app/data/db.server.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";

export type OrderCopy = {
  readonly facts: OrderFacts;
  readonly fetchedAt: Instant;
  readonly details: OrderDetails | null;
  readonly detailsFetchedAt: Instant | null;
};

/** Keeps what Shopify says now. A copy that is newer by Shopify's own clock stays: answers may come in another order than they were asked for. */
export async function saveOrderCopies(
  tx: Tx,
  shopId: ShopId,
  orders: readonly OrderFacts[],
  at: Instant,
): Promise<void> {
  if (orders.length === 0) return;
  const once = [...new Map(orders.map((order) => [order.id, order])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const copies = once.map(
    (facts) =>
      Prisma.sql`(${shopId}::uuid, ${facts.id}, ${facts.name}, ${facts.email}, ${facts.customerId},
        ${JSON.stringify(facts)}::jsonb, ${facts.updatedAt}::timestamptz, ${dateOf(at)}::timestamptz)`,
  );
  await tx.$executeRaw`
    insert into "OrderCopy" as copy ("shopId", "orderGid", "orderName", "email", "customerGid", "facts", "changedAt", "fetchedAt")
    values ${Prisma.join(copies)}
    on conflict ("shopId", "orderGid") do update set "orderName" = excluded."orderName", "email" = excluded."email",
      "customerGid" = excluded."customerGid", "facts" = excluded."facts", "changedAt" = excluded."changedAt",
      "fetchedAt" = excluded."fetchedAt", "staleAt" = null, "deletedAt" = null
    where copy."changedAt" < excluded."changedAt"
      or (copy."changedAt" = excluded."changedAt" and copy."fetchedAt" <= excluded."fetchedAt")`;
}

/** Keeps the rest of an order whose header is kept. */
export async function saveOrderDetails(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
  details: OrderDetails,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "OrderCopy" set "details" = ${JSON.stringify(details)}::jsonb, "detailsFetchedAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid}`;
}

/** As many show every form that a shop has had. */
const OLD_ORDERS = 500;

/** Names of some of the oldest orders that we know: they show how the shop wrote its numbers before. */
export const oldOrderNames = (shopId: ShopId): Prisma.Sql => Prisma.sql`
  select distinct old."orderName" from (select c."orderName" from "OrderCopy" c where c."shopId" = ${shopId}::uuid
    order by c."orderGid" limit ${OLD_ORDERS}::int) old`;

export async function listOldOrderNames(tx: Tx, shopId: ShopId): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ orderName: string }[]>(oldOrderNames(shopId));
  return rows.map(({ orderName }) => orderName);
}

/** Null when there is none in this shop, or the order is gone from Shopify. */
export async function findOrderCopy(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
): Promise<OrderCopy | null> {
  type Row = {
    facts: OrderFacts;
    fetchedAt: Date;
    details: OrderDetails | null;
    detailsFetchedAt: Date | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select "facts", "fetchedAt", "details", "detailsFetchedAt" from "OrderCopy"
    where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid} and "deletedAt" is null`;
  const row = rows[0];
  return row
    ? {
        ...row,
        fetchedAt: instantOf(row.fetchedAt),
        detailsFetchedAt: row.detailsFetchedAt && instantOf(row.detailsFetchedAt),
      }
    : null;
}
