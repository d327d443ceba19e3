import type { Instant } from "#app/domain/shared/instant.ts";
import { dateCountedFrom } from "#app/domain/sla/due.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";

/**
 * When has a label been without a scan for so many business days: at the close of the last of them, by when carriers have made
 * their round. Throws Refusal when the shop is not open for a year.
 */
export const unscannedAt = (calendar: OpenCalendar, labelAt: Instant, days: number): Instant =>
  calendar.businessDayAfter(dateCountedFrom(calendar, labelAt), days).closeAt;

/** The close of the next business day. */
export const closeOfNextDay = (calendar: OpenCalendar, at: Instant): Instant =>
  calendar.businessDayAfter(calendar.wallTimeAt(at).date, 1).closeAt;
