// How long the shop keeps what people wrote, and what is older than that.
import type { MemberId, PrivacyRequestId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { Prisma } from "@prisma/client";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

export type Retention = {
  /** Null: for good. */
  readonly months: number | null;
  /** Null while nobody chose. */
  readonly changedAt: Instant | null;
};

export async function findRetention(tx: Tx, shopId: ShopId): Promise<Retention> {
  const rows = await tx.$queryRaw<{ months: number | null; changedAt: Date }[]>`
    select "anonymiseAfterMonths" as "months", "changedAt" from "PrivacySettings" where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  return row ? { ...row, changedAt: instantOf(row.changedAt) } : { months: null, changedAt: null };
}

export async function saveRetention(
  tx: Tx,
  shopId: ShopId,
  months: number | null,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "PrivacySettings" ("shopId", "anonymiseAfterMonths", "changedAt", "changedById")
    values (${shopId}::uuid, ${months}::int, ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "anonymiseAfterMonths" = excluded."anonymiseAfterMonths",
      "changedAt" = excluded."changedAt", "changedById" = excluded."changedById"`;
}

export type OldTicket = {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly closedAt: Instant;
};

/** Closed tickets on which nothing has happened since `before`, the longest closed first. `after` goes on behind one of them. */
export async function listOldTickets(
  tx: Tx,
  shopId: ShopId,
  page: { readonly before: Instant; readonly after: OldTicket | null; readonly limit: number },
): Promise<OldTicket[]> {
  const before = dateOf(page.before);
  const { after } = page;
  const beyond = after
    ? Prisma.sql`and ("closedAt", "id") > (${dateOf(after.closedAt)}, ${after.ticketId}::uuid)`
    : Prisma.empty;
  const rows = await tx.$queryRaw<(Omit<OldTicket, "closedAt"> & { closedAt: Date })[]>(Prisma.sql`
    select "id" as "ticketId", "number", "closedAt" from "Ticket"
    where "shopId" = ${shopId}::uuid and "status" = 'closed' and "anonymisedAt" is null and "closedAt" < ${before}
      and "newestAt" < ${before} ${beyond}
    order by "closedAt", "id" limit ${page.limit}`);
  return rows.map((row) => ({ ...row, closedAt: instantOf(row.closedAt) }));
}

export type OldTickets = {
  readonly tickets: number;
  readonly oldest: { readonly number: number; readonly closedAt: Instant } | null;
  readonly newest: { readonly number: number; readonly closedAt: Instant } | null;
};

/** How many they are, and which come first and last. */
export async function countOldTickets(
  tx: Tx,
  shopId: ShopId,
  before: Instant,
): Promise<OldTickets> {
  type End = { number: number; closedAt: Date };
  const rows = await tx.$queryRaw<(End & { tickets: number; isOldest: boolean })[]>`
    with old as (
      select "number", "closedAt", "id", count(*) over ()::int as "tickets",
        row_number() over (order by "closedAt", "id") as "place"
      from "Ticket" where "shopId" = ${shopId}::uuid and "status" = 'closed' and "anonymisedAt" is null
        and "closedAt" < ${dateOf(before)} and "newestAt" < ${dateOf(before)}
    )
    select "number", "closedAt", "tickets", "place" = 1 as "isOldest" from old where "place" in (1, "tickets") order by "place"`;
  const end = (row: End | undefined) =>
    row ? { number: row.number, closedAt: instantOf(row.closedAt) } : null;
  return { tickets: rows[0]?.tickets ?? 0, oldest: end(rows[0]), newest: end(rows.at(-1)) };
}

/** Mail that stands on no ticket and came before `before`: the rule goes for the count as well. */
const oldMail = (shopId: ShopId, before: Instant): Prisma.Sql => Prisma.sql`
  from "InboundEmail" e where e."shopId" = ${shopId}::uuid and e."storedAt" < ${dateOf(before)}
    and e."erasedAt" is null and e."status" in ('screened', 'parked')
    and not exists (select 1 from "Message" m where m."shopId" = e."shopId" and m."inboundEmailId" = e."id")`;

export async function countOldMail(tx: Tx, shopId: ShopId, before: Instant): Promise<number> {
  const rows = await tx.$queryRaw<{ mails: number }[]>(
    Prisma.sql`select count(*)::int as "mails" ${oldMail(shopId, before)}`,
  );
  return rows[0]?.mails ?? 0;
}

/** In the order of their ids. */
export async function listOldMail(
  tx: Tx,
  shopId: ShopId,
  before: Instant,
  limit: number,
): Promise<InboundEmailId[]> {
  const rows = await tx.$queryRaw<{ id: InboundEmailId }[]>(
    Prisma.sql`select e."id" ${oldMail(shopId, before)} order by e."id" limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Copies of orders and customers that no ticket is about any more. */
export async function removeOldCopies(tx: Tx, shopId: ShopId, before: Instant): Promise<void> {
  await tx.$executeRaw`
    delete from "OrderCopy" c where c."shopId" = ${shopId}::uuid and c."fetchedAt" < ${dateOf(before)}
      and not exists (select 1 from "OrderLink" l where l."shopId" = c."shopId" and l."orderGid" = c."orderGid")
      and not exists (select 1 from "OrderCandidate" l where l."shopId" = c."shopId" and l."orderGid" = c."orderGid")`;
  await tx.$executeRaw`
    delete from "CustomerCopy" c where c."shopId" = ${shopId}::uuid and c."fetchedAt" < ${dateOf(before)}
      and not exists (select 1 from "CustomerLink" l where l."shopId" = c."shopId" and l."customerGid" = c."customerGid")
      and not exists (select 1 from "CustomerCandidate" l where l."shopId" = c."shopId" and l."customerGid" = c."customerGid")`;
}

/** What the shop's own rule removed on one day is one line among the requests. */
export async function noteRetention(
  tx: Tx,
  shopId: ShopId,
  run: {
    readonly id: PrivacyRequestId;
    readonly day: string;
    readonly at: Instant;
    readonly counts: Readonly<Record<string, number>>;
  },
): Promise<void> {
  await tx.$executeRaw`
    insert into "PrivacyRequest" as p ("shopId", "id", "kind", "webhookId", "receivedAt", "dueAt", "startedAt", "doneAt", "counts")
    values (${shopId}::uuid, ${run.id}::uuid, 'retention', ${`retention ${run.day}`}, ${dateOf(run.at)}, ${dateOf(run.at)},
      ${dateOf(run.at)}, ${dateOf(run.at)}, ${JSON.stringify(run.counts)}::jsonb)
    on conflict ("shopId", "webhookId") do update set "doneAt" = excluded."doneAt", "counts" = (
      select jsonb_object_agg(one.key, one.value::int + coalesce((p."counts"->>one.key)::int, 0))
      from jsonb_each_text(excluded."counts") one)`;
}

/** A door in the tenant wall: the nightly sweep starts with every shop that has the app. Ids only. */
export async function listInstalledShopsAcrossShops(db: Db): Promise<ShopId[]> {
  const rows = await askThroughDoor<{ shopId: ShopId }>(
    db,
    Prisma.sql`select * from installed_shops_across_shops()`,
  );
  return rows.map(({ shopId }) => shopId);
}
