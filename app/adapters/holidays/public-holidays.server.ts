// Which days are public holidays where? From `date-holidays`, which knows countries, their states and regions within those.
import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import type { HolidayYears } from "#app/domain/sla/holiday-reach.ts";
import { addDays, isoDateOf, parseLocalDate } from "#app/domain/sla/local-date.ts";
import { say } from "#app/domain/words/words.ts";

let loaded: typeof Holidays | undefined;
/** Loaded at the first question: it takes 40 MB, and a process that only reads mail has none to ask. */
const library = (): typeof Holidays =>
  (loaded ??= createRequire(import.meta.url)("date-holidays") as typeof Holidays);

export type HolidayRegion = { readonly code: string; readonly name: string };

/** Past them dates of the moon and of school laws are guesses, and a shop asks for a few years only. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

/**
 * The public holidays of all regions, such as `US`, `US-CA` or `DE-BY-A`, by date, with English names. Substitute days are
 * included; days that are only half a holiday are not: who closes early states that as a special opening. What two
 * regions celebrate is named for both. Years before 1900 and after 2200 have none. Throws Refusal for a region that is not known.
 */
export function publicHolidays(regions: readonly string[], years: HolidayYears): PublicHoliday[] {
  return [...new Set(regions)]
    .flatMap((region) => holidaysOf(region, years))
    .sort((one, other) => one.date.localeCompare(other.date, "en"));
}

/** Every country, by its English name. */
export const holidayCountries = (): HolidayRegion[] =>
  listed(new (library())().getCountries("en"), "");

/** The states of a country and the regions within them, by their English names; empty for a country that has no own ones. */
export function holidayRegions(country: string): HolidayRegion[] {
  const holidays = new (library())();
  return listed(holidays.getStates(country, "en"), `${country}-`).flatMap((state) => {
    const within = holidays.getRegions(country, state.code.slice(country.length + 1), "en");
    return [
      state,
      ...listed(within, `${state.code}-`).map(({ code, name }) => ({
        code,
        name: `${state.name}, ${name}`,
      })),
    ];
  });
}

/** Working out a few years takes 20 ms, and many shops ask for the same ones. */
const known = new Map<string, readonly PublicHoliday[]>();
const MOST_KNOWN = 100;

function holidaysOf(region: string, years: HolidayYears): readonly PublicHoliday[] {
  const key = `${region} ${years.from} ${years.to}`;
  const before = known.get(key);
  if (before) return before;
  const found = workOut(region, years);
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(key, found);
  return found;
}

function workOut(region: string, { from, to }: HolidayYears): readonly PublicHoliday[] {
  const holidays = new (library())(placeOf(region), { languages: ["en"], types: ["public"] });
  const [first, last] = [Math.max(from, EARLIEST_YEAR), Math.min(to, LATEST_YEAR)];
  const found: PublicHoliday[] = [];
  // A substitute of New Year may lie in the year before, and a feast may last into the year after.
  for (let year = first - 1; year <= last + 1; year += 1)
    for (const holiday of holidays.getHolidays(year, "en"))
      for (const date of datesOf(holiday))
        if (yearOf(date) >= first && yearOf(date) <= last)
          found.push({ date, name: holiday.name, region });
  return found;
}

/** The local dates of a holiday. Feasts that begin at sunset the library already counts from the day after. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const [day = "", time] = date.split(" ");
  const first = parseLocalDate(day);
  if (first === null || time !== "00:00:00") return [];

  // The hour of daylight saving is none of the holiday's.
  const days = Math.max(1, Math.round((end.getTime() - start.getTime() + HOUR_MS) / DAY_MS));
  return Array.from({ length: days }, (_, index) => isoDateOf(addDays(first, index)));
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function placeOf(code: string): HolidaysTypes.Country {
  const [countryPart = "", statePart, regionPart, ...more] = code.split("-");
  const holidays = new (library())();
  const country = spelled(holidays.getCountries("en"), countryPart);
  const state = spelled(holidays.getStates(country ?? "", "en"), statePart);
  const region = spelled(holidays.getRegions(country ?? "", state ?? "", "en"), regionPart);
  const isKnown =
    country !== undefined &&
    (statePart === undefined || state !== undefined) &&
    (regionPart === undefined || region !== undefined);
  if (!isKnown || more.length > 0) {
    throw new Refusal(
      "invalid",
      say("We know no public holidays of “{code}”. Write a region as “US”, “US-CA” or “DE-BY”.", {
        code,
      }),
    );
  }
  return { country, ...(state ? { state } : {}), ...(region ? { region } : {}) };
}

/** The library answers `undefined` for a place without parts, whatever its types say. */
type Names = Readonly<Record<string, string>> | undefined;

/** The code as the library spells it; some are in small letters. */
const spelled = (names: Names, code: string | undefined): string | undefined =>
  Object.keys(names ?? {}).find((known) => known.toUpperCase() === code?.toUpperCase());

const listed = (names: Names, prefix: string): HolidayRegion[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code: `${prefix}${code}`, name }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
