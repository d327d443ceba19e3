/** How do dates and times of the shop's wall read in a sentence that is said in any language? */
import { say, within, type SaidWords } from "#app/domain/words/words.ts";
import { weekdays, type Weekday } from "./calendar.ts";
import { datePartsOf, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { clockWords } from "./trace-words.ts";
import type { WallTime } from "./zone-time.ts";

const shortWeekdays = [
  say("Mon"),
  say("Tue"),
  say("Wed"),
  say("Thu"),
  say("Fri"),
  say("Sat"),
  say("Sun"),
];

const shortMonths = [
  say("Jan"),
  say("Feb"),
  say("Mar"),
  say("Apr"),
  say("May"),
  say("Jun"),
  say("Jul"),
  say("Aug"),
  say("Sep"),
  say("Oct"),
  say("Nov"),
  say("Dec"),
];

const weekdayNames = {
  mon: say("Monday"),
  tue: say("Tuesday"),
  wed: say("Wednesday"),
  thu: say("Thursday"),
  fri: say("Friday"),
  sat: say("Saturday"),
  sun: say("Sunday"),
} satisfies Record<Weekday, string>;

export const sayWeekday = (day: Weekday): SaidWords => within(weekdayNames[day]);

/** "Fri 22 May", with the year when it is not `knownYear`. */
export function sayDate(date: LocalDate, knownYear?: number): SaidWords {
  const { year, month, day: dayOfMonth } = datePartsOf(date);
  const weekday = within(shortWeekdays[weekdays.indexOf(weekdayOf(date))] ?? "");
  const named = { weekday, day: String(dayOfMonth), month: within(shortMonths[month - 1] ?? "") };
  return year === knownYear
    ? say("{weekday} {day} {month}", named)
    : say("{weekday} {day} {month} {year}", { ...named, year: String(year) });
}

/** "Fri 22 May 16:52", with the year when it is not `knownYear`. */
export const sayWallTime = ({ date, clockMs }: WallTime, knownYear?: number): SaidWords =>
  say("{date} {time}", { date: sayDate(date, knownYear), time: clockWords(clockMs) });
