// What Shopify knows of a ticket's customer and orders: our stored copy, with why it was linked.
import { Prisma } from "@prisma/client";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Tx, ModelTx } from "#app/data/db.server.ts";

export type FoundCustomer =
  | { readonly state: "linked"; readonly facts: CustomerFacts; readonly because: string }
  | { readonly state: "no-match"; readonly tried: readonly string[] }
  | { readonly state: "unavailable"; readonly why: string };

/** Replaces what was known of the ticket's customer. Returns whether this is news: another state or another customer. */
export async function saveCustomerLink(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  found: FoundCustomer,
  at: Instant,
): Promise<boolean> {
  const linked = found.state === "linked" ? found : null;
  const facts = linked ? JSON.stringify(linked.facts) : null;
  const because = linked?.because ?? (found.state === "unavailable" ? found.why : null);
  const tried = found.state === "no-match" ? found.tried : [];
  const rows = await tx.$queryRaw<{ isNews: boolean }[]>`
    with known as (
      select "state", "customerGid" from "CustomerLink"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid)
    insert into "CustomerLink" as link ("shopId", "ticketId", "state", "customerGid", "facts", "because", "tried", "fetchedAt")
    values (${shopId}::uuid, ${ticketId}::uuid, ${found.state}, ${linked?.facts.id ?? null}, ${facts}::jsonb, ${because},
      ${tried}::text[], ${dateOf(at)})
    on conflict ("shopId", "ticketId") do update set "state" = excluded."state", "customerGid" = excluded."customerGid",
      "facts" = excluded."facts", "because" = excluded."because", "tried" = excluded."tried",
      "fetchedAt" = excluded."fetchedAt"
    returning not exists (select 1 from known
      where known."state" = link."state" and known."customerGid" is not distinct from link."customerGid") as "isNews"`;
  return rows[0]?.isNews ?? false;
}

/** Whether Shopify has been asked about the ticket's customer, with whatever answer. */
export async function hasCustomerLink(
  tx: ModelTx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<boolean> {
  return (await tx.customerLink.count({ where: { shopId, ticketId } })) === 1;
}

/** Adds or refreshes the links to these orders; others stay. Returns the names of those that are new. */
export async function saveOrderLinks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  orders: readonly { facts: OrderFacts; because: string }[],
  at: Instant,
): Promise<string[]> {
  if (orders.length === 0) return [];
  const links = orders.map(
    ({ facts, because }) =>
      Prisma.sql`(${shopId}::uuid, ${ticketId}::uuid, ${facts.id}, ${facts.name}, ${JSON.stringify(facts)}::jsonb, ${because}, ${dateOf(at)}::timestamptz)`,
  );
  const rows = await tx.$queryRaw<{ orderName: string; isNew: boolean }[]>`
    with known as (
      select "orderGid" from "OrderLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid)
    insert into "OrderLink" as link ("shopId", "ticketId", "orderGid", "orderName", "facts", "because", "fetchedAt")
    values ${Prisma.join(links)}
    on conflict ("shopId", "ticketId", "orderGid") do update set "orderName" = excluded."orderName",
      "facts" = excluded."facts", "fetchedAt" = excluded."fetchedAt"
    returning "orderName", link."orderGid" not in (select "orderGid" from known) as "isNew"`;
  return rows.filter((row) => row.isNew).map((row) => row.orderName);
}

/** What linking needs of a ticket: who wrote, and what. Null when there is no such ticket in this shop. */
export async function findTicketToLink(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{
  address: string;
  subject: string;
  text: string;
  domain: string;
  orderPrefix: string;
  orderSuffix: string;
  timeZone: string;
} | null> {
  const rows = await tx.$queryRaw<
    {
      address: string;
      subject: string;
      text: string;
      domain: string;
      orderPrefix: string;
      orderSuffix: string;
      timeZone: string;
    }[]
  >`select t."customerAddress" as address, t."subject", s."domain", s."orderPrefix", s."orderSuffix", s."timeZone",
      coalesce((select string_agg(left(m."text", 20000), E'\n' order by m."at") from "Message" m
        where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'), '') as text
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  return rows[0] ?? null;
}
