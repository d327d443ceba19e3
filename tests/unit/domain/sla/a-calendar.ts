import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

type Settings = Partial<Omit<Calendar, "hours" | "holidays">> & {
  hours?: Partial<Calendar["hours"]>;
  holidays?: Partial<Calendar["holidays"]>;
};

/** Mon-Fri 09:00-17:00 in New York, unless the test says otherwise. */
export function aCalendar({ hours, holidays, ...settings }: Settings = {}): Calendar {
  const base = defaultCalendar("America/New_York");
  return {
    ...base,
    ...settings,
    hours: { ...base.hours, ...hours },
    holidays: { ...base.holidays, ...holidays },
  };
}

export const anOpenCalendar = (settings: Settings = {}): OpenCalendar =>
  compileCalendar(aCalendar(settings));

/** No opening on any day of the week. */
export const neverOpen: Calendar["hours"] = {
  mon: [],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
};

/** The instant of an ISO 8601 text; without an offset it is New York's daylight saving time, as in May 2026. */
export const at = (iso: string): Instant =>
  Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}-04:00`) as Instant;
