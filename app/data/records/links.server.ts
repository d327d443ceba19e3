// What Shopify knows of a ticket's customer and orders: our stored copy, with why it was linked.
import { Prisma } from "@prisma/client";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

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
  const row = {
    state: found.state,
    customerGid: linked?.facts.id ?? null,
    facts: linked ? (structuredClone(linked.facts) as object) : Prisma.DbNull,
    because: linked?.because ?? (found.state === "unavailable" ? found.why : null),
    tried: found.state === "no-match" ? [...found.tried] : [],
    fetchedAt: dateOf(at),
  };
  const where = { shopId_ticketId: { shopId, ticketId } };
  const known = await tx.customerLink.findUnique({
    where,
    select: { state: true, customerGid: true },
  });
  await tx.customerLink.upsert({ where, create: { ...row, shopId, ticketId }, update: row });
  return known?.state !== row.state || known.customerGid !== row.customerGid;
}

/** Adds or refreshes the links to these orders; others stay. Returns the names of those that are new. */
export async function saveOrderLinks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  orders: readonly { facts: OrderFacts; because: string }[],
  at: Instant,
): Promise<string[]> {
  const fresh: string[] = [];
  for (const { facts, because } of orders) {
    const key = { shopId, ticketId, orderGid: facts.id };
    const known = await tx.orderLink.findUnique({ where: { shopId_ticketId_orderGid: key } });
    const row = {
      orderName: facts.name,
      facts: structuredClone(facts) as object,
      fetchedAt: dateOf(at),
    };
    if (!known) fresh.push(facts.name);
    await tx.orderLink.upsert({
      where: { shopId_ticketId_orderGid: key },
      create: { ...key, ...row, because },
      update: row,
    });
  }
  return fresh;
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
