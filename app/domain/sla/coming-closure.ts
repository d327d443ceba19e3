/** Does the shop soon close for so long that what is due just after should be answered before? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { addDays, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import type { OpenCalendar } from "./open-calendar.ts";

export type ComingClosure = {
  /** The first and the last date that the shop is closed, weekends inside and after included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** How many of them the week would have been open on. */
  readonly businessDays: number;
  /** The end of the open time before it. */
  readonly closesAt: Instant;
  readonly opensAt: Instant;
  /** The end of the first open day after it: what is due by then has no full day of answering left. */
  readonly lateUntil: Instant;
};

/** A single holiday is part of any week. */
const FEWEST_BUSINESS_DAYS = 2;
const LOOK_AHEAD_DAYS = 14;
/** Longer closures end the look-ahead's use; the calendar may not be closed much longer anyway. */
const LONGEST_CLOSURE_DAYS = 400;

/**
 * The first closure of two business days or more that begins within `withinDays`, or that `now` lies in; null without one.
 * Dates on which the week has no hours neither begin a closure nor break it.
 */
export function comingClosure(
  calendar: OpenCalendar,
  now: Instant,
  withinDays: number = LOOK_AHEAD_DAYS,
): ComingClosure | null {
  const today = calendar.wallTimeAt(now).date;
  const last = addDays(today, withinDays);
  for (let date = firstClosedBefore(calendar, today); date <= last;) {
    if (!isOutOfTurn(calendar, date)) {
      date = addDays(date, 1);
      continue;
    }
    const run = closedFrom(calendar, date);
    if (run.businessDays >= FEWEST_BUSINESS_DAYS) return closureOf(calendar, run);
    date = addDays(run.to, 1);
  }
  return null;
}

/** Where a closure that goes on today began; `today` when the shop is open or closed as every week. */
function firstClosedBefore(calendar: OpenCalendar, today: LocalDate): LocalDate {
  const earliest = addDays(today, -LONGEST_CLOSURE_DAYS);
  let first = today;
  for (let date = today; date > earliest && isClosed(calendar, date); date = addDays(date, -1))
    if (isOutOfTurn(calendar, date)) first = date;
  return first;
}

type ClosedRun = Pick<ComingClosure, "from" | "to" | "businessDays">;

function closedFrom(calendar: OpenCalendar, from: LocalDate): ClosedRun {
  let businessDays = 0;
  let date = from;
  for (; isClosed(calendar, date) && date - from < LONGEST_CLOSURE_DAYS; date = addDays(date, 1))
    if (isOutOfTurn(calendar, date)) businessDays += 1;
  return { from, to: addDays(date, -1), businessDays };
}

function closureOf(calendar: OpenCalendar, run: ClosedRun): ComingClosure {
  const startAt = calendar.instantAt({ date: run.from, clockMs: 0 });
  const opensAt = calendar.openAtOrAfter(startAt);
  const firstDay = calendar.spanOf(calendar.wallTimeAt(opensAt).date);
  return {
    ...run,
    closesAt: calendar.openUpTo(startAt) ?? startAt,
    opensAt,
    lateUntil: firstDay?.closeAt ?? opensAt,
  };
}

const isClosed = (calendar: OpenCalendar, date: LocalDate): boolean =>
  calendar.spanOf(date) === null;

/** Closed on a day on which the week has hours. */
const isOutOfTurn = (calendar: OpenCalendar, date: LocalDate): boolean =>
  isClosed(calendar, date) && calendar.calendar.hours[weekdayOf(date)].length > 0;
