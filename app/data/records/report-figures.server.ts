// How often did each thing happen, in a period and in the one before it?
import { Prisma } from "@prisma/client";
import {
  OWED_PROMISES,
  clockFigure,
  owedFigure,
  type FigureName,
} from "#app/domain/report/figure.ts";
import type { Days } from "#app/domain/report/period.ts";
import type { ReportFilter } from "#app/domain/report/report-filter.ts";
import type { CountedFigures, FigureCount } from "#app/domain/report/report-view.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { clockKinds } from "#app/domain/sla/clock-kind.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";
import type { Tx } from "#app/data/db.server.ts";
import { daySums, factsWhere } from "./report-source.server.ts";

type Ask = {
  readonly filter: ReportFilter;
  readonly days: Days;
  readonly before: Days;
  readonly now: Instant;
};

type Row = { figure: string; isNow: boolean; count: number; total: number };

/** What is owed is running or missed as of `now`. */
export async function readFigures(tx: Tx, shopId: ShopId, ask: Ask): Promise<CountedFigures> {
  const { filter, days, before, now } = ask;
  const both = { from: before.from, until: days.until };
  const isNow = Prisma.sql`"day" >= ${isoDateOf(days.from)}::date`;
  const isAsked = Prisma.sql`(${isNow} or "day" <= ${isoDateOf(before.until)}::date)`;
  const [sums, late] = await Promise.all([
    tx.$queryRaw<Row[]>(Prisma.sql`
      with ${daySums(shopId, filter, both)}
      select "figure", ${isNow} as "isNow", sum("count")::int as "count", sum("total")::float8 as "total"
      from s where ${isAsked} group by 1, 2`),
    tx.$queryRaw<Row[]>(Prisma.sql`
      select f."figure", ${isNow} as "isNow", count(*)::int as "count", 0::float8 as "total"
      ${factsWhere(shopId, filter, both)} and f."until" is not null and f."until" < ${dateOf(now)} and ${isAsked} group by 1, 2`),
  ]);
  const settledOf = (isOfNow: boolean) => {
    const of = (rows: readonly Row[]) => rows.filter((row) => row.isNow === isOfNow);
    return settled(of(sums), of(late));
  };
  return { now: settledOf(true), before: settledOf(false) };
}

/** What is owed becomes running or missed; what nobody counted is left out. */
function settled(
  sums: readonly FigureCount[],
  late: readonly FigureCount[],
): readonly FigureCount[] {
  const counts = new Map(sums.map(({ figure, count, total }) => [figure, { count, total }]));
  const add = (figure: FigureName, count: number): void => {
    const known = counts.get(figure) ?? { count: 0, total: 0 };
    counts.set(figure, { ...known, count: known.count + count });
  };
  const lateOf = (owed: FigureName) => late.find(({ figure }) => figure === owed)?.count ?? 0;
  for (const kind of clockKinds) {
    const owed = owedFigure(kind);
    const missed = lateOf(owed);
    add(clockFigure(kind, "running"), (counts.get(owed)?.count ?? 0) - missed);
    add(clockFigure(kind, "missed"), missed);
    counts.delete(owed);
  }
  add("promises-broken", lateOf(OWED_PROMISES));
  counts.delete(OWED_PROMISES);
  return [...counts]
    .map(([figure, counted]) => ({ figure, ...counted }))
    .filter(({ count }) => count !== 0);
}
