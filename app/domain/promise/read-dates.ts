/** Which dates and lengths of time does a sentence name? */
import type { DatePattern, PromiseLanguage } from "./language.ts";
import { matchPattern, mayBegin, phraseEnds, phrasesEnd } from "./match-pattern.ts";
import { readNumericDate } from "./read-numeric-date.ts";
import { readTimeOfDay, type TimeOfDay } from "./read-time-of-day.ts";
import type { SpottedDate, SpottedDay } from "./spotted-date.ts";
import type { Token } from "./tokens.ts";

type Reader = {
  readonly tokens: readonly Token[];
  readonly language: PromiseLanguage;
  /** Numeric dates name the month first. */
  readonly monthFirst: boolean;
};

type DayFit = { readonly day: SpottedDay; readonly end: number };
type Lead = { readonly end: number; readonly kind: "by" | "before" | "at" };

const NONE: readonly string[] = [];
/** "Every Friday" names no date. */
const EVERY = new Set([
  "every",
  "each",
  "jeden",
  "jede",
  "jeder",
  "chaque",
  "cada",
  "ogni",
  "elke",
  "iedere",
]);

/** In the order of the text; none of them overlap. */
export function readDates(
  tokens: readonly Token[],
  language: PromiseLanguage,
  monthFirst: boolean,
): SpottedDate[] {
  const reader = { tokens, language, monthFirst };
  const dates: SpottedDate[] = [];
  for (let at = 0; at < tokens.length;) {
    const greeting = phrasesEnd(language.greetings ?? NONE, tokens, at);
    const isRepeated = EVERY.has(tokens[at - 1]?.plain ?? "");
    const date = greeting === null && !isRepeated ? dateAt(reader, at) : null;
    if (date) dates.push(date);
    at = greeting ?? date?.end ?? at + 1;
  }
  return dates;
}

function dateAt(reader: Reader, from: number): SpottedDate | null {
  for (const lead of [...leadsAt(reader, from), null]) {
    const at = lead?.end ?? from;
    const found =
      (lead?.kind === "at" ? null : daysThenTime(reader, at, lead !== null)) ??
      timeThenDays(reader, at, lead);
    if (found) return { ...found, from, before: lead?.kind === "before" && found.time === null };
  }
  return null;
}

/** The longest first: "bis zum" before "bis". */
function leadsAt({ tokens, language }: Reader, from: number): Lead[] {
  const of = (phrases: readonly string[], kind: Lead["kind"]) =>
    phraseEnds(phrases, tokens, from).map((end) => ({ end, kind }));
  const { by, before, at } = language;
  return [...of(before, "before"), ...of(by, "by"), ...of(at, "at")].toSorted(
    (a, b) => b.end - a.end,
  );
}

type Found = Pick<SpottedDate, "days" | "time" | "end">;

/** "Friday at noon", "Monday or Tuesday". */
function daysThenTime(reader: Reader, at: number, afterLead: boolean): Found | null {
  const first = dayAt(reader, at, afterLead) ?? lastOfNumbers(reader, at, afterLead);
  if (!first) return null;
  const days = [first.day];
  let { end } = first;
  const joined = phrasesEnd(reader.language.joiners, reader.tokens, end);
  const later = joined === null ? null : laterDay(reader, joined, first.day);
  if (later) {
    days.push(later.day);
    end = later.end;
  }
  const time = "in" in first.day.means ? null : timeAfter(reader, end);
  return { days, time: time?.time ?? null, end: time?.end ?? end };
}

/** "5 pm on Friday", "end of day tomorrow"; a time alone, after a word such as "by", is one of today. */
function timeThenDays(reader: Reader, at: number, lead: Lead | null): Found | null {
  const { tokens, language } = reader;
  const time = readTimeOfDay(tokens, at, language, saysHour(reader, at));
  if (!time) return null;
  const between = [
    ...phraseEnds(language.by, tokens, time.end),
    ...phraseEnds(language.at, tokens, time.end),
    time.end,
  ];
  for (const next of between) {
    const day = dayAt(reader, next, next > time.end);
    if (day && !("in" in day.day.means)) return { days: [day.day], time: time.time, end: day.end };
  }
  const today: SpottedDay = { means: { daysAhead: 0 }, captured: {} };
  return lead === null ? null : { days: [today], time: time.time, end: time.end };
}

function timeAfter(reader: Reader, at: number): TimeOfDay | null {
  const { tokens, language } = reader;
  const starts = [...phraseEnds(language.at, tokens, at), at];
  for (const start of starts) {
    const time = readTimeOfDay(tokens, start, language, start > at && saysHour(reader, start));
    if (time) return time;
  }
  return null;
}

/** "A las 5", "alle 15": these words come before hours only. */
const HOUR_ARTICLES = ["las", "alle", "le", "ore"];
const saysHour = ({ tokens, language }: Reader, at: number): boolean =>
  language.code !== "fr" && HOUR_ARTICLES.includes(tokens[at - 1]?.plain ?? "");

function dayAt(reader: Reader, at: number, afterLead: boolean): DayFit | null {
  const { tokens, monthFirst } = reader;
  const numeric = readNumericDate(tokens, at, { monthFirst, afterLead });
  if (numeric) return dayAndMonth(numeric);
  const named = longest(reader, at, afterLead);
  if (!named || !("weekday" in named.day.means)) return named;
  // "Freitag, den 14.03.": the date says more than its weekday.
  const articles = ["den", "dem", "the", "le", "el", "il"];
  const comma = tokens[named.end]?.plain === "," ? named.end + 1 : named.end;
  const start = articles.includes(tokens[comma]?.plain ?? "") ? comma + 1 : comma;
  const dated = readNumericDate(tokens, start, { monthFirst, afterLead: true });
  return dated ? dayAndMonth(dated) : named;
}

const dayAndMonth = ({ end, captured }: { end: number; captured: SpottedDay["captured"] }) => ({
  end,
  day: { means: { date: "day-and-month" as const }, captured },
});

const begun = new WeakMap<PromiseLanguage, Map<string, readonly DatePattern[]>>();
/** Words of mail may be without number; those past this many are looked up anew. */
const MOST_WORDS_KEPT = 5_000;

/** The patterns that can begin with a word. */
function patternsBy(language: PromiseLanguage, token: Token): readonly DatePattern[] {
  const byWord = begun.get(language) ?? new Map<string, readonly DatePattern[]>();
  begun.set(language, byWord);
  const word = token.kind === "number" ? "0" : token.plain;
  const before = byWord.get(word);
  if (before) return before;
  const patterns = language.patterns.filter(({ says }) => mayBegin(says, token, language));
  if (byWord.size < MOST_WORDS_KEPT) byWord.set(word, patterns);
  return patterns;
}

function longest({ tokens, language }: Reader, at: number, afterLead: boolean): DayFit | null {
  let best: { end: number; pattern: DatePattern; captured: SpottedDay["captured"] } | null = null;
  const token = tokens[at];
  if (!token) return null;
  for (const pattern of patternsBy(language, token)) {
    if (pattern.afterLead && !afterLead) continue;
    const fit = matchPattern(pattern.says, tokens, at, language);
    if (fit && fit.end > (best?.end ?? at)) best = { ...fit, pattern };
  }
  return best && { end: best.end, day: { means: best.pattern.means, captured: best.captured } };
}

/** "3-5 March": the later day. */
function lastOfNumbers(reader: Reader, at: number, afterLead: boolean): DayFit | null {
  const { tokens, language } = reader;
  if (tokens[at]?.kind !== "number") return null;
  const joined = phrasesEnd(language.joiners, tokens, at + 1);
  const fit = joined === null ? null : longest(reader, joined, afterLead);
  return fit && "date" in fit.day.means ? fit : null;
}

/** What follows "Monday or": another day, or after "March 3-" a number alone. */
function laterDay(reader: Reader, at: number, first: SpottedDay): DayFit | null {
  if ("in" in first.means) return null;
  const { tokens, language } = reader;
  for (const start of [...phraseEnds(language.by, tokens, at), at]) {
    const fit = dayAt(reader, start, true);
    if (fit && !("in" in fit.day.means)) return fit;
  }
  const token = tokens[at];
  const day = token?.kind === "number" ? Number(token.plain) : 0;
  const isDay = first.captured.month !== undefined && day > (first.captured.day ?? 31) && day <= 31;
  return isDay ? { end: at + 1, day: { ...first, captured: { ...first.captured, day } } } : null;
}
