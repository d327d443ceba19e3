/** For which years does a calendar name public holidays, and for which must it? */
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Calendar, PublicHoliday } from "./calendar.ts";
import { datePartsOf } from "./local-date.ts";
import { wallTimeOf } from "./zone-time.ts";

/** Both included. */
export type HolidayYears = { readonly from: number; readonly to: number };

/** Clocks that run may have begun last year, and hardly any target or promise reaches three years. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 3;
/** What falls due within that time must see every holiday. */
const LEAST_REACH_DAYS = 400;

/** The years whose holidays a calendar gets when it is saved at `now`. */
export function holidayYears(timeZone: string, now: Instant): HolidayYears {
  const year = yearOf(timeZone, now);
  return { from: year - YEARS_BEFORE, to: year + YEARS_AFTER };
}

/** The years that a calendar lacks because it was saved long ago; null while it reaches far enough or has no regions. */
export function missingHolidayYears(calendar: Calendar, now: Instant): HolidayYears | null {
  if (calendar.holidays.regions.length === 0) return null;
  const { timeZone } = calendar;
  const lastYear = Math.max(
    0,
    ...calendar.holidayDates.map(({ date }) => Number(date.slice(0, 4))),
  );
  const wanted = holidayYears(timeZone, now);
  const reachesTo = yearOf(timeZone, (now + LEAST_REACH_DAYS * DAY_MS) as Instant);
  return lastYear >= reachesTo
    ? null
    : { from: Math.max(wanted.from, lastYear + 1), to: wanted.to };
}

/** The calendar with more holidays; those that it has stay as they are. Null when there are none to add. */
export function withMoreHolidays(
  calendar: Calendar,
  more: readonly PublicHoliday[],
): Calendar | null {
  const known = new Set(calendar.holidayDates.map(({ date, region }) => `${date} ${region}`));
  const added = more.filter(({ date, region }) => !known.has(`${date} ${region}`));
  if (added.length === 0) return null;
  return { ...calendar, holidayDates: [...calendar.holidayDates, ...added] };
}

const yearOf = (timeZone: string, at: Instant): number =>
  datePartsOf(wallTimeOf(timeZone, at).date).year;
