/** Which opening hours apply on a date, and by which rule? */
import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Calendar, OpenHours, PublicHoliday, Weekday } from "./calendar.ts";
import { parseLocalDate, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** Wall-clock milliseconds past 00:00, open included, close excluded. */
export type ClockRange = { readonly openMs: number; readonly closeMs: number };

export type DayHours = {
  /** In the order of the day; empty when the shop is closed all day. */
  readonly ranges: readonly ClockRange[];
  readonly rule: "own-closure" | "special-opening" | "public-holiday" | "weekly";
  /** False only for a special opening that is no business day. */
  readonly counts: boolean;
  /** The public holidays that close the date. */
  readonly holidays: readonly PublicHoliday[];
};

/** The hours of any date by the calendar's rules: own closure beats special opening beats public holiday beats the week. */
export function dayHoursOf(calendar: Calendar): (date: LocalDate) => DayHours {
  const special = specialDates(calendar);
  const week = weeklyHours(calendar);

  return (date) => special.get(date) ?? week[weekdayOf(date)];
}

function specialDates(calendar: Calendar): ReadonlyMap<number, DayHours> {
  const special = new Map<number, DayHours>();
  const weaklyFirst = [
    ...holidayClosures(keptHolidays(calendar)),
    ...calendar.holidays.open.map(({ date, hours, counts }) => ({
      date,
      hours: { ranges: rangesOf(hours), rule: "special-opening", counts, holidays: [] } as const,
    })),
    ...calendar.holidays.closed.map((date) => ({
      date,
      hours: { ranges: [], rule: "own-closure", counts: true, holidays: [] } as const,
    })),
  ];

  for (const { date, hours } of weaklyFirst) special.set(parseLocalDate(date) as LocalDate, hours);
  return special;
}

/** The public holidays that the owner did not strike. */
function keptHolidays({ holidayDates, holidays }: Calendar): readonly PublicHoliday[] {
  const struck = new Set(holidays.struck);
  return holidayDates.filter(
    ({ date, region }) => !struck.has(date) && !struck.has(`${date} ${region}`),
  );
}

function holidayClosures(
  holidayDates: readonly PublicHoliday[],
): { date: string; hours: DayHours }[] {
  const dates = new Set(holidayDates.map(({ date }) => date));
  return [...dates].map((date) => ({
    date,
    hours: {
      ranges: [],
      rule: "public-holiday",
      counts: true,
      holidays: holidayDates.filter((holiday) => holiday.date === date),
    },
  }));
}

function weeklyHours({ hours }: Calendar): Readonly<Record<Weekday, DayHours>> {
  const of = (ranges: readonly OpenHours[]): DayHours => ({
    ranges: rangesOf(ranges),
    rule: "weekly",
    counts: true,
    holidays: [],
  });

  return {
    mon: of(hours.mon),
    tue: of(hours.tue),
    wed: of(hours.wed),
    thu: of(hours.thu),
    fri: of(hours.fri),
    sat: of(hours.sat),
    sun: of(hours.sun),
  };
}

function rangesOf(hours: readonly OpenHours[]): readonly ClockRange[] {
  return hours
    .map(([open, close]) => ({ openMs: clockMsOf(open), closeMs: clockMsOf(close) }))
    .sort((a, b) => a.openMs - b.openMs);
}

/** Milliseconds past 00:00 of a time `HH:MM`, up to `24:00`. */
function clockMsOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3)) * MINUTE_MS;
}
