/** How do the report's numbers read? */
import { shareOf } from "#app/domain/report/share.ts";
import type { Translate } from "#app/domain/words/translate.ts";

export const countWords = (count: number, locale: string): string =>
  new Intl.NumberFormat(locale).format(count);

/** "97.5%" in the reader's way of writing, "3 of 4" of a few, a dash of nothing. */
export function shareWords(part: number, whole: number, locale: string, t: Translate): string {
  const share = shareOf(part, whole);
  if (share.kind === "nothing") return "–";
  if (share.kind === "counts")
    return t("{part, number} of {whole, number}", { part: share.part, whole: share.whole });
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(
    share.percent / 100,
  );
}

const MINUTES_OF_HOUR = 60;

/** "45 min", "3 h 10 min". */
export function minuteWords(minutes: number, t: Translate): string {
  if (minutes < MINUTES_OF_HOUR) return t("{minutes, number} min", { minutes });
  const hours = Math.floor(minutes / MINUTES_OF_HOUR);
  const rest = minutes % MINUTES_OF_HOUR;
  return rest === 0
    ? t("{hours, number} h", { hours })
    : t("{hours, number} h {minutes, number} min", { hours, minutes: rest });
}

/** An amount that is summed up in hundredths. */
export const amountWords = (hundredths: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency }).format(hundredths / 100);

/** A date without its zone: "5 Oct 2026". */
export const dateWords = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
