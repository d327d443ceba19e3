// The moment at which the replies of these tests are written, in a shop that is open Monday to Friday from 9 to 17.
import { instantOf } from "#app/domain/shared/instant.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import { clockWords, dateWords } from "#app/domain/sla/trace-words.ts";
import { findPromises } from "#app/domain/promise/find-promises.ts";

export const berlin = compileCalendar(defaultCalendar("Europe/Berlin"));

/** Monday, 23 November 2026, 10:00 in Berlin. */
export const thisMonday = instantOf(new Date("2026-11-23T10:00:00+01:00"));

/** "Fri 27 Nov 17:00" of each promise in the text; with its year where it is another one. */
export function datesIn(text: string, locale?: string, now = thisMonday): string[] {
  const promises = findPromises({ text, now, calendar: berlin, ...(locale ? { locale } : {}) });
  return promises.map(({ by, isPast }) => {
    const { date, clockMs } = berlin.wallTimeAt(by);
    return `${dateWords(date, 2026)} ${clockWords(clockMs)}${isPast ? " (past)" : ""}`;
  });
}
