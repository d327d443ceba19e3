// How long did customers wait: the middle and the slowest tenth, of all and by what tells them apart?
import { Prisma } from "@prisma/client";
import type { TimeFigure } from "#app/domain/report/figure.ts";
import { FAR, percentileOf, timeSteps, type Bucket } from "#app/domain/report/percentile.ts";
import type { Days } from "#app/domain/report/period.ts";
import type { ReportFilter } from "#app/domain/report/report-filter.ts";
import type { TimeDimension, TimesOf } from "#app/domain/report/report-view.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import { daySums, factsWhere } from "./report-source.server.ts";

/** Of more times every tenth is looked at: beyond that the figures change by less than their steps. */
const MOST_LOOKED_AT = 200_000;
const TENTH = 10;

/** As `cutMinutes`. */
const cut = (column: Prisma.Sql): Prisma.Sql => {
  const cases = timeSteps.map(
    ([below, step]) =>
      Prisma.sql`when ${column} < ${Prisma.raw(String(below))} then ${column} - ${column} % ${Prisma.raw(String(step))}`,
  );
  return Prisma.sql`case ${Prisma.join(cases, " ")} else ${column} - ${column} % ${Prisma.raw(String(FAR))} end`;
};

const groups: Readonly<Record<TimeDimension, Prisma.Sql>> = {
  all: Prisma.empty,
  category: Prisma.sql`"category", `,
  agent: Prisma.sql`"agentId", `,
  weekday: Prisma.sql`"weekday", `,
  hour: Prisma.sql`"hour", `,
};

/** A column that nothing is grouped by can't be told. */
const columns = [
  { by: "category", name: Prisma.sql`"category"`, none: Prisma.sql`null as "category"` },
  { by: "agent", name: Prisma.sql`"agentId"`, none: Prisma.sql`null as "agentId"` },
  { by: "weekday", name: Prisma.sql`"weekday"`, none: Prisma.sql`null as "weekday"` },
  { by: "hour", name: Prisma.sql`"hour"`, none: Prisma.sql`null as "hour"` },
] as const;

type Row = {
  category: string | null;
  agentId: string | null;
  weekday: number | null;
  hour: number | null;
  value: number | null;
  elapsed: number | null;
  count: number;
};

/**
 * Counted by when the customer began to wait, in one walk through the index for all dimensions. Nights are looked at where a
 * table shows them. Of very many every tenth ticket is taken, and counts are in tens.
 */
export async function readTimes(
  tx: Tx,
  shopId: ShopId,
  ask: {
    readonly figure: TimeFigure;
    readonly dimensions: readonly TimeDimension[];
    readonly filter: ReportFilter;
    readonly days: Days;
  },
): Promise<readonly TimesOf[]> {
  const { figure, dimensions, filter, days } = ask;
  const isTenth = (await countTimes(tx, shopId, ask)) > MOST_LOOKED_AT;
  // As the index of these tickets says it.
  const chosen = isTenth
    ? Prisma.sql`and get_byte(uuid_send(f."ticketId"), 15) % 10 = 0`
    : Prisma.empty;
  const sets = dimensions.flatMap((by) => [
    Prisma.sql`(${groups[by]}"value")`,
    ...(withNights.includes(by) ? [Prisma.sql`(${groups[by]}"elapsed")`] : []),
  ]);
  const told = columns.map(({ by, name, none }) => (dimensions.includes(by) ? name : none));
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select ${Prisma.join(told)}, "value", "elapsed", count(*)::int as "count" from (
      select f."category", f."agentId", (f."day" - '1970-01-01'::date + 3) % 7 + 1 as "weekday", f."hour",
        ${cut(Prisma.sql`f."value"`)} as "value", ${cut(Prisma.sql`f."elapsed"`)} as "elapsed"
      ${factsWhere(shopId, filter, days)} and f."figure" = ${figure} and f."elapsed" is not null ${chosen}) measured
    group by grouping sets (${Prisma.join(sets)})`);
  return timesOf(rows, isTenth ? TENTH : 1);
}

const withNights: readonly TimeDimension[] = ["all", "category", "agent"];

async function countTimes(
  tx: Tx,
  shopId: ShopId,
  { figure, filter, days }: Pick<Parameters<typeof readTimes>[2], "figure" | "filter" | "days">,
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    with ${daySums(shopId, filter, days)}
    select coalesce(sum("count"), 0)::int as "count" from s where "figure" = ${figure}`);
  return rows[0]?.count ?? 0;
}

type Group = { by: TimeDimension; of: string; open: Bucket[]; elapsed: Bucket[] };

function timesOf(rows: readonly Row[], each: number): readonly TimesOf[] {
  const found = new Map<string, Group>();
  for (const { value, elapsed, count, ...dimensions } of rows) {
    const { by, of } = groupOf(dimensions);
    const key = `${by} ${of}`;
    const group = found.get(key) ?? { by, of, open: [], elapsed: [] };
    if (value !== null) group.open.push({ minutes: value, count });
    if (elapsed !== null) group.elapsed.push({ minutes: elapsed, count });
    found.set(key, group);
  }
  return [...found.values()]
    .map((group) => ({
      by: group.by,
      of: group.of,
      count: each * group.open.reduce((sum, { count }) => sum + count, 0),
      median: percentileOf(group.open, 0.5) ?? 0,
      p90: percentileOf(group.open, 0.9) ?? 0,
      elapsedMedian: percentileOf(group.elapsed, 0.5),
      elapsedP90: percentileOf(group.elapsed, 0.9),
    }))
    .toSorted((one, other) => (one.of < other.of ? -1 : 1));
}

function groupOf({
  category,
  agentId,
  weekday,
  hour,
}: Pick<Row, "category" | "agentId" | "weekday" | "hour">): Pick<Group, "by" | "of"> {
  if (category !== null) return { by: "category", of: category };
  if (agentId !== null) return { by: "agent", of: agentId };
  if (weekday !== null) return { by: "weekday", of: String(weekday) };
  return hour === null ? { by: "all", of: "" } : { by: "hour", of: String(hour) };
}
