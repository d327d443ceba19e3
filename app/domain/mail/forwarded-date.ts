import { afternoonWords, monthStarts, morningWords, zoneHours } from "./forwarded-months.ts";
import type { Language } from "./forwarded-headers.ts";
import { plainLetters } from "./plain-letters.ts";

/** Which moment does a date name that a mail program wrote for people, in any of its languages? */

/** The longest form of any program has some 80 characters. */
const MAX_LENGTH = 200;

/** Thai programs count years since Buddha's death, 543 before ours (Royal Thai calendar). */
const BUDDHIST_YEARS = 543;
const LATEST_YEAR = 2400;

type Day = { readonly year: number; readonly month: number; readonly day: number };
type Time = { readonly hour: number; readonly minute: number; readonly second: number };

/**
 * ISO 8601 of `words`: with an offset where one is stated, a local time where none is, a day alone where there is no time.
 * Null when the words name no day, or can mean two (`03/04/2020` in English). `languages` are those of the headers around.
 */
export function readWrittenDate(words: string, languages: readonly Language[]): string | null {
  const text = plainLetters(words.slice(0, MAX_LENGTH));
  const clock = readClock(text, languages);
  const day = readDay(clock?.rest ?? text, languages, clock?.offset ?? "");
  if (day === null || !isRealDay(day)) return null;

  const date = `${pad(day.year, 4)}-${pad(day.month)}-${pad(day.day)}`;
  if (clock === null) return date;
  const { hour, minute, second } = clock.time;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${clock.offset}`;
}

const TIMES: readonly RegExp[] = [
  /(?<!\d)(\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2}))?(?:[.,]\d{1,9})?(?!\d)/,
  /(?<!\d)(\d{1,2}) ?(?:時|时|點|点|시|นาฬกา) ?(\d{1,2}) ?(?:分|분|นาท)(?: ?(\d{1,2}) ?(?:秒|초|วนาท))?/,
  /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?: ?m(?:in)? ?(\d{2}) ?s)?(?!\d)/,
  // Not a part of a day such as 19.10.2020.
  /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\.?\d)(?!\. ?\d)/,
  // An hour alone, as in "3 PM".
  /(?<!\d)(\d{1,2})()() ?(?=[ap]\.?m\b)/,
];

function readClock(
  text: string,
  languages: readonly Language[],
): { time: Time; offset: string; rest: string } | null {
  for (const pattern of TIMES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found[0].length);
    const hour = hourOfDay(Number(found[1]), before, after, languages);
    const time = { hour, minute: Number(found[2] || 0), second: Number(found[3] || 0) };
    if (time.hour > 23 || time.minute > 59 || time.second > 60) continue;
    const zone = readOffset(after);
    const rest = `${before} ${zone === null ? after : after.replace(zone.written, " ")}`;
    return {
      time: { ...time, second: Math.min(59, time.second) },
      offset: zone?.offset ?? "",
      rest,
    };
  }
  return null;
}

function hourOfDay(
  hour: number,
  before: string,
  after: string,
  languages: readonly Language[],
): number {
  if (hour > 12) return hour;
  const behind = /^ ?(\p{L}{1,12}\.? ?\p{L}?)(?!\p{L})/u.exec(after)?.[1];
  const ahead = /(\p{L}{1,12})\.? ?$/u.exec(before)?.[1];
  for (const word of [behind, behind?.split(/[ .]/)[0], ahead]) {
    const bare = word?.replace(/\./g, "").trim() ?? "";
    // Hungarian programs write "de." and "du." before the hour; elsewhere they are other words.
    const isHungarian = word === ahead && languages.includes("hu");
    if (afternoonWords.has(bare) || (isHungarian && bare === "du")) return (hour % 12) + 12;
    if (morningWords.has(bare) || (isHungarian && bare === "de")) return hour % 12;
  }
  return hour;
}

/** Hours east of Greenwich, where nobody writes the month first, and those of the United States. */
const EASTERN = /^\+/;
const AMERICAN = /^-(?:0[4-9]|10):00$/;

const OFFSET = /(?<![\d-])(?:gmt|utc)? ?([+\-−–]) ?(\d{1,2}):?(\d{2})?(?![\d/.-])/;

function readOffset(after: string): { offset: string; written: string } | null {
  const numeric = OFFSET.exec(after);
  if (numeric !== null && Number(numeric[2]) <= 14) {
    const sign = numeric[1] === "+" ? "+" : "-";
    const minutes = Number(numeric[3] ?? 0);
    return { offset: `${sign}${pad(Number(numeric[2]))}:${pad(minutes)}`, written: numeric[0] };
  }
  for (const [word] of after.matchAll(/\p{L}{1,5}/gu)) {
    const hours = Object.hasOwn(zoneHours, word) ? zoneHours[word] : undefined;
    if (hours === undefined) continue;
    const offset = hours === 0 ? "Z" : `${hours < 0 ? "-" : "+"}${pad(Math.abs(hours))}:00`;
    return { offset, written: word };
  }
  return null;
}

function readDay(text: string, languages: readonly Language[], offset: string): Day | null {
  return readEastern(text) ?? readNumbers(text, languages, offset) ?? readNamed(text, languages);
}

function readEastern(text: string): Day | null {
  const full = /(\d{4}) ?[年년.] ?(\d{1,2}) ?[月월.] ?(\d{1,2}) ?[日일号號.]?/.exec(text);
  if (full !== null && /[年년月월]/.test(full[0])) return dayOf(full[1], Number(full[2]), full[3]);
  // Vietnamese: "19 tháng 10, 2020", "19 thg 10, 2020".
  const vietnamese = /(\d{1,2}) (?:thang|thg) (\d{1,2})(?:,| nam)? (\d{4})/.exec(text);
  return vietnamese && dayOf(vietnamese[3], Number(vietnamese[2]), vietnamese[1]);
}

function readNumbers(text: string, languages: readonly Language[], offset: string): Day | null {
  const yearFirst = /(?<!\d)(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return dayOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);

  const yearLast = /(?<![\d.])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (yearLast === null) return null;
  const [, first = "", separator, second = "", year = ""] = yearLast;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 || one === two) return dayOf(fullYear, two, first);
  if (two > 12) return dayOf(fullYear, one, second);
  // Americans write the month first and the British the day; every other language of ours the day.
  const isDayFirst =
    separator === "." ||
    (languages.length > 0 && !languages.includes("en")) ||
    EASTERN.test(offset);
  if (isDayFirst) return dayOf(fullYear, two, first);
  return AMERICAN.test(offset) ? dayOf(fullYear, one, second) : null;
}

function readNamed(text: string, languages: readonly Language[]): Day | null {
  const month = monthIn(text, languages);
  if (month === null) return null;
  const numbers = Array.from(text.matchAll(/\d+/g), (match) => ({
    value: Number(match[0]),
    digits: match[0].length,
    at: match.index,
  }));
  const year = numbers.find((number) => number.digits === 4);
  const days = numbers.filter((number) => number.digits <= 2 && number.value >= 1);
  const before = days.findLast((number) => number.at < month.at && number.value <= 31);
  const after = days.find((number) => number.at > month.at && number.value <= 31);
  const yearBetween = year && before && year.at > before.at && year.at < month.at;
  const day = before && !yearBetween ? before : after;
  const shortYear = days.find((number) => number !== day && number.at > month.at);
  const yearValue = year?.value ?? (shortYear && 2000 + shortYear.value);
  if (day === undefined || yearValue === undefined) return null;
  return dayOf(String(yearValue), month.number, String(day.value));
}

type Month = { readonly number: number; readonly at: number };

/** The month's name that stands nearest to a number behind it, in the headers' languages first and in all others then. */
function monthIn(text: string, languages: readonly Language[]): Month | null {
  const words = Array.from(text.matchAll(/\p{L}+(?:\.\p{L}+)?/gu)).slice(0, 30);
  const croatian = languages.includes("hr") && CROATIAN_YEAR.test(text) ? (["hr"] as const) : [];
  for (const tables of [tablesOf(croatian), tablesOf(languages), tablesOf(["en"]), ALL_TABLES]) {
    const found = words.flatMap((word) => {
      const number = monthOf(word[0], tables);
      return number === null ? [] : [{ number, at: word.index }];
    });
    // Days of the week may look like a month ("mar., 5 oct."); the month follows the day's number then.
    const behindNumber = found.find((month) =>
      /\d[\s.\-,/]{0,3}(?:de |d['’]|ב)?$/.test(text.slice(0, month.at)),
    );
    const best = behindNumber ?? found.at(-1);
    if (best !== undefined) return best;
  }
  return null;
}

/** Polish and Czech have the same names for other months and write no dot behind the year. */
const CROATIAN_YEAR = /\d{4}\.(?!\S)/;

type Table = readonly (readonly string[])[];

function monthOf(word: string, tables: readonly Table[]): number | null {
  // Hebrew writes "in" before the month as one letter of the same word.
  for (const form of word.startsWith("ב") ? [word, word.slice(1)] : [word]) {
    let best = { length: 0, month: 0 };
    for (const table of tables)
      table.forEach((starts, index) => {
        for (const start of starts) {
          const isMatch = start.startsWith("=") ? `=${form}` === start : form.startsWith(start);
          if (isMatch && start.length > best.length)
            best = { length: start.length, month: index + 1 };
        }
      });
    if (best.month > 0) return best.month;
  }
  return null;
}

const TABLES: Readonly<Record<string, Table>> = Object.fromEntries(
  Object.entries(monthStarts).map(([language, months]) => [
    language,
    months.split(" ").map((starts) => starts.split("|").map(plainLetters)),
  ]),
);
const ALL_TABLES = Object.values(TABLES);

const tablesOf = (languages: readonly string[]): Table[] =>
  languages.flatMap((language) => {
    const table = TABLES[language];
    return table === undefined ? [] : [table];
  });

function dayOf(year = "", month: number, day = ""): Day {
  const written = Number(year);
  return {
    year: written > LATEST_YEAR ? written - BUDDHIST_YEARS : written,
    month,
    day: Number(day),
  };
}

function isRealDay({ year, month, day }: Day): boolean {
  if (year < 1970 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
