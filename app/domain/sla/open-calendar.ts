/** A calendar worked out into instants, so that a due instant is a look-up. It grows as far as it is asked. */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { Calendar } from "./calendar.ts";
import { dayHoursOf } from "./day-hours.ts";
import type { DayHours } from "./day-hours.ts";
import { beginStretch } from "./day-stretch.ts";
import type { BusinessDay, DayStretch, OpenSpan } from "./day-stretch.ts";
import { addDays } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { instantOfWallTime, wallTimeOf } from "./zone-time.ts";
import type { WallTime } from "./zone-time.ts";

/** A calendar that does not open within so many days is refused. */
const MOST_CLOSED_DAYS = 400;
/** Two hundred years: past it a due instant is a mistake in the target. */
const MOST_DAYS_AHEAD = 73_050;
/** Dates worked out at a time. */
const STRIDE_DAYS = 64;
/** A zone's date is at most one away from that of UTC, and the date after it must be known too. */
const MARGIN_DAYS = 2;
/** For a date further beyond the end than this it is cheaper to begin anew. */
const FAR_DAYS = 36_525;

export type OpenCalendar = {
  readonly calendar: Calendar;
  /** The date and time that the shop's clock on the wall shows. */
  wallTimeAt(at: Instant): WallTime;
  /** The instant of a wall-clock time; skipped and repeated times resolve as Temporal's `compatible`. */
  instantAt(wall: WallTime): Instant;
  /** `at` itself when the shop is open then, else the next opening. Throws Refusal without one in 400 days. */
  openAtOrAfter(at: Instant): Instant;
  /** The end of the open time before `at`, `at` itself inside of it; null without any in the 400 days before. */
  openUpTo(at: Instant): Instant | null;
  /** The earliest instant by which `openMs` of open time has passed since `at`. Throws Refusal. */
  afterOpenMs(at: Instant, openMs: number): Instant;
  /** Open milliseconds from one instant to a later one; 0 when it is not later. */
  openMsBetween(from: Instant, to: Instant): number;
  /** The Nth business day after a date. Throws Refusal when there is no business day for 400 days. */
  businessDayAfter(date: LocalDate, days: number): BusinessDay;
  /** A date with open time, unless that is a special opening which does not count. */
  isBusinessDay(date: LocalDate): boolean;
  /** Null when the shop is closed all day. */
  spanOf(date: LocalDate): OpenSpan | null;
  /** What the rules say of a date; a date that the zone skips has them too, but no open time. */
  hoursOn(date: LocalDate): DayHours;
  /** True for a date that the zone left out when it moved across the date line. */
  isSkipped(date: LocalDate): boolean;
};

/** The calendar made ready for questions about any instant. */
export function compileCalendar(calendar: Calendar): OpenCalendar {
  const { timeZone } = calendar;
  const hoursOn = dayHoursOf(calendar);
  let stretch: DayStretch | null = null;

  const begin = (firstDate: LocalDate) => (stretch = beginStretch(timeZone, hoursOn, firstDate));

  /** The stretch, reaching around a date, give or take the margin. */
  const around = (date: LocalDate): DayStretch => {
    const wanted = addDays(date, MARGIN_DAYS);
    let reach = stretch ?? begin(addDays(date, -STRIDE_DAYS));
    if (date - MARGIN_DAYS < reach.firstDate) {
      // Going back as far again as it already reaches keeps a walk into the past from beginning anew at every step.
      const length = Math.min(reach.endDate() - reach.firstDate, FAR_DAYS);
      reach = begin(addDays(date, -Math.max(STRIDE_DAYS, length)));
    }
    if (wanted - reach.endDate() > FAR_DAYS) reach = begin(addDays(date, -STRIDE_DAYS));
    while (reach.endDate() <= wanted) reach.grow(STRIDE_DAYS);
    return reach;
  };

  const utcDateOf = (at: Instant) => Math.floor(at / DAY_MS) as LocalDate;

  /** Grows the stretch until `find` has an answer, two hundred years ahead of `from` at most. */
  const search = <Found>(from: LocalDate, find: (reach: DayStretch) => Found | null): Found => {
    const reach = around(from);
    for (;;) {
      const found = find(reach);
      if (found !== null) return found;
      if (reach.endDate() - from > MOST_DAYS_AHEAD) {
        throw new Refusal(
          "invalid",
          "The shop opens too seldom for this target: it would not be due within 200 years.",
        );
      }
      reach.grow(STRIDE_DAYS);
    }
  };

  return {
    calendar,
    hoursOn,

    wallTimeAt(at) {
      const reach = around(utcDateOf(at));
      const date = reach.dateAt(at);
      return reach.isEven(date)
        ? { date, clockMs: at - reach.startOf(date) }
        : wallTimeOf(timeZone, at);
    },

    instantAt(wall) {
      const reach = around(wall.date);
      return reach.isEven(wall.date)
        ? ((reach.startOf(wall.date) + wall.clockMs) as Instant)
        : instantOfWallTime(timeZone, wall);
    },

    openAtOrAfter(at) {
      const latest = at + MOST_CLOSED_DAYS * DAY_MS;
      const reach = around(utcDateOf(at));
      let openAt = reach.openTime.openAtOrAfter(at);
      while (openAt === null && reach.startOf(reach.endDate()) <= latest) {
        reach.grow(STRIDE_DAYS);
        openAt = reach.openTime.openAtOrAfter(at);
      }

      if (openAt === null || openAt > latest) throw neverOpen();
      return openAt;
    },

    openUpTo(at) {
      const earliest = at - MOST_CLOSED_DAYS * DAY_MS;
      const known = around(utcDateOf(at)).openTime.openUpTo(at);
      if (known !== null) return known < earliest ? null : known;

      around(utcDateOf(earliest as Instant));
      const found = around(utcDateOf(at)).openTime.openUpTo(at);
      return found === null || found < earliest ? null : found;
    },

    afterOpenMs: (at, openMs) =>
      search(utcDateOf(at), ({ openTime }) => openTime.afterOpenMs(at, openMs)),

    openMsBetween(from, to) {
      let sum = 0;
      // What is further away than the stretch reaches in one go is summed up piece by piece.
      for (let begin = from; begin < to;) {
        const end = Math.min(to, begin + FAR_DAYS * DAY_MS) as Instant;
        around(utcDateOf(begin));
        const { openTime } = around(utcDateOf(end));
        sum += openTime.openMsBefore(end) - openTime.openMsBefore(begin);
        begin = end;
      }
      return sum;
    },

    businessDayAfter: (date, days) =>
      search(date, (reach) => reach.businessDays[reach.businessDaysUpTo(date) + days - 1] ?? null),

    isBusinessDay: (date) => {
      const reach = around(date);
      return reach.businessDaysUpTo(date) > reach.businessDaysUpTo(addDays(date, -1));
    },

    spanOf: (date) => around(date).spanOf(date),

    isSkipped(date) {
      const reach = around(date);
      return reach.startOf(date) === reach.startOf(addDays(date, 1));
    },
  };
}

/** Throws Refusal when the shop does not open in the 400 days from `from` on: such a calendar can't be kept. */
export function requireOpening(calendar: Calendar, from: Instant): void {
  compileCalendar(calendar).openAtOrAfter(from);
}

const neverOpen = () =>
  new Refusal(
    "invalid",
    say(
      "The shop never opens in the next {mostClosedDays, number} days. Give at least one day of the week opening hours.",
      { mostClosedDays: MOST_CLOSED_DAYS },
    ),
  );
