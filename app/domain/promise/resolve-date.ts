/** Which instant does a date of a reply mean, by the shop's calendar? */
import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import {
  addDays,
  datePartsOf,
  parseLocalDate,
  type LocalDate,
} from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { sayDate, sayWallTime } from "#app/domain/sla/say-date.ts";
import { say, type SaidWords, type Words } from "#app/domain/words/words.ts";
import type { SpottedDate, SpottedDay } from "./spotted-date.ts";

export type ResolvedDate = {
  readonly by: Instant;
  /** It lies before the reply: nothing can be promised for then. */
  readonly isPast: boolean;
  /** How it was worked out, in the shop's zone. */
  readonly resolvedBy: Words;
};

/** A date of the last weeks without its year is a slip; one of further back means next year's. */
const SLIP_DAYS = 60;
/** "By the end of Saturday" of a day on which the shop is closed. */
const LAST_MINUTE_MS = DAY_MS - MINUTE_MS;

/** Null for a date that does not exist (30 February), or that the calendar can't reach. */
export function resolveDate(
  spotted: SpottedDate,
  now: Instant,
  calendar: OpenCalendar,
): ResolvedDate | null {
  try {
    const resolved = spotted.days.flatMap(
      (day) => resolveOne({ ...spotted, days: [day] }, day, now, calendar) ?? [],
    );
    if (resolved.length < spotted.days.length) return null;
    return resolved.toSorted((a, b) => b.by - a.by)[0] ?? null;
  } catch (error) {
    // A calendar without a business day for long: a promise can't be worked out by it.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function resolveOne(
  spotted: SpottedDate,
  day: SpottedDay,
  now: Instant,
  calendar: OpenCalendar,
): ResolvedDate | null {
  const { means, captured } = day;
  if ("in" in means) return resolveLength(means.in, means.n ?? captured.n ?? 1, now, calendar);
  const today = calendar.wallTimeAt(now).date;
  const date = dateOfDay(day, today);
  if (date === null) return null;
  const by = momentOf(spotted, day, date, calendar);
  return { by, isPast: by <= now, resolvedBy: momentWords(spotted, date, by, calendar) };
}

function resolveLength(
  unit: "minutes" | "hours" | "business-hours" | "days" | "business-days" | "weeks" | "months",
  n: number,
  now: Instant,
  calendar: OpenCalendar,
): ResolvedDate {
  const { date: today } = calendar.wallTimeAt(now);
  const done = (by: Instant, resolvedBy: Words) => ({ by, isPast: by <= now, resolvedBy });
  const onDate = (date: LocalDate, span: SaidWords) =>
    done(
      endOf(date, calendar),
      say("{span} from {today}: {date}, end of day", {
        span,
        today: sayDate(today),
        date: sayDate(date),
      }),
    );
  switch (unit) {
    case "minutes":
      return done(
        (now + n * MINUTE_MS) as Instant,
        say("{count, plural, one {# minute} other {# minutes}}", { count: n }),
      );
    case "hours":
      return done(
        (now + n * HOUR_MS) as Instant,
        say("{count, plural, one {# hour} other {# hours}}", { count: n }),
      );
    case "business-hours": {
      const by = calendar.afterOpenMs(now, n * HOUR_MS);
      return done(
        by,
        say("{count, plural, one {# opening hour} other {# opening hours}}: {moment}", {
          count: n,
          moment: sayWallTime(calendar.wallTimeAt(by)),
        }),
      );
    }
    case "days":
      return onDate(
        addDays(today, n),
        say("{count, plural, one {# day} other {# days}}", { count: n }),
      );
    case "business-days":
      return onDate(
        calendar.businessDayAfter(today, n).date,
        say("{count, plural, one {# business day} other {# business days}}", { count: n }),
      );
    case "weeks":
      return onDate(
        addDays(today, 7 * n),
        say("{count, plural, one {# week} other {# weeks}}", { count: n }),
      );
    case "months":
      return onDate(
        monthsAfter(today, n),
        say("{count, plural, one {# month} other {# months}}", { count: n }),
      );
  }
}

/** Monday is 0. 1970-01-01 was a Thursday. */
const weekdayNumber = (date: LocalDate): number => (((date + 3) % 7) + 7) % 7;

function dateOfDay({ means, captured }: SpottedDay, today: LocalDate): LocalDate | null {
  if ("daysAhead" in means) return addDays(today, means.daysAhead);
  const monday = addDays(today, -weekdayNumber(today));
  if ("weekday" in means) {
    const weekday = captured.weekday ?? 0;
    if (means.weekday === "next-week") return addDays(monday, 7 + weekday);
    const inThisWeek = addDays(monday, weekday);
    if (inThisWeek > today) return inThisWeek;
    // Of the day on which they write people say "today": its name is the one a week later.
    const isToday = inThisWeek === today && means.weekday === "this-week";
    return isToday ? inThisWeek : addDays(inThisWeek, 7);
  }
  if ("endOf" in means) {
    if (means.endOf === "week") return addDays(monday, 6 + 7 * means.ahead);
    const { year, month } = datePartsOf(today);
    if (means.ahead >= 0) return lastOfMonth(year, month + means.ahead);
    const named = captured.month ?? month;
    return lastOfMonth(named < month ? year + 1 : year, named);
  }
  if ("date" in means && means.date === "day-of-month") {
    const { year, month, day } = datePartsOf(today);
    const wanted = captured.day ?? 0;
    return civilDate(year, wanted < day ? month + 1 : month, wanted);
  }
  return dateInYear("feast" in means ? means.feast : captured, today);
}

/** Without its year: the next one, or one that has just passed. */
function dateInYear(captured: SpottedDay["captured"], today: LocalDate): LocalDate | null {
  const { day = 0, month = 0 } = captured;
  if (captured.year !== undefined) return civilDate(captured.year, month, day);
  const { year } = datePartsOf(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const date = civilDate(candidate, month, day);
    if (date !== null && date >= today - SLIP_DAYS) return date;
  }
  return null;
}

/** `month` may go past December. Null for a date that is none. */
function civilDate(year: number, month: number, day: number): LocalDate | null {
  const monthIndex = month - 1;
  const inYear = year + Math.floor(monthIndex / 12);
  const two = (number: number) => String(number).padStart(2, "0");
  return parseLocalDate(`${inYear}-${two((monthIndex % 12) + 1)}-${two(day)}`);
}

const lastOfMonth = (year: number, month: number): LocalDate | null => {
  const next = civilDate(year, month + 1, 1);
  return next === null ? null : addDays(next, -1);
};

/** The same day of a later month, or that month's last. */
function monthsAfter(today: LocalDate, n: number): LocalDate {
  const { year, month, day } = datePartsOf(today);
  const wanted = civilDate(year, month + n, day) ?? lastOfMonth(year, month + n);
  return wanted ?? addDays(today, 30 * n);
}

function momentOf(
  { time, before }: SpottedDate,
  { means }: SpottedDay,
  date: LocalDate,
  calendar: OpenCalendar,
): Instant {
  if (typeof time === "number") return calendar.instantAt({ date, clockMs: time * MINUTE_MS });
  if (before) return endOf(addDays(date, -1), calendar);
  if ("endOf" in means && means.endOf === "week") {
    const monday = addDays(date, -6);
    const open = [6, 5, 4, 3, 2, 1, 0].find((ahead) => calendar.spanOf(addDays(monday, ahead)));
    return endOf(open === undefined ? date : addDays(monday, open), calendar);
  }
  return endOf(date, calendar);
}

/** The last open moment of the date; of a date without one, its last minute. */
function endOf(date: LocalDate, calendar: OpenCalendar): Instant {
  return calendar.spanOf(date)?.closeAt ?? calendar.instantAt({ date, clockMs: LAST_MINUTE_MS });
}

function momentWords(
  { time }: SpottedDate,
  date: LocalDate,
  at: Instant,
  calendar: OpenCalendar,
): Words {
  const wall = calendar.wallTimeAt(at);
  if (typeof time === "number") return sayWallTime(wall);
  return wall.date === date && calendar.spanOf(date)
    ? say("{moment}, when the shop closes", { moment: sayWallTime(wall) })
    : sayWallTime(wall);
}
