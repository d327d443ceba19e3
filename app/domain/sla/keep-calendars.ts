import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Calendar } from "./calendar.ts";
import { compileCalendar, type OpenCalendar } from "./open-calendar.ts";

/** Shops of one installation that get mail at the same time; older ones are worked out again. */
const MOST_KEPT = 500;

export type OpenCalendars = (shopId: ShopId, version: number, calendar: Calendar) => OpenCalendar;

/** Makes a shop's calendar ready once: a version of it never changes. The oldest one makes room for a new one. */
export function keepCalendars(most: number = MOST_KEPT): OpenCalendars {
  const kept = new Map<string, OpenCalendar>();
  return (shopId, version, calendar) => {
    const name = `${shopId} ${version}`;
    const known = kept.get(name);
    if (known) return known;
    const oldest = kept.size >= most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    const ready = compileCalendar(calendar);
    kept.set(name, ready);
    return ready;
  };
}
