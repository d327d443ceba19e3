/** How do a week's opening hours read in one line? */
import { weekdayNames, weekdays } from "./calendar.ts";
import type { Calendar, OpenHours, Weekday } from "./calendar.ts";

export type DaysWithHours = {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly hours: readonly OpenHours[];
};

/** The days of the week from Monday on, those with the same hours one after the other put together; closed ones too. */
export function daysWithHours(hours: Calendar["hours"]): readonly DaysWithHours[] {
  const groups: DaysWithHours[] = [];
  for (const day of weekdays) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours[day]))
      groups[groups.length - 1] = { ...last, to: day };
    else groups.push({ from: day, to: day, hours: hours[day] });
  }
  return groups;
}

/** "09:00-12:00 and 13:00-17:00" */
export const rangesWords = (hours: readonly OpenHours[]): string =>
  hours.map(([open, close]) => `${open}-${close}`).join(" and ");

/** "Mon-Fri 09:00-17:00, Sat 10:00-14:00"; "never" for a week without any hours. */
export function hoursWords(hours: Calendar["hours"]): string {
  const short = (day: Weekday) => weekdayNames[day].slice(0, 3);
  const open = daysWithHours(hours).filter((group) => group.hours.length > 0);
  if (open.length === 0) return "never";
  return open
    .map(({ from, to, hours: ranges }) => {
      const days = from === to ? short(from) : `${short(from)}-${short(to)}`;
      return `${days} ${rangesWords(ranges)}`;
    })
    .join(", ");
}
