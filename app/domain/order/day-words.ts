import { Temporal } from "temporal-polyfill";
import { isoOf } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** From here on a date says more than a number of days. */
const DAYS_IN_WORDS = 14;

/**
 * The day of `at` (ISO 8601) as seen at `now` in a zone: "today", "yesterday", "3 days ago", "tomorrow", "in 2 days",
 * or farther away its date as the locale writes it; said by `t`.
 */
export function dayWords(
  at: string,
  now: Instant,
  timeZone: string,
  locale: string,
  t: Translate = inEnglish,
): string {
  const day = localDay(at, timeZone);
  const days = daysFrom(day, now, timeZone);
  if (days === 0) return t("today");
  if (days === -1) return t("yesterday");
  if (days === 1) return t("tomorrow");
  if (Math.abs(days) > DAYS_IN_WORDS) return t("on {date}", { date: dateWords(day, locale) });
  return days < 0
    ? t("{count, plural, one {# day} other {# days}} ago", { count: -days })
    : t("in {count, plural, one {# day} other {# days}}", { count: days });
}

/** How long something has lasted that began on the day of `at`: "since today", "since yesterday", "for 3 days", or "since" a date. */
export function sinceWords(
  at: string,
  now: Instant,
  timeZone: string,
  locale: string,
  t: Translate = inEnglish,
): string {
  const day = localDay(at, timeZone);
  const days = daysFrom(day, now, timeZone);
  if (Math.abs(days) > DAYS_IN_WORDS) return t("since {date}", { date: dateWords(day, locale) });
  return days < -1
    ? t("for {count, plural, one {# day} other {# days}}", { count: -days })
    : t("since {day}", { day: dayWords(at, now, timeZone, locale, t) });
}

/** Negative for a day that has passed. */
const daysFrom = (day: Temporal.PlainDate, now: Instant, timeZone: string): number =>
  localDay(isoOf(now), timeZone).until(day, { largestUnit: "day" }).days;

const localDay = (at: string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();

const dateWords = (day: Temporal.PlainDate, locale: string): string =>
  day.toLocaleString(locale, { day: "numeric", month: "short", year: "numeric" });
