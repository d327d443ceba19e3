/** Which instant does a field for date and time mean in the shop's zone? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";

/** As browsers write `<input type="datetime-local">`; seconds are cut. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::\d{2})?$/;

/** Of "2026-11-24T09:00"; null for anything else. A time that daylight saving skips or repeats resolves as Temporal's `compatible`. */
export function wallTimeInForm(calendar: OpenCalendar, text: string): Instant | null {
  const [, day, hours, minutes] = WRITTEN.exec(text) ?? [];
  const date = parseLocalDate(day ?? "");
  if (date === null) return null;
  return calendar.instantAt({
    date,
    clockMs: Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS,
  });
}
