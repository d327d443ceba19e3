/** Which days does a sentence name, and where? English and German. */
import type { Place } from "./finding.ts";

export type WrittenDate = Place &
  (
    | {
        readonly kind: "date";
        readonly day: number;
        readonly month: number;
        /** For digits that may be read the other way round. */
        readonly swapped?: { readonly day: number; readonly month: number };
        readonly year: number | null;
        /** 0 is Monday; of "Friday, May 29". */
        readonly weekday: number | null;
      }
    | { readonly kind: "weekday"; readonly weekday: number; readonly next: boolean }
    | { readonly kind: "ahead"; readonly days: number }
  );

const MONTHS: Record<string, number> = {};
for (const [index, names] of [
  "january jan januar jänner",
  "february feb februar",
  "march mar märz mär maerz mrz",
  "april apr",
  "may mai",
  "june jun juni",
  "july jul juli",
  "august aug",
  "september sep sept",
  "october oct oktober okt",
  "november nov",
  "december dec dezember dez",
].entries())
  for (const name of names.split(" ")) MONTHS[name] = index + 1;
const WEEKDAYS: Record<string, number> = {};
for (const [index, names] of [
  "monday mon montag mo",
  "tuesday tue tues dienstag di",
  "wednesday wed mittwoch mi",
  "thursday thu thur thurs donnerstag do",
  "friday fri freitag fr",
  "saturday sat samstag sonnabend sa",
  "sunday sun sonntag so",
].entries())
  for (const name of names.split(" ")) WEEKDAYS[name] = index;

const longest = (names: readonly string[]): string =>
  [...names].sort((one, other) => other.length - one.length).join("|");
const MONTH = longest(Object.keys(MONTHS));
const WEEKDAY = longest(Object.keys(WEEKDAYS));
const FULL_WEEKDAY = longest(Object.keys(WEEKDAYS).filter((name) => name.length > 5));
const YEAR = "(?:,?\\s?(20\\d\\d)(?!\\d))?";
const LED = `(?:(${WEEKDAY})\\.?,?\\s(?:the\\s|dem\\s|den\\s)?)?`;
const OPEN = "(?<![\\p{L}\\p{N}])";
const SHUT = "(?![\\p{L}\\p{N}])";

const MONTH_DAY = new RegExp(
  `${OPEN}${LED}(${MONTH})\\.?\\s(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?${SHUT}(?!:\\d)${YEAR}`,
  "giu",
);
const DAY_MONTH = new RegExp(
  `${OPEN}${LED}(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s?(?:of\\s)?(${MONTH})\\.?${SHUT}${YEAR}`,
  "giu",
);
const ISO = /(?<![\d-])(20\d\d)-(\d{2})-(\d{2})(?![\d-])/g;
const DOTTED = new RegExp(
  `${OPEN}${LED}(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d|\\d\\d(?!\\d))?(?!\\d)`,
  "giu",
);
const SLASHED = new RegExp(
  `${OPEN}${LED}(\\d{1,2})/(\\d{1,2})(?:/(20\\d\\d|\\d\\d))?(?![\\d/])`,
  "giu",
);
const DAY_NAME = new RegExp(
  `${OPEN}(?:(next|coming|this coming|nächsten?|kommenden?)\\s)?(${FULL_WEEKDAY})s?${SHUT}`,
  "giu",
);
const AHEAD = new RegExp(
  `${OPEN}(the day after tomorrow|the day before yesterday|day after tomorrow|today|tonight|tomorrow|yesterday|übermorgen|vorgestern|heute|morgen|gestern)${SHUT}`,
  "giu",
);
const DAYS_AHEAD: Readonly<Record<string, number>> = {
  "the day after tomorrow": 2,
  "day after tomorrow": 2,
  "the day before yesterday": -2,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
  übermorgen: 2,
  vorgestern: -2,
  heute: 0,
  morgen: 1,
  gestern: -1,
};
const MOST = 20;

/** In the order in which they stand; a place is read once. `dayFirst`: of digits with slashes. */
export function writtenDates(text: string, dayFirst: boolean): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  const keep = (date: WrittenDate): void => {
    if (found.some((one) => date.start < one.end && date.end > one.start)) return;
    found.push(date);
  };
  const civil = (
    match: RegExpExecArray,
    [weekday, day, month, year]: readonly (string | undefined)[],
    swapped?: { readonly day: number; readonly month: number },
  ): void => {
    const date = { day: Number(day), month: Number(month) };
    const fits = (one: { readonly day: number; readonly month: number }) =>
      one.day >= 1 && one.day <= 31 && one.month >= 1 && one.month <= 12;
    const other = swapped && fits(swapped) ? swapped : undefined;
    const chosen = fits(date) ? date : other;
    if (!chosen) return;
    keep({
      ...{ kind: "date", start: match.index, end: match.index + match[0].length, ...chosen },
      year: year === undefined ? null : Number(year) < 100 ? 2000 + Number(year) : Number(year),
      weekday: weekday === undefined ? null : (WEEKDAYS[weekday.toLowerCase()] ?? null),
      ...(other && chosen !== other ? { swapped: other } : {}),
    });
  };
  const monthOf = (name: string | undefined): string =>
    String(MONTHS[(name ?? "").toLowerCase()] ?? 0);
  for (const match of text.matchAll(ISO)) civil(match, [undefined, match[3], match[2], match[1]]);
  for (const match of text.matchAll(MONTH_DAY)) {
    // "may 5 of you": the month has its capital.
    if (/^may$/.test(match[2] ?? "")) continue;
    civil(match, [match[1], match[3], monthOf(match[2]), match[4]]);
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    if (/^(?:may|mar|sun|so|do|mi)$/.test(match[3] ?? "")) continue;
    civil(match, [match[1], match[2], monthOf(match[3]), match[4]]);
  }
  for (const match of text.matchAll(DOTTED)) civil(match, [match[1], match[2], match[3], match[4]]);
  for (const match of text.matchAll(SLASHED)) {
    const [first, second] = [Number(match[2]), Number(match[3])];
    // "24/7", "1/2": no date without a year behind a number that may be anything.
    if (match[4] === undefined && (first === 24 || first > second + 30)) continue;
    const [day, month] = dayFirst ? [first, second] : [second, first];
    civil(match, [match[1], String(day), String(month), match[4]], { day: month, month: day });
  }
  for (const match of text.matchAll(DAY_NAME)) {
    if (!/\p{Lu}/u.test((match[2] ?? "").charAt(0))) continue;
    keep({
      ...{ kind: "weekday", start: match.index, end: match.index + match[0].length },
      weekday: WEEKDAYS[(match[2] ?? "").toLowerCase()] ?? 0,
      next: match[1] !== undefined,
    });
  }
  for (const match of text.matchAll(AHEAD)) {
    const said = match[1] ?? "";
    const isMorning =
      said.toLowerCase() === "morgen" &&
      /guten\s$/i.test(text.slice(Math.max(0, match.index - 6), match.index));
    if (isMorning || said === "Morgen") continue;
    keep({
      ...{ kind: "ahead", start: match.index, end: match.index + match[0].length },
      days: DAYS_AHEAD[said.toLowerCase()] ?? 0,
    });
  }
  return found.sort((one, other) => one.start - other.start).slice(0, MOST);
}
