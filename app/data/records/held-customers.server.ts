// Which of Shopify's customers concern us, and what becomes of our links when two of them are merged there.
import type { ShopId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Whether we keep a copy or a link; `fetchedAt` is null without a copy. Null when the customer is none of our business. */
export async function findHeldCustomer(
  tx: Tx,
  shopId: ShopId,
  customerGid: string,
): Promise<{ readonly fetchedAt: Instant | null } | null> {
  const rows = await tx.$queryRaw<{ fetchedAt: Date | null }[]>`
    select c."fetchedAt" from (select 1) one
    left join "CustomerCopy" c on c."shopId" = ${shopId}::uuid and c."customerGid" = ${customerGid}
      and c."deletedAt" is null
    where c."customerGid" is not null or exists (select 1 from "CustomerLink"
      where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid})`;
  const row = rows[0];
  return row ? { fetchedAt: row.fetchedAt && instantOf(row.fetchedAt) } : null;
}

type Merge = { readonly from: string; readonly into: string };

/** Links, suggestions and what agents said no to are the other customer's now. Returns whether a ticket was linked. */
export async function moveCustomerLinks(
  tx: Tx,
  shopId: ShopId,
  { from, into }: Merge,
): Promise<boolean> {
  const moved = await tx.$executeRaw`
    update "CustomerLink" set "customerGid" = ${into} where "shopId" = ${shopId}::uuid and "customerGid" = ${from}`;
  await tx.$executeRaw`
    insert into "CustomerCandidate" ("shopId", "ticketId", "customerGid", "because", "at")
    select "shopId", "ticketId", ${into}, "because", "at" from "CustomerCandidate"
    where "shopId" = ${shopId}::uuid and "customerGid" = ${from} on conflict do nothing`;
  await tx.$executeRaw`
    delete from "CustomerCandidate" where "shopId" = ${shopId}::uuid and "customerGid" = ${from}`;
  await tx.$executeRaw`
    insert into "RejectedLink" ("shopId", "ticketId", "gid", "address", "byId", "at")
    select "shopId", "ticketId", ${into}, "address", "byId", "at" from "RejectedLink"
    where "shopId" = ${shopId}::uuid and "gid" = ${from} on conflict do nothing`;
  return moved > 0;
}

/** Merges may reach us in any order: where a customer went that Shopify told to be gone; null where it told nothing. */
export async function findMergedInto(
  tx: Tx,
  shopId: ShopId,
  customerGid: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ subjectGid: string }[]>`
    select "subjectGid" from "ShopWebhook" where "shopId" = ${shopId}::uuid and "topic" = 'customers/merge'
      and "subjectGid" is not null and "payload"->>'goneGid' = ${customerGid}
      and coalesce(lower("payload"->>'status'), 'completed') = 'completed'
    order by "triggeredAt" desc nulls last limit 1`;
  return rows[0]?.subjectGid ?? null;
}
