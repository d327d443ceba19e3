import type { Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "./open-calendar.ts";

/**
 * By when do people answer to keep a due instant? The last open moment up to it: due Tue 09:00 is read "by Mon 17:00". When the
 * shop was not open between receipt and due instant, as elapsed hours over a weekend may have it, the due instant itself.
 */
export function readBy(calendar: OpenCalendar, receivedAt: Instant, dueAt: Instant): Instant {
  const openUpTo = calendar.openUpTo(dueAt);
  return openUpTo === null || openUpTo <= receivedAt ? dueAt : openUpTo;
}
