/** On which day is somebody of the staff back? */
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";

/** Longer than a parental leave in most places. */
const LONGEST_DAYS = 800;

/**
 * `day`: such as "2026-12-07", the first one at work again; empty for somebody who is there. The instant at which that day begins in
 * the shop's zone. Throws Refusal "invalid" for what is no day, has begun, or is years away.
 */
export function awayUntil(calendar: OpenCalendar, day: string, now: Instant): Instant | null {
  if (day === "") return null;
  const date = parseLocalDate(day);
  if (date === null) throw new Refusal("invalid", "Choose the day on which they are back.");
  const until = calendar.instantAt({ date, clockMs: 0 });
  if (until <= now) throw new Refusal("invalid", "Choose a day after today.");
  if (until > now + LONGEST_DAYS * DAY_MS)
    throw new Refusal("invalid", "This day is more than two years away.");
  return until;
}
