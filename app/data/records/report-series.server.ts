// How did it go from day to day: tickets, mail, and how many were on the desk at the end of each day?
import { Prisma } from "@prisma/client";
import { stepsOf, type Days } from "#app/domain/report/period.ts";
import type { ReportFilter } from "#app/domain/report/report-filter.ts";
import type { SeriesStep } from "#app/domain/report/report-view.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { isoDateOf, type LocalDate } from "#app/domain/sla/local-date.ts";
import type { Tx } from "#app/data/db.server.ts";
import { daySums } from "./report-source.server.ts";

const FIGURES = ["opened", "received", "replied", "backlog-in", "backlog-out"];
/** Before any shop's first mail. */
const BEGINNING = 0 as LocalDate;

type Row = { figure: string; step: number; count: number };

/** Steps of the period, in their order. */
export async function readSeries(
  tx: Tx,
  shopId: ShopId,
  { filter, days }: { readonly filter: ReportFilter; readonly days: Days },
): Promise<readonly SeriesStep[]> {
  const steps = stepsOf(days);
  const starts = steps.map(({ from }) => isoDateOf(from));
  // Day 0 stands for all that was before.
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with ${daySums(shopId, filter, { from: BEGINNING, until: days.until })}
    select "figure", width_bucket("day" - '1970-01-01'::date, ${steps.map(({ from }) => from)}::int[]) as "step",
      sum("count")::int as "count"
    from s where "figure" = any(${FIGURES}::text[])
      and ("day" >= ${starts[0]}::date or "figure" in ('backlog-in', 'backlog-out')) group by 1, 2`);
  const counts = new Map(rows.map(({ figure, step, count }) => [`${figure} ${step}`, count]));
  const of = (figure: string, step: number) => counts.get(`${figure} ${step}`) ?? 0;
  let backlog = of("backlog-in", 0) - of("backlog-out", 0);
  return steps.map(({ from, until }, index) => {
    const step = index + 1;
    backlog += of("backlog-in", step) - of("backlog-out", step);
    return {
      from: isoDateOf(from),
      until: isoDateOf(until),
      opened: of("opened", step),
      received: of("received", step),
      replied: of("replied", step),
      backlog,
    };
  });
}
