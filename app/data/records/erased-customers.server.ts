// What the shop's records beside the tickets say of a person is removed: copies, links, settings, what Shopify told.
import {
  gidsOf,
  legacyIdsOf,
  patternsOfIds,
  patternsOfNames,
  type ErasedPerson,
} from "#app/domain/privacy/erased-person.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { eraseActions } from "./erased-tickets.server.ts";

/** Tickets are erased before. Running it again changes nothing. */
export async function eraseCustomer(
  tx: Tx,
  shopId: ShopId,
  { person, at }: { readonly person: ErasedPerson; readonly at: Instant },
): Promise<void> {
  const { addresses, customerGid } = person;
  const patterns = patternsOfIds(person);
  const named = [...patterns, ...patternsOfNames(person)];
  const orderGids = await listOrders(tx, shopId, person);
  await tx.$executeRaw`
    update "Ticket" t set "orderName" = null, "orderState" = null
    where t."shopId" = ${shopId}::uuid and "orderName" is not null and exists (select 1 from "OrderLink" o
      where o."shopId" = t."shopId" and o."ticketId" = t."id" and o."orderGid" = any(${orderGids}::text[])
        and o."orderName" = t."orderName")`;
  await Promise.all([
    tx.$executeRaw`delete from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])`,
    tx.$executeRaw`delete from "OrderCandidate" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])`,
    tx.$executeRaw`delete from "CustomerLink" where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid}`,
    tx.$executeRaw`delete from "CustomerCandidate" where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid}`,
    tx.$executeRaw`
      delete from "RejectedLink" where "shopId" = ${shopId}::uuid and (lower("address") = any(${addresses}::text[])
        or "gid" = ${customerGid} or "gid" = any(${orderGids}::text[]))`,
    tx.$executeRaw`delete from "OrderEvent" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])`,
    tx.$executeRaw`delete from "ParcelWatch" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])`,
    tx.$executeRaw`delete from "OrderCopy" where "shopId" = ${shopId}::uuid and "orderGid" = any(${orderGids}::text[])`,
    tx.$executeRaw`delete from "CustomerCopy" where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid}`,
    tx.$executeRaw`delete from "Participant" where "shopId" = ${shopId}::uuid and lower("address") = any(${addresses}::text[])`,
    tx.$executeRaw`
      update "MailSettings" set
        "blockedSenders" = array(select one from unnest("blockedSenders") one where lower(one) <> all(${addresses}::text[])),
        "formMailers" = array(select one from unnest("formMailers") one where lower(one) <> all(${addresses}::text[]))
      where "shopId" = ${shopId}::uuid`,
    tx.$executeRaw`
      update "Confirmation" set "orderGid" = '', "orderName" = '', "address" = ''
      where "shopId" = ${shopId}::uuid and ("orderGid" = any(${orderGids}::text[]) or lower("address") = any(${addresses}::text[]))`,
    // A rule that is tried may name anybody; another press tries it again.
    tx.$executeRaw`delete from "RuleTrial" where "shopId" = ${shopId}::uuid`,
    tx.$executeRaw`delete from "Suppression" where "shopId" = ${shopId}::uuid and lower("address") = any(${addresses}::text[])`,
    tx.$executeRaw`
      delete from "SearchEntry" e using "TicketTag" t, "Tag" g where e."shopId" = ${shopId}::uuid and t."shopId" = ${shopId}::uuid
        and t."ticketId" = e."ticketId" and g."shopId" = ${shopId}::uuid and g."id" = t."tagId"
        and g."name" ~* any(${named}::text[])`,
    tx.$executeRaw`delete from "Tag" where "shopId" = ${shopId}::uuid and "name" ~* any(${named}::text[])`,
    eraseActions(tx, shopId, { ticketId: null, orderGids, customerGid }, at),
    eraseWebhooks(tx, shopId, { ...person, orderGids }, patterns),
    tx.$executeRaw`
      update "PrivacyRequest" set "address" = null, "customerGid" = null, "orderGids" = '{}'
      where "shopId" = ${shopId}::uuid and "doneAt" is not null and "blobName" is null
        and ("customerGid" = ${customerGid} or lower("address") = any(${addresses}::text[]))`,
  ]);
}

/** The orders that were named, and those that our copies say are the person's. */
async function listOrders(tx: Tx, shopId: ShopId, person: ErasedPerson): Promise<string[]> {
  const rows = await tx.$queryRaw<{ orderGid: string }[]>`
    select "orderGid" from "OrderCopy" where "shopId" = ${shopId}::uuid and ("customerGid" = ${person.customerGid}
      or lower("email") = any(${person.addresses}::text[]))`;
  return [...new Set([...person.orderGids, ...rows.map(({ orderGid }) => orderGid)])];
}

/** That Shopify told something, and when, stays. */
async function eraseWebhooks(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
  patterns: readonly string[],
): Promise<void> {
  const gids = gidsOf(person);
  await tx.$executeRaw`
    update "ShopWebhook" set "payload" = '{}', "subjectGid" = null
    where "shopId" = ${shopId}::uuid and ("subjectGid" = any(${gids}::text[])
      or "payload"::text ~* any(${patterns}::text[])
      or exists (select 1 from regexp_matches("payload"::text, '[0-9]+', 'g') as one(number)
        where one.number[1] = any(${legacyIdsOf(person)}::text[])))`;
}
