/** How much of some spans of time was the shop open? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "./open-calendar.ts";

/** `to` null: it still lasts. */
export type Span = { readonly from: Instant; readonly to: Instant | null };

export type Bounds = { readonly from: Instant; readonly to: Instant };

/** Open milliseconds of the spans that lie within the bounds; the spans don't overlap. */
export function openMsOf(calendar: OpenCalendar, spans: readonly Span[], bounds: Bounds): number {
  return spans
    .map(({ from, to }) => ({
      from: Math.max(from, bounds.from) as Instant,
      to: Math.min(to ?? bounds.to, bounds.to) as Instant,
    }))
    .filter(({ from, to }) => from < to)
    .reduce((sum, { from, to }) => sum + calendar.openMsBetween(from, to), 0);
}

/** Whole open minutes, the rest cut off. */
export const openMinutesOf = (
  calendar: OpenCalendar,
  spans: readonly Span[],
  bounds: Bounds,
): number => Math.floor(openMsOf(calendar, spans, bounds) / MINUTE_MS);
