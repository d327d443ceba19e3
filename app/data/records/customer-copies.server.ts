// Our stored copies of Shopify's customers.
import { Prisma } from "@prisma/client";
import type { Tx } from "#app/data/db.server.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** Keeps what Shopify says now. */
export async function saveCustomerCopies(
  tx: Tx,
  shopId: ShopId,
  customers: readonly CustomerFacts[],
  at: Instant,
): Promise<void> {
  if (customers.length === 0) return;
  const once = [...new Map(customers.map((one) => [one.id, one])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const copies = once.map(
    (facts) =>
      Prisma.sql`(${shopId}::uuid, ${facts.id}, ${JSON.stringify(facts)}::jsonb, ${dateOf(at)}::timestamptz)`,
  );
  await tx.$executeRaw`
    insert into "CustomerCopy" as copy ("shopId", "customerGid", "facts", "fetchedAt") values ${Prisma.join(copies)}
    on conflict ("shopId", "customerGid") do update set "facts" = excluded."facts", "fetchedAt" = excluded."fetchedAt",
      "staleAt" = null, "deletedAt" = null
    where copy."fetchedAt" <= excluded."fetchedAt"`;
}

/** Null when there is none in this shop, or the customer is gone from Shopify. */
export async function findCustomerCopy(
  tx: Tx,
  shopId: ShopId,
  customerGid: string,
): Promise<{ readonly facts: CustomerFacts; readonly fetchedAt: Instant } | null> {
  const rows = await tx.$queryRaw<{ facts: CustomerFacts; fetchedAt: Date }[]>`
    select "facts", "fetchedAt" from "CustomerCopy"
    where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid} and "deletedAt" is null`;
  const row = rows[0];
  return row ? { facts: row.facts, fetchedAt: instantOf(row.fetchedAt) } : null;
}
