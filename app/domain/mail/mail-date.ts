import type { Instant } from "#app/domain/shared/instant.ts";
import { zoneMinutes } from "./mail-zone.ts";

/** Which instant does a date in a mail header name? */

/** No date needs more; the rest of a longer value is not looked at. */
const MAX_LENGTH = 200;

/** RFC 5322 §4.3: two digits below 50 are in this century, and three digits count from 1900. */
const CENTURY_PIVOT = 50;

const MONTHS: readonly string[] = [
  ...["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
];

/** Month names of other languages by their first letters, for programs that wrote in their user's language. */
const OTHER_MONTHS: readonly (readonly [string, number])[] = [
  ...([
    ["janv", 0],
    ["ene", 0],
    ["gen", 0],
    ["fév", 1],
    ["fev", 1],
    ["mär", 2],
    ["mrz", 2],
  ] as const),
  ...([
    ["maa", 2],
    ["mrt", 2],
    ["avr", 3],
    ["abr", 3],
    ["mai", 4],
    ["mag", 4],
    ["mei", 4],
  ] as const),
  ...([
    ["juin", 5],
    ["giu", 5],
    ["juil", 6],
    ["lug", 6],
    ["aoû", 7],
    ["aou", 7],
    ["ago", 7],
  ] as const),
  ...([
    ["set", 8],
    ["okt", 9],
    ["out", 9],
    ["ott", 9],
    ["dez", 11],
    ["déc", 11],
    ["dic", 11],
  ] as const),
];

/** Hours, minutes, seconds and their fraction, half of the day. Some programs wrote dots (RFC 822 mail of Windows). */
const TIME =
  /(?<![\d:.+-])(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,](\d{1,9}))?)?(?:\s{0,3}([ap])\.?m\.?(?![a-z]))?(?![\d:])/i;

/** `2026-05-22` and `2026/5/22`. */
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

/** `22.05.2026`: the dot is used by those who write the day first. */
const DAY_FIRST = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;

/** `22/05/2026` and `05/22/2026`: clear only if one of the two can't be a month. */
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;

/** `22 May 2026`, `22-May-26`, `22. Mai 2026`. */
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[-\s.,/]{1,5}(\p{L}{3,12})[-\s.,/]{1,5}(\d{2,4})(?![\d:])/u;

/** `May 22, 2026`, and `May 22 16:52:00 EDT 2026` once its time is cut out. */
const MONTH_DAY_YEAR =
  /(\p{L}{3,12})[-\s.]{1,5}(\d{1,2})(?:st|nd|rd|th)?[-\s,]{1,5}(?:[A-Z]{1,5}\s{1,3})?(\d{4})(?!\d)/u;

type Day = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The instant of a date in a mail header: RFC 5322 and what programs write instead as long as it is clear. The day's name
 * and comments are ignored, seconds may be missing, an unknown zone or none counts as UTC (RFC 5322 §4.3). Null for
 * anything else, impossible dates included.
 */
export function readMailDate(value: string): Instant | null {
  const text = value
    .slice(0, MAX_LENGTH)
    .replace(/\([^()]*\)/g, " ")
    .replace(/[\s"']+/g, " ")
    .trim();
  // ISO 8601 sets a T between date and time, others a colon (Common Log Format).
  const spaced = text
    .replace(/(\d)T(\d{1,2}:)/, "$1 $2")
    .replace(/(\d{4}):(\d{2}:\d{2}:\d{2})/, "$1 $2");
  // The dots of a date must not be taken for those of a time.
  const day = dayIn(spaced);
  const time = TIME.exec(spaced.replace(DAY_FIRST, (date) => " ".repeat(date.length)));
  if (time === null) return null;
  const before = spaced.slice(0, time.index);
  const after = spaced.slice(time.index + time[0].length);
  const date = day ?? dayIn(`${before} ${after}`);
  const ms = millisecondsOf(time);
  if (date === null || ms === null) return null;

  const dayOnly = new Date(Date.UTC(date.year, date.month, date.day));
  const isDay = dayOnly.getUTCDate() === date.day && dayOnly.getUTCMonth() === date.month;
  const offset = zoneMinutes(after);
  if (!isDay || offset === null) return null;
  return (dayOnly.getTime() + ms - offset * 60_000) as Instant;
}

function dayIn(text: string): Day | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]) - 1, iso[3]);
  const dotted = DAY_FIRST.exec(text);
  if (dotted !== null) return dayOf(dotted[3], Number(dotted[2]) - 1, dotted[1]);
  const slashed = SLASHED.exec(text);
  return namedDay(text) ?? (slashed === null ? null : slashedDay(slashed));
}

/** The second shape counts if the first finds a word that is no month, such as the zone in `22 EDT 2026`. */
function namedDay(text: string): Day | null {
  const named = DAY_MONTH_YEAR.exec(text);
  const day = named === null ? null : dayOf(named[3], monthOf(named[2] ?? ""), named[1]);
  const american = day === null ? MONTH_DAY_YEAR.exec(text) : null;
  if (american === null) return day;
  return dayOf(american[3], monthOf(american[1] ?? ""), american[2]);
}

function slashedDay([, first, second, year]: RegExpExecArray): Day | null {
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 || one === two) return dayOf(year, two - 1, first);
  return two > 12 ? dayOf(year, one - 1, second) : null;
}

function dayOf(year = "", month: number, day = ""): Day | null {
  if (month < 0 || month > 11) return null;
  const written = Number(year);
  const century = written < CENTURY_PIVOT ? 2000 : 1900;
  return { year: year.length < 4 ? century + written : written, month, day: Number(day) };
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const other = OTHER_MONTHS.find(([start]) => lower.startsWith(start));
  return other?.[1] ?? MONTHS.indexOf(lower.slice(0, 3));
}

function millisecondsOf([, hour, minute, second, fraction, half]: RegExpExecArray): number | null {
  const written = Number(hour);
  const [m, s] = [Number(minute), Number(second ?? 0)];
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const h = half === undefined ? written : (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  // A leap second is written as 60 (RFC 5322 §3.3); the platform has none, so it counts as the next minute's first.
  if (h > 23 || m > 59 || s > 60) return null;
  const ms = Math.floor(Number(`0.${fraction ?? "0"}`) * 1000);
  return ((h * 60 + m) * 60 + s) * 1000 + ms;
}
