// What reports count, and which tickets changed since that was written.
import { Prisma } from "@prisma/client";
import { grainsOfOne, inGrain, type Grain } from "#app/domain/report/grain.ts";
import type { ReportFact } from "#app/domain/report/report-fact.ts";
import { NOBODY } from "#app/domain/report/report-view.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** Two jobs of one shop write one after the other: sums would go wrong, and what was read first must not be written last. */
export async function lockReports(tx: Tx, shopId: ShopId): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`reports ${shopId}`}, 0))`;
}

/** As `lockReports`, but waits for nobody: false while somebody else is at it. */
export async function tryLockReports(tx: Tx, shopId: ShopId): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`reports ${shopId}`}, 0)) as "taken"`;
  return rows[0]?.taken === true;
}

export type ReportChange = {
  readonly id: string;
  readonly at: string;
  readonly ticketId: TicketId;
};

/** The newest first. */
export function listReportChanges(tx: Tx, shopId: ShopId, limit: number): Promise<ReportChange[]> {
  return tx.$queryRaw<ReportChange[]>`
    select "id", "at"::text as "at", "ticketId" from "ReportChange" where "shopId" = ${shopId}::uuid
    order by "at" desc, "id" desc limit ${limit}`;
}

/** A change that came in between stays. */
export async function deleteReportChanges(
  tx: Tx,
  shopId: ShopId,
  changes: readonly ReportChange[],
): Promise<void> {
  await tx.$executeRaw`
    delete from "ReportChange" c
    using unnest(${changes.map(({ at }) => at)}::timestamptz[], ${changes.map(({ id }) => id)}::uuid[]) as done("at", "id")
    where c."shopId" = ${shopId}::uuid and c."at" = done."at" and c."id" = done."id"`;
}

/** The next run of the job takes these tickets in. */
export async function addReportChanges(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "ReportChange" ("shopId", "ticketId") select ${shopId}::uuid, unnest(${ticketIds}::uuid[])`;
}

/** How many tickets wait to be taken in, counted up to `most`. */
export async function countReportChanges(tx: Tx, shopId: ShopId, most: number): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct "ticketId")::int as "count" from (
      select "ticketId" from "ReportChange" where "shopId" = ${shopId}::uuid limit ${most}) waiting`;
  return rows[0]?.count ?? 0;
}

/** The shops with tickets that changed since. Ids only. */
export async function listShopsToReportAcrossShops(db: Db): Promise<ShopId[]> {
  const rows = await askThroughDoor<{ shopId: ShopId }>(
    db,
    Prisma.sql`select "shopId" from shops_to_report_across_shops()`,
  );
  return rows.map(({ shopId }) => shopId);
}

export type FactsOfTicket = {
  readonly ticketId: TicketId;
  readonly facts: readonly ReportFact[];
};

type DaySum = {
  figure: string;
  day: string;
  category: string;
  urgency: string;
  agentId: string;
  mailboxId: string;
  /** Told apart by this tag alone; the nil UUID where it is told apart by all else. */
  tagId: string;
  count: number;
  total: number;
};

type GrainSum = DaySum & { readonly grain: Grain };

const SUM = `count(*)::int as "count", coalesce(sum("value"), 0)::float8 as "total" from changed`;
const SUMMED =
  Prisma.raw(`select "figure", "day"::text as "day", "category", "urgency", "agentId", "mailboxId", '${NOBODY}'::uuid as "tagId", ${SUM}
    group by 1, 2, 3, 4, 5, 6
    union all select "figure", "day"::text, '', '', '${NOBODY}', '${NOBODY}', tag, ${SUM}, unnest("tagIds") as tag
    group by 1, 2, 7`);

/**
 * Writes what reports count of these tickets, and takes the sums of days along. Facts that are there already are left alone;
 * days and hours are those of `timeZone`. The caller holds the lock.
 */
export async function saveReportFacts(
  tx: Tx,
  shopId: ShopId,
  tickets: readonly FactsOfTicket[],
  timeZone: string,
): Promise<void> {
  const wanted = Prisma.sql`wanted as (
    select w.*, (w."at" at time zone ${timeZone})::date as "day", extract(hour from w."at" at time zone ${timeZone})::int2 as "hour",
      t."category", t."urgency", t."mailboxId", array(select g."tagId" from "TicketTag" g
        where g."shopId" = ${shopId}::uuid and g."ticketId" = w."ticketId" order by 1) as "tagIds"
    from jsonb_to_recordset(${JSON.stringify(rowsOf(tickets))}::jsonb) as w("ticketId" uuid, "ordinal" int, "figure" text,
      "at" timestamptz(3), "agentId" uuid, "value" int, "elapsed" int, "until" timestamptz(3), "refId" uuid)
    join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = w."ticketId")`;
  const isSame = Prisma.sql`f."shopId" = ${shopId}::uuid and f."ticketId" = w."ticketId" and f."ordinal" = w."ordinal"
    and (f."figure", f."at", f."day", f."hour", f."category", f."urgency", f."agentId", f."mailboxId", f."value", f."elapsed",
      f."until", f."refId", f."tagIds") is not distinct from (w."figure", w."at", w."day", w."hour", w."category", w."urgency", w."agentId",
      w."mailboxId", w."value", w."elapsed", w."until", w."refId", w."tagIds")`;
  const ticketIds = tickets.map(({ ticketId }) => ticketId);
  const gone = await tx.$queryRaw<DaySum[]>(Prisma.sql`
    with ${wanted}, changed as (
      delete from "ReportFact" f where f."shopId" = ${shopId}::uuid and f."ticketId" = any(${ticketIds}::uuid[])
        and not exists (select 1 from wanted w where ${isSame}) returning f.*)
    ${SUMMED}`);
  const added = await tx.$queryRaw<DaySum[]>(Prisma.sql`
    with ${wanted}, changed as (
      insert into "ReportFact" ("shopId", "ticketId", "ordinal", "figure", "at", "day", "hour", "category", "urgency", "agentId",
        "mailboxId", "value", "elapsed", "until", "refId", "tagIds")
      select ${shopId}::uuid, w."ticketId", w."ordinal", w."figure", w."at", w."day", w."hour", w."category", w."urgency",
        w."agentId", w."mailboxId", w."value", w."elapsed", w."until", w."refId", w."tagIds"
      from wanted w where not exists (select 1 from "ReportFact" f where ${isSame}) returning *)
    ${SUMMED}`);
  await addToDays(tx, shopId, netOf(gone, added));
}

const rowsOf = (tickets: readonly FactsOfTicket[]) =>
  tickets.flatMap(({ ticketId, facts }) =>
    facts.map((fact, ordinal) => ({
      ...fact,
      ticketId,
      ordinal,
      at: dateOf(fact.at),
      agentId: fact.agentId ?? NOBODY,
      until: isoOrNull(fact.until),
    })),
  );

const isoOrNull = (at: Instant | null): Date | null => (at === null ? null : dateOf(at));

function netOf(gone: readonly DaySum[], added: readonly DaySum[]): readonly GrainSum[] {
  const sums = new Map<string, GrainSum>();
  const add = (one: DaySum, sign: 1 | -1): void => {
    const { tagId } = one;
    for (const grain of tagId === NOBODY ? grainsOfOne : (["tag"] as const)) {
      const { category, urgency, agentId, mailboxId } = grain === "tag" ? one : inGrain(one, grain);
      const key = [grain, one.figure, one.day, category, urgency, agentId, mailboxId, tagId].join(
        "\n",
      );
      const known = sums.get(key);
      sums.set(key, {
        ...{
          grain,
          figure: one.figure,
          day: one.day,
          category,
          urgency,
          agentId,
          mailboxId,
          tagId,
        },
        count: (known?.count ?? 0) + sign * one.count,
        total: (known?.total ?? 0) + sign * one.total,
      });
    }
  };
  for (const one of gone) add(one, -1);
  for (const one of added) add(one, 1);
  return [...sums.values()].filter(({ count, total }) => count !== 0 || total !== 0);
}

async function addToDays(tx: Tx, shopId: ShopId, sums: readonly GrainSum[]): Promise<void> {
  if (sums.length === 0) return;
  const changes = Prisma.sql`jsonb_to_recordset(${JSON.stringify(sums)}::jsonb) as c("grain" text, "figure" text, "day" date, "category" text,
    "urgency" text, "agentId" uuid, "mailboxId" uuid, "tagId" uuid, "count" int, "total" bigint)`;
  await tx.$executeRaw(Prisma.sql`
    insert into "ReportDay" as d ("shopId", "grain", "figure", "day", "category", "urgency", "agentId", "mailboxId", "tagId", "count", "total")
    select ${shopId}::uuid, c."grain", c."figure", c."day", c."category", c."urgency", c."agentId", c."mailboxId", c."tagId",
      c."count", c."total"
    from ${changes}
    on conflict ("shopId", "grain", "figure", "day", "category", "urgency", "agentId", "mailboxId", "tagId")
    do update set "count" = d."count" + excluded."count", "total" = d."total" + excluded."total"`);
  if (sums.every(({ count }) => count >= 0)) return;
  await tx.$executeRaw(Prisma.sql`
    delete from "ReportDay" d using ${changes}
    where d."shopId" = ${shopId}::uuid and d."grain" = c."grain" and d."figure" = c."figure" and d."day" = c."day" and d."category" = c."category"
      and d."urgency" = c."urgency" and d."agentId" = c."agentId" and d."mailboxId" = c."mailboxId" and d."tagId" = c."tagId"
      and d."count" = 0 and d."total" = 0`);
}
