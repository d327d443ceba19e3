/** Does a pattern of words fit the words of a text from one place on, and which numbers stand in its places? */
import type { PromiseLanguage } from "./language.ts";
import type { Token } from "./tokens.ts";

export type Captured = {
  readonly n?: number;
  readonly weekday?: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
};

export type Fit = { readonly end: number; readonly captured: Captured };

type Place = keyof Captured;
type Element = {
  readonly words: readonly string[];
  readonly place: Place | null;
  readonly optional: boolean;
};

const ORDINAL_ENDINGS = ["st", "nd", "rd", "th", "er", "e", "ste", "de", "º", "°", "o"];
const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;
/** Nobody promises for later; more is a number of something else. */
const MOST_UNITS = 400;

/** The longest fit of `says` from `tokens[at]` on; null without one. */
export function matchPattern(
  says: string,
  tokens: readonly Token[],
  at: number,
  language: PromiseLanguage,
): Fit | null {
  return fitFrom(elementsOf(says), 0, tokens, at, {}, language);
}

/** Where the longest of the phrases that stand at `at` ends; null when none does. */
export function phrasesEnd(
  phrases: readonly string[],
  tokens: readonly Token[],
  at: number,
): number | null {
  const ends = phraseEnds(phrases, tokens, at);
  return ends[0] ?? null;
}

/** The ends of all phrases that stand at `at`, the longest first. `phrases` is a table that never changes. */
export function phraseEnds(
  phrases: readonly string[],
  tokens: readonly Token[],
  at: number,
): number[] {
  const begun = phrasesByWord(phrases).get(tokens[at]?.plain ?? "");
  if (!begun) return [];
  return begun
    .filter((words) => words.every((word, index) => tokens[at + index]?.plain === word))
    .map((words) => at + words.length)
    .toSorted((a, b) => b - a);
}

/** Whether a pattern can begin with this word at all: most can't, and are not tried. */
export function mayBegin(says: string, token: Token, language: PromiseLanguage): boolean {
  const elements = elementsOf(says);
  const needed = elements.findIndex(({ optional }) => !optional);
  return elements
    .slice(0, needed === -1 ? undefined : needed + 1)
    .some(({ place, words }) => (place ? isInPlace(token, language) : words.includes(token.plain)));
}

const isInPlace = ({ kind, plain }: Token, language: PromiseLanguage): boolean =>
  kind === "number" ||
  ROUGHLY.has(plain) ||
  Object.hasOwn(language.weekdays, plain) ||
  Object.hasOwn(language.months, plain) ||
  Object.hasOwn(language.numbers, plain);

function fitFrom(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  at: number,
  captured: Captured,
  language: PromiseLanguage,
): Fit | null {
  const element = elements[index];
  if (!element) return { end: at, captured };
  const taken = element.place
    ? capture(element.place, tokens, at, language)
    : element.words.includes(tokens[at]?.plain ?? "")
      ? { end: at + 1, captured: {} }
      : null;
  const further =
    taken &&
    fitFrom(elements, index + 1, tokens, taken.end, { ...captured, ...taken.captured }, language);
  if (further) return further;
  return element.optional ? fitFrom(elements, index + 1, tokens, at, captured, language) : null;
}

function capture(
  place: Place,
  tokens: readonly Token[],
  at: number,
  language: PromiseLanguage,
): Fit | null {
  const token = tokens[at];
  if (!token) return null;
  const number = token.kind === "number" ? Number(token.plain) : null;
  switch (place) {
    case "weekday": {
      const weekday = own(language.weekdays, token.plain);
      return weekday === undefined ? null : { end: at + 1, captured: { weekday } };
    }
    case "month": {
      const month = own(language.months, token.plain);
      return month === undefined ? null : { end: at + 1, captured: { month } };
    }
    case "day": {
      if (number === null || number < 1 || number > 31) return null;
      const next = tokens[at + 1];
      const ends = next && !next.spaced && ORDINAL_ENDINGS.includes(next.plain);
      return { end: at + (ends ? 2 : 1), captured: { day: number } };
    }
    case "year":
      return number !== null && number >= FIRST_YEAR && number <= LAST_YEAR
        ? { end: at + 1, captured: { year: number } }
        : null;
    case "n":
      return captureCount(tokens, at, language);
  }
}

const ROUGHLY = new Set([
  "about",
  "around",
  "approximately",
  "roughly",
  "ca",
  "circa",
  "zirka",
  "etwa",
  "rund",
  "environ",
  "unos",
  "unas",
  "aproximadamente",
  "ongeveer",
]);

/** A number, or a range: "2-3", "zwei bis drei". */
function captureCount(tokens: readonly Token[], at: number, language: PromiseLanguage): Fit | null {
  if (ROUGHLY.has(tokens[at]?.plain ?? "")) return captureCount(tokens, at + 1, language);
  const first = countOf(tokens[at], language);
  if (first === null) return null;
  const joined = phrasesEnd(language.joiners, tokens, at + 1);
  const later = joined === null ? null : countOf(tokens[joined], language);
  if (joined !== null && later !== null && later >= first)
    return { end: joined + 1, captured: { n: later } };
  return { end: at + 1, captured: { n: first } };
}

function countOf(token: Token | undefined, language: PromiseLanguage): number | null {
  if (!token) return null;
  const count =
    token.kind === "number" ? Number(token.plain) : (own(language.numbers, token.plain) ?? 0);
  return count >= 1 && count <= MOST_UNITS ? count : null;
}

/** Words of a mail must not find what every object has. */
const own = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const known = new Map<string, readonly Element[]>();

function elementsOf(says: string): readonly Element[] {
  const before = known.get(says);
  if (before) return before;
  const elements = says.split(" ").map((part): Element => {
    const optional = part.length > 1 && part.endsWith("?");
    const bare = optional ? part.slice(0, -1) : part;
    const place = bare.startsWith("{") ? (bare.slice(1, -1) as Place) : null;
    return { words: place ? [] : bare.split("|"), place, optional };
  });
  known.set(says, elements);
  return elements;
}

type ByWord = ReadonlyMap<string, readonly (readonly string[])[]>;
const indexed = new WeakMap<readonly string[], ByWord>();

/** The phrases by their first word. */
function phrasesByWord(phrases: readonly string[]): ByWord {
  const before = indexed.get(phrases);
  if (before) return before;
  const byWord = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    byWord.set(first, [...(byWord.get(first) ?? []), words]);
  }
  indexed.set(phrases, byWord);
  return byWord;
}
