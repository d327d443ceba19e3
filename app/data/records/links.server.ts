// Which customer and which orders a ticket is about, and why; what Shopify says of them is in their copies.
import { Prisma } from "@prisma/client";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { LinkedOrder } from "#app/domain/order/leading-order.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { saveCustomerCopies } from "./customer-copies.server.ts";
import { saveOrderCopies } from "./order-copies.server.ts";

/** `trouble`: what Shopify keeps back, though it did answer. */
export type FoundCustomer =
  | {
      readonly state: "linked";
      readonly facts: CustomerFacts;
      readonly because: string;
      readonly trouble?: ShopifyTrouble | null;
      /** Who chose this customer by hand. */
      readonly byId?: MemberId;
    }
  | {
      readonly state: "no-match";
      readonly tried: readonly string[];
      readonly trouble?: ShopifyTrouble | null;
    }
  /** `why` is null while it is tried again by itself. */
  | {
      readonly state: "unavailable";
      readonly trouble: ShopifyTrouble;
      readonly why: string | null;
    };

/**
 * Replaces what was known of the ticket's customer. Whom an agent chose stays, and so does whoever was found before Shopify
 * could not be asked. Returns whether this is news: another state or another customer.
 */
export async function saveCustomerLink(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  found: FoundCustomer,
  at: Instant,
): Promise<boolean> {
  const linked = found.state === "linked" ? found : null;
  const because = linked?.because ?? (found.state === "unavailable" ? found.why : null);
  const tried = found.state === "no-match" ? found.tried : [];
  if (linked) await saveCustomerCopies(tx, shopId, [linked.facts], at);
  const stays = Prisma.sql`((link."byId" is not null and excluded."byId" is null)
    or (link."state" = 'linked' and excluded."state" = 'unavailable'))`;
  const rows = await tx.$queryRaw<{ isNews: boolean }[]>`
    with known as (
      select "state", "customerGid" from "CustomerLink"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid)
    insert into "CustomerLink" as link ("shopId", "ticketId", "state", "customerGid", "because", "trouble", "byId", "tried", "fetchedAt")
    values (${shopId}::uuid, ${ticketId}::uuid, ${found.state}, ${linked?.facts.id ?? null}, ${because},
      ${found.trouble ?? null}, ${linked?.byId ?? null}::uuid, ${tried}::text[], ${dateOf(at)})
    on conflict ("shopId", "ticketId") do update set
      "state" = case when ${stays} then link."state" else excluded."state" end,
      "customerGid" = case when ${stays} then link."customerGid" else excluded."customerGid" end,
      "because" = case when ${stays} then link."because" else excluded."because" end,
      "byId" = case when ${stays} then link."byId" else excluded."byId" end,
      "tried" = case when ${stays} then link."tried" else excluded."tried" end,
      "trouble" = excluded."trouble", "fetchedAt" = excluded."fetchedAt"
    returning not exists (select 1 from known
      where known."state" = link."state" and known."customerGid" is not distinct from link."customerGid") as "isNews"`;
  return rows[0]?.isNews ?? false;
}

/** Null while Shopify has not been asked about the ticket's customer. */
export async function findCustomerLink(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{
  readonly state: FoundCustomer["state"];
  readonly customerGid: string | null;
  readonly byId: MemberId | null;
} | null> {
  type Row = NonNullable<Awaited<ReturnType<typeof findCustomerLink>>>;
  const rows = await tx.$queryRaw<Row[]>`
    select "state", "customerGid", "byId" from "CustomerLink"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
  return rows[0] ?? null;
}

/** The ticket's customer is nobody that we know, if it was this one. Returns whether it was. */
export async function unlinkCustomer(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  customerGid: string,
  tried: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update "CustomerLink" set "state" = 'no-match', "customerGid" = null, "because" = null, "byId" = null,
      "tried" = ${[tried]}::text[]
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "customerGid" = ${customerGid}`;
  return count === 1;
}

/** Adds the links to these orders; others stay. Returns the names of those that are new. */
export async function saveOrderLinks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  orders: readonly { facts: OrderFacts; because: string; byId?: MemberId }[],
  at: Instant,
): Promise<string[]> {
  if (orders.length === 0) return [];
  await saveOrderCopies(
    tx,
    shopId,
    orders.map(({ facts }) => facts),
    at,
  );
  const links = orders.map(
    ({ facts, because, byId }) =>
      Prisma.sql`(${shopId}::uuid, ${ticketId}::uuid, ${facts.id}, ${facts.name}, ${because}, ${dateOf(at)}::timestamptz, ${byId ?? null}::uuid)`,
  );
  const rows = await tx.$queryRaw<{ orderName: string; isNew: boolean }[]>`
    with known as (
      select "orderGid" from "OrderLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid)
    insert into "OrderLink" as link ("shopId", "ticketId", "orderGid", "orderName", "because", "linkedAt", "byId")
    values ${Prisma.join(links)}
    on conflict ("shopId", "ticketId", "orderGid") do update set "orderName" = excluded."orderName",
      "because" = case when excluded."byId" is null then link."because" else excluded."because" end,
      "linkedAt" = case when excluded."byId" is null then link."linkedAt" else excluded."linkedAt" end,
      "byId" = coalesce(link."byId", excluded."byId")
    returning "orderName", link."orderGid" not in (select "orderGid" from known) as "isNew"`;
  return rows.filter((row) => row.isNew).map((row) => row.orderName);
}

export type StoredOrderLink = LinkedOrder & {
  readonly orderGid: string;
  readonly byId: MemberId | null;
  /** Null where our copy is gone. */
  readonly facts: OrderFacts | null;
};

export async function listOrderLinks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<readonly StoredOrderLink[]> {
  type Row = {
    orderGid: string;
    orderName: string;
    because: string;
    byId: MemberId | null;
    linkedAt: Date;
    facts: OrderFacts | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select o."orderGid", o."orderName", o."because", o."byId", o."linkedAt", c."facts" from "OrderLink" o
    left join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid" and c."deletedAt" is null
    where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid`;
  return rows.map(({ orderName, linkedAt, ...row }) => ({
    ...row,
    name: orderName,
    isByHand: row.byId !== null,
    linkedAt: instantOf(linkedAt),
  }));
}

/** Returns the names of those that were linked. */
export async function deleteOrderLinksOf(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  orderGids: readonly string[],
): Promise<string[]> {
  if (orderGids.length === 0) return [];
  const rows = await tx.$queryRaw<{ orderName: string }[]>`
    delete from "OrderLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "orderGid" = any(${orderGids}::text[]) returning "orderName"`;
  return rows.map(({ orderName }) => orderName);
}
