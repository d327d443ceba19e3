import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";

type Place = { readonly timeZone: string; readonly locale: string };

/** The shortest form that is still clear: "10:05" today, "Mon 10:05" within a week, "12 May", "12 May 2025" in another year. */
export function shortTime(at: string, now: Instant, place: Place): string {
  const date = new Date(at);
  const dayGap = dayNumber(now, place.timeZone) - dayNumber(date.getTime(), place.timeZone);
  const clock = part(date, place, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (dayGap === 0) return clock;
  if (dayGap > 0 && dayGap < 7) return `${part(date, place, { weekday: "short" })} ${clock}`;
  if (part(date, place, { year: "numeric" }) === part(new Date(now), place, { year: "numeric" }))
    return part(date, place, { day: "numeric", month: "short" });
  return dayWords(at, place);
}

/** Weekday, date, minute and zone, for a title or a record: "Mon, 12 May 2025, 10:05 CEST". */
export const fullTime = (at: string, place: Place): string =>
  part(new Date(at), place, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });

/** The date alone, with its year: "12 May 2025". */
export const dayWords = (at: string, place: Place): string =>
  part(new Date(at), place, { day: "numeric", month: "short", year: "numeric" });

/** A length of time that has ended: "3 s", "2 min", "1 h 5 min". Milliseconds in. */
export function lengthWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** Days since 1970-01-01 of the local date, so that "yesterday" means the shop's midnight. */
function dayNumber(ms: number, timeZone: string): number {
  const parts = formatter("en-US", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(ms);
  const value = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(value("year"), value("month") - 1, value("day")) / DAY_MS;
}

const part = (date: Date, place: Place, options: Intl.DateTimeFormatOptions): string =>
  formatter(place.locale, { ...options, timeZone: place.timeZone }).format(date);

/** Building a formatter costs far more than using it, and a screen shows hundreds of times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
