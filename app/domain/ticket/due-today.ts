import type { Instant } from "#app/domain/shared/instant.ts";
import { addDays } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";

/** What counts as due today? */

/**
 * The last due instant that people keep by working today: the first opening after the shop's midnight, because due Tue 09:00 is read
 * "by Mon 17:00". Throws Refusal when the shop never opens again.
 */
export function dueTodayUntil(calendar: OpenCalendar, now: Instant): Instant {
  const tomorrow = addDays(calendar.wallTimeAt(now).date, 1);
  return calendar.openAtOrAfter(calendar.instantAt({ date: tomorrow, clockMs: 0 }));
}
