/** Where do the sentences of a reply begin and end, in characters? */
import type { Place } from "./finding.ts";

/** What mails with fixed lines are wrapped at. */
const WRAPPED_AT = 70;
const WIDEST = 82;
const LONGEST_GREETING = 40;
/** Nobody reads a longer one as one sentence; it also bounds the work of one. */
const LONGEST = 600;

/** A dot behind these ends nothing. */
const ABBREVIATIONS = new Set(
  (
    "no nr nos mr mrs ms dr st prof approx vs inc ltd co ca inkl bzw evtl ggf str tel art usw incl excl ref ord est " +
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thur thurs fri sat sun e.g i.e z.b u.s a.m p.m hr fr"
  ).split(" "),
);
const MONTHS = /^(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|okt|oct|nov|de[cz])\p{L}{0,8}/iu;

/** In their order; what stands between two of them is white space. */
export function checkSentences(text: string): Place[] {
  const found: Place[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text[from])) from += 1;
    while (to > from && isBlank(text[to - 1])) to -= 1;
    for (; to - from > LONGEST; from += LONGEST) found.push({ start: from, end: from + LONGEST });
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (letter === "\n") {
      if (endsAtLine(text, lineStart, at)) close(at);
      lineStart = at + 1;
    } else if (letter === "!" || letter === "?" || letter === "…") {
      if (isBlank(text[skipClosers(text, at + 1)])) close(skipClosers(text, at + 1));
    } else if (letter === "." && endsAtDot(text, at)) close(skipClosers(text, at + 1));
  }
  close(text.length);
  return found;
}

const isBlank = (letter: string | undefined): boolean =>
  letter === undefined || letter === " " || letter === "\n" || letter === "\r";

function skipClosers(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && `"')]!?.*`.includes(text[at] ?? " x")) at += 1;
  return at;
}

function endsAtLine(text: string, lineStart: number, at: number): boolean {
  const length = at - lineStart;
  const next = text.slice(at + 1, at + 60).trimStart();
  if (next === "" || /^[^\S\n]{0,40}\n/.test(text.slice(at + 1, at + 50))) return true;
  // A greeting: "Dear Anna,".
  if (length <= LONGEST_GREETING && /,\s{0,3}$/.test(text.slice(Math.max(lineStart, at - 4), at)))
    return true;
  if (/^\p{Ll}/u.test(next)) return false;
  const ends = /[.!?:;,]\s{0,3}$/.test(text.slice(Math.max(lineStart, at - 4), at));
  // A line is wrapped where the next word had no room.
  const word = /^\p{L}\S{0,40}/u.exec(next)?.[0] ?? "";
  const isFull = length + 1 + word.length > WRAPPED_AT && length <= WIDEST;
  const isLink = /\S{30}$/.test(text.slice(lineStart, at));
  return !isFull || ends || isLink || word === "";
}

function endsAtDot(text: string, at: number): boolean {
  const after = skipClosers(text, at + 1);
  if (!isBlank(text[after])) return false;
  const before = /[\p{L}\p{N}.]{1,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  const next = text.slice(after, after + 24).trimStart();
  if (next === "") return true;
  if (/^\d{1,2}$/.test(before)) return !MONTHS.test(next) && !/^\p{Ll}/u.test(next);
  if (/^\p{L}$/u.test(before)) return false;
  if (!ABBREVIATIONS.has(before.toLowerCase())) return !/^\p{Ll}/u.test(next);
  // "St. Louis", "no. 12"; behind a day's or a month's short name a new sentence begins with a word that is no number.
  return false;
}
