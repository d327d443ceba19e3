// What a part of the reports shows: figures with those of the period before, series, times, and the tickets behind one figure.
import { parkedStanding } from "#app/domain/mail/parked-due.ts";
import { clockFigure } from "#app/domain/report/figure.ts";
import { periodBefore, type Days } from "#app/domain/report/period.ts";
import type { ReportAsk, ReportFilter } from "#app/domain/report/report-filter.ts";
import {
  timeDimensions,
  type CountedFigures,
  type CountedTicket,
  type FigureCount,
  type SeriesStep,
  type TimeDimension,
  type TimesOf,
} from "#app/domain/report/report-view.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { addDays } from "#app/domain/sla/local-date.ts";
import { startOfDate } from "#app/domain/sla/zone-time.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { getPolicy, type CurrentPolicy } from "#app/data/records/policies.server.ts";
import { countReportChanges } from "#app/data/records/report-facts.server.ts";
import { planForReports } from "#app/data/records/report-plans.server.ts";
import { readFigures } from "#app/data/records/report-figures.server.ts";
import { readSeries } from "#app/data/records/report-series.server.ts";
import { listCountedTickets } from "./report-tickets.server.ts";
import { readTimes } from "#app/data/records/report-times.server.ts";

/** Past it, it is enough to say that there are many. */
const MOST_WAITING = 1_000;

export type ReportPage = {
  readonly figures: CountedFigures;
  readonly series: readonly SeriesStep[];
  /** Of the first reply and of the first resolution; empty where the part shows none. */
  readonly firstReplies: readonly TimesOf[];
  readonly resolutions: readonly TimesOf[];
  readonly timesBefore: {
    readonly firstReplies: TimesOf | null;
    readonly resolutions: TimesOf | null;
  };
  readonly tickets: readonly CountedTicket[];
  /** Mail that could not be read yet is owed a first reply too; it is among the figures, but has no ticket. */
  readonly parked: { readonly missed: number; readonly running: number };
  /** Tickets that changed and are not counted anew yet. */
  readonly waiting: number;
  readonly versions: { readonly policy: number; readonly calendar: number };
};

type Around = {
  readonly now: Instant;
  readonly timeZone: string;
  readonly ticketPrefix: string;
  readonly openCalendar: OpenCalendars;
  /** Whose work may be seen apart from the team's; null for everybody's. */
  readonly onlyAgentId: MemberId | null;
};

/** In one transaction: all of it is of one moment. */
export function readReportPage(
  db: Db,
  shopId: ShopId,
  { part, period, filter, show }: ReportAsk,
  around: Around,
): Promise<ReportPage> {
  const before = periodBefore(period);
  const isSeen = (id: string) => around.onlyAgentId === null || around.onlyAgentId === id;
  const hasTimes = part === "overview" || part === "times";
  const dimensions = part === "times" ? timeDimensions : (["all"] as const);
  return inShopBySql(db, shopId, async (tx) => {
    await planForReports(tx);
    const times = async (
      figure: "time:first-reply" | "time:resolution",
      days: Days,
      wanted: readonly TimeDimension[],
    ) => {
      if (!hasTimes) return [];
      const all = await readTimes(tx, shopId, { figure, dimensions: wanted, filter, days });
      return all.filter(({ by, of }) => by !== "agent" || isSeen(of));
    };
    const [
      figures,
      series,
      firstReplies,
      resolutions,
      repliesBefore,
      resolutionsBefore,
      tickets,
      policy,
      waiting,
    ] = await Promise.all([
      readFigures(tx, shopId, { filter, days: period, before, now: around.now }),
      part === "overview" || part === "desk"
        ? readSeries(tx, shopId, { filter, days: period })
        : [],
      times("time:first-reply", period, dimensions),
      times("time:resolution", period, dimensions),
      times("time:first-reply", before, ["all"]),
      times("time:resolution", before, ["all"]),
      show === null
        ? []
        : listCountedTickets(tx, shopId, { figure: show, filter, days: period, ...around }),
      getPolicy(tx, shopId),
      countReportChanges(tx, shopId, MOST_WAITING),
    ]);
    const asked = { filter, policy, shopId, ...around };
    const [parked, parkedBefore] = await Promise.all([
      countParked(tx, { ...asked, days: period }),
      countParked(tx, { ...asked, days: before }),
    ]);
    return {
      figures: {
        now: withParked(figures.now, parked),
        before: withParked(figures.before, parkedBefore),
      },
      series,
      firstReplies,
      resolutions,
      timesBefore: {
        firstReplies: repliesBefore[0] ?? null,
        resolutions: resolutionsBefore[0] ?? null,
      },
      tickets,
      parked,
      waiting,
      versions: { policy: policy.policyVersion, calendar: policy.calendarVersion },
    };
  });
}

type ParkedAsk = Around & {
  readonly shopId: ShopId;
  readonly filter: ReportFilter;
  readonly days: Days;
  readonly policy: CurrentPolicy;
};

/** Nothing is known of its category, tag or agent: asked for those, there is none. */
async function countParked(tx: Tx, ask: ParkedAsk): Promise<ReportPage["parked"]> {
  const { shopId, filter, days, policy, now, timeZone } = ask;
  const { mailboxId, ...others } = filter;
  const isNarrowed = Object.values(others).some((value) => value !== null);
  if (isNarrowed) return { missed: 0, running: 0 };
  const [from, end] = [
    startOfDate(timeZone, days.from),
    startOfDate(timeZone, addDays(days.until, 1)),
  ];
  const rows = await tx.$queryRaw<{ receivedAt: Date }[]>`
    select "receivedAt" from "InboundEmail" where "shopId" = ${shopId}::uuid and "status" = 'parked'
      and "receivedAt" >= ${dateOf(from)} and "receivedAt" < ${dateOf(end)} and "receivedAt" <= ${dateOf(now)}
      and (${mailboxId}::uuid is null or "mailboxId" = ${mailboxId}::uuid) order by "receivedAt"`;
  const receivedAts = rows.map(({ receivedAt }) => instantOf(receivedAt));
  const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  const { overdue: missed } = parkedStanding(calendar, policy.targets, receivedAts, now);
  return { missed, running: receivedAts.length - missed };
}

const withParked = (
  figures: readonly FigureCount[],
  parked: ReportPage["parked"],
): readonly FigureCount[] =>
  (["missed", "running"] as const).reduce<readonly FigureCount[]>((all, outcome) => {
    if (parked[outcome] === 0) return all;
    const figure = clockFigure("first-reply", outcome);
    const known = all.find((one) => one.figure === figure);
    return [
      ...all.filter((one) => one !== known),
      { figure, total: 0, count: (known?.count ?? 0) + parked[outcome] },
    ];
  }, figures);
