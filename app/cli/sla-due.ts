// `sla due --calendar FILE`: JSON Lines `{ id, receivedAt, target }` in, `{ id, effectiveAt, dueAt, trace }` out.
import type { Instant } from "#app/domain/shared/instant.ts";
import { dueAt } from "#app/domain/sla/due.ts";
import { explainDue } from "#app/domain/sla/explain-due.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { sayTrace } from "#app/domain/sla/say-trace.ts";
import { parseTarget, type Target } from "#app/domain/sla/target.ts";
import { validateCalendar } from "#app/domain/sla/validate-calendar.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { pureDeps } from "#app/pure-wiring.server.ts";
import { holidayCalendars } from "./holiday-calendars.ts";
import { readInstant } from "./read-instant.ts";
import { answerItems } from "./read-items.ts";
import { readSettingsFile } from "./read-settings-file.ts";
import type { Verb } from "./verb.ts";

export const slaDue: Verb = async (args, { input, write }) => {
  const calendar = await readSettingsFile("sla due", "--calendar", args, validateCalendar);
  const calendarFor = await holidayCalendars(calendar, pureDeps().loadPublicHolidays);

  await answerItems(input, write, ({ receivedAt, target }) => {
    if (typeof target !== "string") throw new Error("`target` is no text");
    return due(readInstant(receivedAt, "receivedAt"), parseTarget(target), calendarFor);
  });
};

function due(
  receivedAt: Instant,
  target: Target,
  calendarFor: (from: Instant, to: Instant) => OpenCalendar,
): object {
  let calendar = calendarFor(receivedAt, receivedAt);
  // A long target wants the holidays of later years, which may move it later still.
  for (;;) {
    const wider = calendarFor(receivedAt, dueAt(calendar, receivedAt, target));
    if (wider === calendar) break;
    calendar = wider;
  }

  const explained = explainDue(calendar, receivedAt, target);
  const { timeZone } = calendar.calendar;
  return {
    effectiveAt: isoInZone(timeZone, explained.effectiveAt),
    dueAt: isoInZone(timeZone, explained.dueAt),
    trace: sayTrace(explained.trace).map(({ at, says }) => ({ at, says: inEnglish(says) })),
  };
}
