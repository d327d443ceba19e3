// All of a shop is removed; numbers a month stay, and the doors that refuse its mail.
import { Prisma } from "@prisma/client";
import type { PrivacyRequestId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/**
 * Numbers a month, and nothing else: tickets, messages by kind, and clocks by kind and outcome. Written once, before anything is
 * removed.
 */
export async function saveAnonymousFigures(tx: Tx, shopId: ShopId): Promise<void> {
  await tx.$executeRaw`
    insert into "AnonymousFigure" ("shopId", "month", "name", "count")
    select ${shopId}::uuid, date_trunc('month', "at" at time zone 'UTC')::date, "name", count(*)::int from (
      select "openedAt" as "at", 'tickets' as "name" from "Ticket" where "shopId" = ${shopId}::uuid
      union all
      select "at", 'messages ' || "kind"::text from "Message" where "shopId" = ${shopId}::uuid
      union all
      select "startedAt", 'clocks ' || "kind" || ' '
        || case when "cancelledAt" is not null then 'cancelled' when "missedAt" is not null then 'missed'
          when "metAt" is not null then 'met' else 'open' end
      from "SlaClock" where "shopId" = ${shopId}::uuid
    ) counted group by 2, 3
    on conflict ("shopId", "month", "name") do nothing`;
}

/** Whether Shopify said that the app was removed, since it is there: up to then, later, or not at all. */
export async function removalHeard(
  tx: Tx,
  shopId: ShopId,
  upTo: Instant,
): Promise<"before" | "after" | "never"> {
  const rows = await tx.$queryRaw<{ before: boolean }[]>`
    select w."receivedAt" <= ${dateOf(upTo)} as "before" from "ShopWebhook" w join "Shop" s on s."id" = w."shopId"
    where w."shopId" = ${shopId}::uuid and w."topic" = 'app/uninstalled' and w."receivedAt" >= s."installedAt"
    order by w."receivedAt" limit 1`;
  const first = rows[0];
  return first === undefined ? "never" : first.before ? "before" : "after";
}

/** From now on its mail is refused. False when that was so before. */
export async function markShopRedacted(tx: Tx, shopId: ShopId, at: Instant): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "Shop" set "redactedAt" = ${dateOf(at)}, "uninstalledAt" = coalesce("uninstalledAt", ${dateOf(at)})
    where "id" = ${shopId}::uuid and "redactedAt" is null`;
  return written === 1;
}

/** What stays: the shop's id, its numbers, the addresses at which its mail is refused, and the request until the end. */
const KEPT_TABLES = ["Shop", "Mailbox", "RefusedMail", "AnonymousFigure", "PrivacyRequest"];

/** Others point to these: tickets and mail go first, with what hangs on them but for a draft's files; staff goes last. */
const FIRST = ["Upload", "Ticket", "InboundEmail"];
const LAST = ["Member"];

/** Every other table of a shop's, in the order in which they can be emptied; tables to come as well. */
export async function listTablesToEmpty(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select c.relname as "name" from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all(${KEPT_TABLES}::text[])
      and exists (select 1 from pg_attribute s where s.attrelid = c.oid and s.attname = 'shopId' and s.attnotnull)
    order by 1`;
  const others = rows
    .map(({ name }) => name)
    .filter((name) => !FIRST.includes(name) && !LAST.includes(name));
  return [...FIRST, ...others, ...LAST];
}

/** Removes at most `limit` rows, with what hangs on them. Returns how many. */
export async function emptyTable(
  tx: Tx,
  shopId: ShopId,
  table: string,
  limit: number,
): Promise<number> {
  const name = Prisma.raw(`"${table}"`);
  return tx.$executeRaw(Prisma.sql`
    delete from ${name} where "shopId" = ${shopId}::uuid and ctid in (
      select ctid from ${name} where "shopId" = ${shopId}::uuid limit ${limit})`);
}

/** The end: nothing says any more which shop it was. The key that opened its blobs is destroyed. */
export async function eraseShop(
  tx: Tx,
  shopId: ShopId,
  privacyRequestId: PrivacyRequestId,
): Promise<void> {
  await tx.$executeRaw`
    delete from "Session" where "shop" = (select "domain" from "Shop" where "id" = ${shopId}::uuid)`;
  await tx.$executeRaw`
    update "Mailbox" set "address" = "id"::text, "testToken" = null, "testSentAt" = null, "provenAt" = null
    where "shopId" = ${shopId}::uuid`;
  await tx.$executeRaw`
    update "Shop" set "domain" = "id"::text || '.invalid', "name" = 'Erased shop', "timeZone" = 'UTC', "countryCode" = 'ZZ',
      "provinceCode" = null, "currency" = 'XXX', "orderPrefix" = '', "orderSuffix" = '', "ticketPrefix" = '', "shopKey" = '',
      "scopes" = '{}', "syncedAt" = null, "setUpAt" = null
    where "id" = ${shopId}::uuid`;
  await tx.$executeRaw`
    delete from "PrivacyRequest" where "shopId" = ${shopId}::uuid and "id" <> ${privacyRequestId}::uuid`;
  await tx.$executeRaw`
    update "PrivacyRequest" set "customerGid" = null, "address" = null, "orderGids" = '{}', "counts" = '{}'
    where "shopId" = ${shopId}::uuid`;
}
