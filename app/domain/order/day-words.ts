import { Temporal } from "temporal-polyfill";
import { isoOf } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/** From here on a date says more than a number of days. */
const DAYS_IN_WORDS = 14;

/**
 * The day of `at` (ISO 8601) as seen at `now` in a zone: "today", "yesterday", "3 days ago", "tomorrow", "in 2 days",
 * or farther away its date as the locale writes it.
 */
export function dayWords(at: string, now: Instant, timeZone: string, locale: string): string {
  const day = localDay(at, timeZone);
  const days = localDay(isoOf(now), timeZone).until(day, { largestUnit: "day" }).days;

  if (days === 0) return "today";
  if (days === -1) return "yesterday";
  if (days === 1) return "tomorrow";
  if (Math.abs(days) > DAYS_IN_WORDS) return `on ${dateWords(day, locale)}`;
  return days < 0 ? `${-days} days ago` : `in ${days} days`;
}

/** How long something has lasted that began on the day of `at`: "since today", "since yesterday", "for 3 days", or "since" a date. */
export function sinceWords(at: string, now: Instant, timeZone: string, locale: string): string {
  const words = dayWords(at, now, timeZone, locale);
  if (words.endsWith(AGO)) return `for ${words.slice(0, -AGO.length)}`;
  return `since ${words.startsWith("on ") ? words.slice("on ".length) : words}`;
}

const AGO = " ago";

const localDay = (at: string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();

const dateWords = (day: Temporal.PlainDate, locale: string): string =>
  day.toLocaleString(locale, { day: "numeric", month: "short", year: "numeric" });
