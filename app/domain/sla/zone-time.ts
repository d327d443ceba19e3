/** Which instant is a wall-clock time in a zone, and what does the wall clock show at an instant? */
import { Temporal } from "temporal-polyfill";

import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { addDays, plainDateOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** A date and the milliseconds that the wall clock shows past 00:00. */
export type WallTime = { readonly date: LocalDate; readonly clockMs: number };

/** The first instant of a date. Of a date that the zone skips, the first instant after it. */
export function startOfDate(timeZone: string, date: LocalDate): Instant {
  return plainDateOf(date).toZonedDateTime(timeZone).epochMilliseconds as Instant;
}

/** The start of the next date, for a walk from date to date: the zone is only asked again where its clock jumps. */
export function startsOfDates(timeZone: string): (date: LocalDate, startAt: Instant) => Instant {
  let evenAfter = -Infinity;
  let jumpAt = -Infinity;

  return (date, startAt) => {
    if (startAt >= jumpAt) {
      // The date that begins with a jump, as where midnight is skipped, is no even one.
      evenAfter = startAt;
      jumpAt = nextJumpAfter(timeZone, startAt);
    }
    const isEven = startAt > evenAfter && startAt + DAY_MS < jumpAt;
    return isEven ? ((startAt + DAY_MS) as Instant) : startOfDate(timeZone, addDays(date, 1));
  };
}

function nextJumpAfter(timeZone: string, at: Instant): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity;
}

/**
 * The instant of a wall-clock time; `clockMs` may be up to 24 hours. A time that daylight saving skips is taken later by the
 * length of the gap, one that it repeats is the first of the two: Temporal's `compatible`.
 */
export function instantOfWallTime(timeZone: string, { date, clockMs }: WallTime): Instant {
  const wall = plainDateOf(date).toPlainDateTime().add({ milliseconds: clockMs });
  return wall.toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .epochMilliseconds as Instant;
}

/** What the wall clock of the zone shows at an instant. */
export function wallTimeOf(timeZone: string, at: Instant): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const shownMs = at + Math.floor(zoned.offsetNanoseconds / 1e6);
  const date = Math.floor(shownMs / DAY_MS) as LocalDate;
  return { date, clockMs: shownMs - date * DAY_MS };
}

/** ISO 8601 with the zone's offset at that instant, such as `2026-05-22T16:52:00-04:00`. */
export function isoInZone(timeZone: string, at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone });
}

/** The zone's name as the time zone database spells it; null when it has no such zone. */
export function knownTimeZone(name: string): string | null {
  // Temporal also takes offsets and whole date-times for a zone; a shop's zone must know about daylight saving.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return null;

  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    // Temporal has no other way to say that it does not know a zone.
    return null;
  }
}
