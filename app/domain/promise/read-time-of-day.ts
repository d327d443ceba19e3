/** Which time of day is named from a place of the text on? */
import type { PromiseLanguage } from "./language.ts";
import { phraseEnds } from "./match-pattern.ts";
import type { Token } from "./tokens.ts";

export type TimeOfDay = { readonly end: number; readonly time: number | "end" };

const NOON_HOUR = 12;
/** "By 5:00" is written in the afternoon sense before this hour where the clock has twelve hours. */
const FIRST_PLAIN_HOUR = 8;
const END_OF_WORKING_DAY = -1;

/** `bare`: a number alone may be an hour, as after "a las". */
export function readTimeOfDay(
  tokens: readonly Token[],
  at: number,
  language: PromiseLanguage,
  bare = false,
): TimeOfDay | null {
  return namedTime(tokens, at, language) ?? clockTime(tokens, at, language, bare);
}

type Times = PromiseLanguage["times"];
const names = new WeakMap<Times, readonly string[]>();

function namesOf(times: Times): readonly string[] {
  const before = names.get(times);
  if (before) return before;
  const listed = Object.keys(times);
  names.set(times, listed);
  return listed;
}

function namedTime(
  tokens: readonly Token[],
  at: number,
  { times }: PromiseLanguage,
): TimeOfDay | null {
  const end = phraseEnds(namesOf(times), tokens, at)[0];
  if (end === undefined) return null;
  const name = tokens
    .slice(at, end)
    .map(({ plain }) => plain)
    .join(" ");
  const minutes = times[name] ?? END_OF_WORKING_DAY;
  return { end, time: minutes === END_OF_WORKING_DAY ? "end" : minutes };
}

function clockTime(
  tokens: readonly Token[],
  at: number,
  language: PromiseLanguage,
  bare: boolean,
): TimeOfDay | null {
  const hour = numberAt(tokens, at, 24);
  if (hour === null) return null;
  const separator = tokens[at + 1];
  const pair =
    separator && !separator.spaced && [":", ".", "h"].includes(separator.plain)
      ? minutesAt(tokens, at + 2)
      : null;
  const afterDigits = pair === null ? at + 1 : at + 3;
  const half = halfOfDay(tokens, afterDigits);
  const hourWord = language.hourWords.includes(tokens[afterDigits]?.plain ?? "");
  const isClock =
    half !== null ||
    hourWord ||
    separator?.plain === ":" ||
    (pair !== null && separator?.plain === "h") ||
    bare;
  if (!isClock || (separator?.plain === ":" && pair === null)) return null;
  const minutes = (hourIn24(hour, half?.half ?? null, language) % 24) * 60 + (pair ?? 0);
  return { end: half?.end ?? (hourWord ? afterDigits + 1 : afterDigits), time: minutes };
}

function hourIn24(hour: number, half: "am" | "pm" | null, { code }: PromiseLanguage): number {
  if (half === "am") return hour === NOON_HOUR ? 0 : hour;
  if (half === "pm") return hour < NOON_HOUR ? hour + NOON_HOUR : hour;
  return code === "en" && hour >= 1 && hour < FIRST_PLAIN_HOUR ? hour + NOON_HOUR : hour;
}

/** "pm", "p.m." */
function halfOfDay(
  tokens: readonly Token[],
  at: number,
): { half: "am" | "pm"; end: number } | null {
  const first = tokens[at]?.plain;
  if (first === "am" || first === "pm") return { half: first, end: at + 1 };
  const spelled = (first === "a" || first === "p") && tokens[at + 1]?.plain === ".";
  if (!spelled || tokens[at + 2]?.plain !== "m" || tokens[at + 2]?.spaced) return null;
  const dot = tokens[at + 3]?.plain === "." && !tokens[at + 3]?.spaced;
  return { half: first === "a" ? "am" : "pm", end: at + (dot ? 4 : 3) };
}

function minutesAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token && !token.spaced && token.end - token.start === 2 ? numberAt(tokens, at, 59) : null;
}

function numberAt(tokens: readonly Token[], at: number, most: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "number" || token.end - token.start > 2) return null;
  return Number(token.plain) <= most ? Number(token.plain) : null;
}
