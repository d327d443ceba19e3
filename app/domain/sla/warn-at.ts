/** When is an agent warned of a due instant? */
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "./open-calendar.ts";

/** At 75 % of the open time a quarter of it is left. */
const LEFT_AT_FIRST = 0.25;
const LEFT_AT_LAST_MS = HOUR_MS;
/** A date further away is a slip of the pen, and working it out would take long. */
const MOST_AHEAD_MS = 20 * 366 * DAY_MS;

/**
 * When three quarters of the open time from start to due instant have passed, and one opening hour before; each while the shop is
 * open, the earlier first. Where there is less open time than that, or more than twenty years to go, there is no such warning. `pausedMs`: open time that did not
 * count; no warning lies before `resumedAt`. Throws Refusal.
 */
export function warnAts(
  calendar: OpenCalendar,
  clock: {
    readonly startedAt: Instant;
    readonly dueAt: Instant;
    readonly pausedMs: number;
    readonly resumedAt: Instant | null;
  },
): readonly Instant[] {
  const { startedAt, dueAt, pausedMs, resumedAt } = clock;
  if (dueAt - startedAt > MOST_AHEAD_MS) return [];

  const openMs = calendar.openMsBetween(startedAt, dueAt);
  const countedMs = Math.max(0, openMs - pausedMs);

  const lefts = [Math.round(countedMs * LEFT_AT_FIRST), LEFT_AT_LAST_MS];
  const warnings = lefts
    .filter((left) => left > 0 && left < countedMs)
    .map((left) => calendar.afterOpenMs(startedAt, openMs - left))
    .map((at) => calendar.openAtOrAfter(Math.max(at, resumedAt ?? at) as Instant))
    .filter((at) => at < dueAt);
  return [...new Set(warnings)].sort((one, other) => one - other);
}
