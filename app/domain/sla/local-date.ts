import { Temporal } from "temporal-polyfill";

import { DAY_MS } from "#app/domain/shared/instant.ts";
import { weekdays } from "./calendar.ts";
import type { Weekday } from "./calendar.ts";

declare const brand: unique symbol;

/** A date of the calendar on the wall, without a zone: whole days since 1970-01-01. */
export type LocalDate = number & { readonly [brand]: "LocalDate" };

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The date of `2026-05-22`; null for anything that is not a real date in that form. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!ISO_DATE.test(text)) return null;

  const ms = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 30 February for 1 March.
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
  return isReal ? ((ms / DAY_MS) as LocalDate) : null;
}

/** The date as `2026-05-22`. */
export const isoDateOf = (date: LocalDate): string =>
  new Date(date * DAY_MS).toISOString().slice(0, 10);

/** The date that lies `days` after `date`, before it when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => (date + days) as LocalDate;

/** `mon` to `sun`. */
export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday, the fourth of a week that begins on Monday.
  const fromMonday = (((date + 3) % 7) + 7) % 7;
  return weekdays[fromMonday] as Weekday;
}

/** Year, month (1 to 12) and day of the month. */
export function datePartsOf(date: LocalDate): { year: number; month: number; day: number } {
  const midnight = new Date(date * DAY_MS);
  return {
    year: midnight.getUTCFullYear(),
    month: midnight.getUTCMonth() + 1,
    day: midnight.getUTCDate(),
  };
}

/** The date as Temporal has it, for questions that need a zone. */
export function plainDateOf(date: LocalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(datePartsOf(date));
}
