// Which orders concern us: those that we keep a copy of, and those that a ticket is about.
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type HeldOrder = {
  /** Null where there is none yet, or the order is gone from Shopify. */
  readonly copy: {
    readonly facts: OrderFacts;
    readonly fetchedAt: Instant;
    readonly detailsFetchedAt: Instant | null;
  } | null;
  /** Whether a ticket is about it. */
  readonly isLinked: boolean;
};

/** Null when it is none of our business. */
export async function findHeldOrder(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
): Promise<HeldOrder | null> {
  type Row = {
    facts: OrderFacts | null;
    fetchedAt: Date | null;
    detailsFetchedAt: Date | null;
    isLinked: boolean;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select c."facts", c."fetchedAt", c."detailsFetchedAt", o.linked as "isLinked"
    from (select exists (select 1 from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid}) as linked) o
    left join "OrderCopy" c on c."shopId" = ${shopId}::uuid and c."orderGid" = ${orderGid} and c."deletedAt" is null
    where o.linked or c."orderGid" is not null`;
  const row = rows[0];
  if (!row) return null;
  const { facts, fetchedAt, detailsFetchedAt, isLinked } = row;
  if (!facts || !fetchedAt) return { copy: null, isLinked };
  return {
    copy: {
      facts,
      fetchedAt: instantOf(fetchedAt),
      detailsFetchedAt: detailsFetchedAt && instantOf(detailsFetchedAt),
    },
    isLinked,
  };
}

/** Of these orders those that concern us. */
export async function listHeldOrders(
  tx: Tx,
  shopId: ShopId,
  orderGids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ orderGid: string }[]>`
    select "orderGid" from "OrderCopy" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])
    union select "orderGid" from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])`;
  return new Set(rows.map(({ orderGid }) => orderGid));
}

/** Some webhooks name a return alone: the order whose details hold it, if we do. */
export async function findOrderOfReturn(
  tx: Tx,
  shopId: ShopId,
  returnGid: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ orderGid: string }[]>`
    select "orderGid" from "OrderCopy" where "shopId" = ${shopId}::uuid
      and "details"->'returns' @> ${JSON.stringify([{ id: returnGid }])}::jsonb limit 1`;
  return rows[0]?.orderGid ?? null;
}

/** Locks the tickets that are about the order until the transaction ends, in the order of their ids. */
export async function lockTicketsOfOrder(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
): Promise<readonly TicketId[]> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    select t."id" from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" in (
      select "ticketId" from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid})
    order by t."id" for update`;
  return rows.map(({ id }) => id);
}

/** What we keep of the orders that the ticket is about; an order that is gone from Shopify is not among them. */
export async function listCopiesOfTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<readonly { readonly facts: OrderFacts; readonly details: OrderDetails | null }[]> {
  return tx.$queryRaw<{ facts: OrderFacts; details: OrderDetails | null }[]>`
    select c."facts", c."details" from "OrderLink" o
    join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid" and c."deletedAt" is null
    where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid order by o."orderGid"`;
}
