// Which stored copies beside a ticket are old, and who was told to fetch them anew.
import type { Tx } from "#app/data/db.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** `fetchedUpTo`: copies fetched up to then are old, unless somebody asked for them anew after it. */
type Claim = {
  readonly ticketId: TicketId;
  readonly at: Instant;
  readonly fetchedUpTo: Instant;
};

/**
 * The old copies of the ticket's orders, each for the first who claims it only: `staleAt` says when that was, until the copy
 * is saved. Those that somebody saves right now are left to them; orders without a copy are among them.
 */
export async function claimOldOrders(
  tx: Tx,
  shopId: ShopId,
  { ticketId, at, fetchedUpTo }: Claim,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ orderGid: string }[]>`
    with free as (
      select c."shopId", c."orderGid" from "OrderLink" o
      join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
      where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid and c."deletedAt" is null
        and c."fetchedAt" <= ${dateOf(fetchedUpTo)} and coalesce(c."staleAt" <= ${dateOf(fetchedUpTo)}, true)
      order by c."orderGid" for update of c skip locked),
    old as (
      update "OrderCopy" c set "staleAt" = ${dateOf(at)} from free
      where c."shopId" = free."shopId" and c."orderGid" = free."orderGid"
      returning c."orderGid")
    select "orderGid" from old
    union
    select o."orderGid" from "OrderLink" o
    where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid
      and not exists (select 1 from "OrderCopy" c where c."shopId" = o."shopId" and c."orderGid" = o."orderGid")
    order by "orderGid"`;
  return rows.map((row) => row.orderGid);
}

/** The same of the ticket's customer; null where there is nothing to do. */
export async function claimOldCustomer(
  tx: Tx,
  shopId: ShopId,
  { ticketId, at, fetchedUpTo }: Claim,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ customerGid: string }[]>`
    with free as (
      select c."shopId", c."customerGid" from "CustomerLink" l
      join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
      where l."shopId" = ${shopId}::uuid and l."ticketId" = ${ticketId}::uuid and c."deletedAt" is null
        and c."fetchedAt" <= ${dateOf(fetchedUpTo)} and coalesce(c."staleAt" <= ${dateOf(fetchedUpTo)}, true)
      for update of c skip locked),
    old as (
      update "CustomerCopy" c set "staleAt" = ${dateOf(at)} from free
      where c."shopId" = free."shopId" and c."customerGid" = free."customerGid"
      returning c."customerGid")
    select "customerGid" from old
    union
    select l."customerGid" from "CustomerLink" l
    where l."shopId" = ${shopId}::uuid and l."ticketId" = ${ticketId}::uuid and l."customerGid" is not null
      and not exists (select 1 from "CustomerCopy" c where c."shopId" = l."shopId" and c."customerGid" = l."customerGid")`;
  return rows[0]?.customerGid ?? null;
}

/** The order is gone from Shopify: its copy is shown to nobody any more. Returns whether that is news. */
export async function markOrderGone(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
  at: Instant,
): Promise<boolean> {
  return (
    (await tx.$executeRaw`
      update "OrderCopy" set "deletedAt" = ${dateOf(at)}
      where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid} and "deletedAt" is null`) === 1
  );
}

/** The same of a customer. */
export async function markCustomerGone(
  tx: Tx,
  shopId: ShopId,
  customerGid: string,
  at: Instant,
): Promise<boolean> {
  return (
    (await tx.$executeRaw`
      update "CustomerCopy" set "deletedAt" = ${dateOf(at)}
      where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid} and "deletedAt" is null`) ===
    1
  );
}

/** When the copies of the ticket's orders were fetched; orders without a copy, or gone from Shopify, are left out. */
export async function listCopyAges(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{ orderGid: string; fetchedAt: Instant }[]> {
  const rows = await tx.$queryRaw<{ orderGid: string; fetchedAt: Date }[]>`
    select c."orderGid", c."fetchedAt" from "OrderLink" o
    join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
    where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid and c."deletedAt" is null
    order by c."orderGid"`;
  return rows.map(({ orderGid, fetchedAt }) => ({ orderGid, fetchedAt: instantOf(fetchedAt) }));
}
