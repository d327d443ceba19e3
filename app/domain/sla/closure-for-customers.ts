import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { comingClosure } from "./coming-closure.ts";
import type { LocalDate } from "./local-date.ts";
import type { OpenCalendar } from "./open-calendar.ts";

/**
 * Why an answer takes until `dueAt`, as a customer reads it: "We are closed from Thursday 24 December to Sunday 27 December and
 * answer from Monday 28 December on." Null where the shop does not close for two business days or more before then.
 */
export function closureForCustomers(
  calendar: OpenCalendar,
  now: Instant,
  dueAt: Instant,
): string | null {
  const closure = comingClosure(calendar, now);
  if (!closure || closure.closesAt >= dueAt) return null;
  const opens = calendar.wallTimeAt(closure.opensAt).date;
  return `We are closed from ${dayWords(closure.from)} to ${dayWords(closure.to)} and answer from ${dayWords(opens)} on.`;
}

/** "Thursday 24 December" */
const dayWords = (date: LocalDate): string => dayFormat.format(date * DAY_MS);

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
});
