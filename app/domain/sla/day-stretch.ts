/** Consecutive dates of one zone with their openings worked out into instants. Grows at its end. */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { DayHours } from "./day-hours.ts";
import { addDays } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { makeOpenTime } from "./open-time.ts";
import type { OpenTime } from "./open-time.ts";
import { instantOfWallTime, startOfDate, startsOfDates } from "./zone-time.ts";

/** First opening and last closing of a date; a break between them does not matter here. */
export type OpenSpan = { readonly openAt: Instant; readonly closeAt: Instant };

export type BusinessDay = OpenSpan & { readonly date: LocalDate };

export type DayStretch = {
  readonly firstDate: LocalDate;
  /** The first date that is not worked out yet. */
  endDate(): LocalDate;
  /** Works out so many more dates. */
  grow(days: number): void;
  readonly openTime: OpenTime;
  /** Every business day of the stretch, in order. */
  readonly businessDays: readonly BusinessDay[];
  /** How many of them are up to and including a date. */
  businessDaysUpTo(date: LocalDate): number;
  /** Null when the date has no open time. */
  spanOf(date: LocalDate): OpenSpan | null;
  /** The date in which an instant of the stretch lies, counted from midnight to midnight. */
  dateAt(at: Instant): LocalDate;
  startOf(date: LocalDate): Instant;
  /** True when the wall clock runs through the date's 24 hours without a jump. */
  isEven(date: LocalDate): boolean;
};

/** An empty stretch from a date on. */
export function beginStretch(
  timeZone: string,
  hoursOn: (date: LocalDate) => DayHours,
  firstDate: LocalDate,
): DayStretch {
  /** The start of each date, and of the one after the last. */
  const starts: number[] = [startOfDate(timeZone, firstDate)];
  const spans: (OpenSpan | null)[] = [];
  const businessDays: BusinessDay[] = [];
  const businessUpTo: number[] = [];
  const openTime = makeOpenTime();
  const startAfter = startsOfDates(timeZone);

  const startOf = (date: LocalDate) => starts[date - firstDate] as Instant;
  const isEven = (date: LocalDate) => startOf(addDays(date, 1)) - startOf(date) === DAY_MS;

  const workOut = (date: LocalDate): void => {
    starts.push(startAfter(date, startOf(date)));

    const hours = hoursOn(date);
    const span = isSkipped(date) ? null : addOpenings(date, hours);
    if (span && hours.counts) businessDays.push({ date, ...span });
    spans.push(span);
    businessUpTo.push(businessDays.length);
  };

  // Of a date that the zone skips, as Samoa did 30 December 2011, the start is that of the date after it.
  const isSkipped = (date: LocalDate) => startOf(date) === startOf(addDays(date, 1));

  const addOpenings = (date: LocalDate, { ranges }: DayHours): OpenSpan | null => {
    const instantAt = (clockMs: number) =>
      isEven(date) ? startOf(date) + clockMs : instantOfWallTime(timeZone, { date, clockMs });
    const openings = ranges
      .map(({ openMs, closeMs }) => ({ openAt: instantAt(openMs), closeAt: instantAt(closeMs) }))
      .filter(({ openAt, closeAt }) => openAt < closeAt);
    for (const { openAt, closeAt } of openings) openTime.add(openAt, closeAt);

    return openings.length === 0
      ? null
      : {
          openAt: Math.min(...openings.map(({ openAt }) => openAt)) as Instant,
          closeAt: Math.max(...openings.map(({ closeAt }) => closeAt)) as Instant,
        };
  };

  return {
    firstDate,
    openTime,
    businessDays,
    startOf,
    isEven,
    endDate: () => addDays(firstDate, spans.length),
    grow(days) {
      for (let count = 0; count < days; count++) workOut(this.endDate());
    },
    businessDaysUpTo: (date) => businessUpTo[date - firstDate] as number,
    spanOf: (date) => spans[date - firstDate] ?? null,
    dateAt(at) {
      let index = Math.floor((at - (starts[0] as number)) / DAY_MS);
      while ((starts[index] as number) > at) index--;
      while ((starts[index + 1] as number) <= at) index++;
      return addDays(firstDate, index);
    },
  };
}
