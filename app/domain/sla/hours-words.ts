/** How do a week's opening hours read in one line? */
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { joined } from "#app/domain/words/joined.ts";
import { say, type Said } from "#app/domain/words/words.ts";
import { weekdays } from "./calendar.ts";
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

const shortNames = {
  mon: say("Mon"),
  tue: say("Tue"),
  wed: say("Wed"),
  thu: say("Thu"),
  fri: say("Fri"),
  sat: say("Sat"),
  sun: say("Sun"),
} satisfies Record<Weekday, string>;

/** "09:00 to 12:00 and 13:00 to 17:00" */
export const sayHours = (hours: readonly OpenHours[]): Said =>
  joined(hours.map(([from, to]) => say("{from} to {to}", { from, to })));

/** "09:00-12:00 and 13:00-17:00" */
export const rangesWords = (hours: readonly OpenHours[], t: Translate = inEnglish): string =>
  hours
    .map(([open, close]) => `${open}-${close}`)
    .reduce(
      (before, last) => (before === "" ? last : t("{before} and {last}", { before, last })),
      "",
    );

/** "Mon-Fri 09:00-17:00, Sat 10:00-14:00"; "never" for a week without any hours. */
export function hoursWords(hours: Calendar["hours"], t: Translate = inEnglish): string {
  const open = daysWithHours(hours).filter((group) => group.hours.length > 0);
  if (open.length === 0) return t("never");
  return open
    .map(({ from, to, hours: ranges }) => {
      const days =
        from === to ? t(shortNames[from]) : `${t(shortNames[from])}-${t(shortNames[to])}`;
      return `${days} ${rangesWords(ranges, t)}`;
    })
    .join(", ");
}
