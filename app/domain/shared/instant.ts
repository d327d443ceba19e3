declare const brand: unique symbol;

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [brand]: "Instant" };

/** The instant of a Date. Throws RangeError for an invalid Date. */
export function instantOf(date: Date): Instant {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw new RangeError("not a date");
  return ms as Instant;
}

/** A Date for the same instant. */
export const dateOf = (at: Instant): Date => new Date(at);

/** ISO 8601 in UTC, for example `2026-05-22T16:52:00.000Z`. */
export const isoOf = (at: Instant): string => new Date(at).toISOString();

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
