// A calendar file with the public holidays of its regions around the instants that are asked for.
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Calendar, PublicHoliday } from "#app/domain/sla/calendar.ts";
import { compileCalendar, type OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { reasonOf, WrongArguments } from "./verb.ts";

type PublicHolidays = (
  regions: readonly string[],
  years: { readonly from: number; readonly to: number },
) => readonly PublicHoliday[];

/** Years that are worked out together, so that items of one time share a calendar. */
const BLOCK_YEARS = 4;
/** A target of a year, and holidays that bridge the turn of it, have room behind the last instant. */
const ROOM_YEARS = 3;
/** Files may hold items of any time; only so many calendars are kept. */
const MOST_KEPT = 16;

/**
 * A function that gives the calendar for what happens between two instants, and for some years after them: the same calendar for
 * the same years. What the file itself names as holidays stays. Throws WrongArguments for a region that is not known.
 */
export async function holidayCalendars(
  calendar: Calendar,
  loadPublicHolidays: () => Promise<PublicHolidays>,
): Promise<(from: Instant, to: Instant) => OpenCalendar> {
  const { regions } = calendar.holidays;
  if (regions.length === 0) {
    const open = compileCalendar(calendar);
    return () => open;
  }

  const publicHolidays = await loadPublicHolidays();
  requireKnown(regions, publicHolidays);
  const kept = new Map<string, OpenCalendar>();
  return (from, to) => {
    const years = yearsAround(from, to);
    const name = `${years.from} ${years.to}`;
    const known = kept.get(name);
    if (known) return known;

    if (kept.size >= MOST_KEPT) kept.clear();
    const made = compileCalendar(withHolidays(calendar, publicHolidays(regions, years)));
    kept.set(name, made);
    return made;
  };
}

function requireKnown(regions: readonly string[], publicHolidays: PublicHolidays): void {
  try {
    publicHolidays(regions, { from: 2000, to: 2000 });
  } catch (error) {
    throw new WrongArguments(reasonOf(error));
  }
}

function withHolidays(calendar: Calendar, found: readonly PublicHoliday[]): Calendar {
  const nameOf = ({ date, region }: PublicHoliday) => `${date} ${region}`;
  const own = new Set(calendar.holidayDates.map(nameOf));
  const others = found.filter((holiday) => !own.has(nameOf(holiday)));
  return { ...calendar, holidayDates: [...calendar.holidayDates, ...others] };
}

function yearsAround(from: Instant, to: Instant): { from: number; to: number } {
  const first = new Date(from).getUTCFullYear() - 1;
  const last = new Date(to).getUTCFullYear() + ROOM_YEARS;
  return {
    from: Math.floor(first / BLOCK_YEARS) * BLOCK_YEARS,
    to: Math.ceil(last / BLOCK_YEARS) * BLOCK_YEARS,
  };
}
