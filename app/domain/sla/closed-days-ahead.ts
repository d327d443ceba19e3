/** On which days of the coming year is a shop closed, or open out of turn, as a customer reads it? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, within, type Words } from "#app/domain/words/words.ts";
import type { Calendar, PublicHoliday } from "./calendar.ts";
import { dateRuns } from "./date-runs.ts";
import { addDays, parseLocalDate, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { sayDate } from "./say-date.ts";
import { sayHours } from "./hours-words.ts";
import { wallTimeOf } from "./zone-time.ts";

const YEAR_DAYS = 366;

/** "Fri 25 Dec 2026: closed, Christmas Day", a line each in their order; a holiday on a day without hours is no news. */
export function closedDaysAhead(calendar: Calendar, now: Instant): readonly Words[] {
  const today = wallTimeOf(calendar.timeZone, now).date;
  const ahead = (iso: string): LocalDate | null => {
    const date = parseLocalDate(iso);
    return date !== null && date >= today && date < addDays(today, YEAR_DAYS) ? date : null;
  };
  const { closed, open } = calendar.holidays;
  const struck = calendar.holidays.struck ?? [];
  const special = new Set([...closed, ...struck, ...open.map(({ date }) => date)]);
  const notes: { date: LocalDate; says: Words }[] = [];
  const note = (date: LocalDate | null, what: Words) => {
    if (date === null) return;
    const says = say("{date}: {what}", { date: sayDate(date), what: within(what) });
    notes.push({ date, says });
  };

  for (const { date: iso, name } of firstOfDates(calendar.holidayDates)) {
    const date = ahead(iso);
    if (date !== null && !special.has(iso) && calendar.hours[weekdayOf(date)].length > 0)
      note(date, say("closed, {holiday}", { holiday: name }));
  }
  for (const { date, hours } of open)
    if (!closed.includes(date)) note(ahead(date), say("open {hours}", { hours: sayHours(hours) }));
  for (const { from, to } of dateRuns(closed.filter((iso) => ahead(iso) !== null))) {
    const last = ahead(to);
    note(
      ahead(from),
      from === to || last === null
        ? say("closed")
        : say("closed until {date}", { date: sayDate(last) }),
    );
  }
  return notes.sort((a, b) => a.date - b.date).map(({ says }) => says);
}

/** Two regions may share a day; its first name will do for customers. */
function firstOfDates(dates: readonly PublicHoliday[]): readonly PublicHoliday[] {
  const seen = new Set<string>();
  return dates.filter(({ date }) => !seen.has(date) && seen.add(date));
}
