// What does PostgreSQL look for, for the words of a search? In the syntax of a tsquery, and as patterns for parts of words.
import { folded } from "./folded.ts";
import { CUT_SHORT, orderWords } from "./search-entry.ts";
import type { SearchTerm } from "./search-terms.ts";
import { searchWords } from "./search-words.ts";

export type SearchQuery = {
  /** Each must be there: as words, or in the facts where `part` is none of null. */
  readonly needs: readonly { readonly words: string; readonly part: string | null }[];
  /** None of it may be there. */
  readonly never: string | null;
};

/** Shorter beginnings are those of half the words there are; pieces of three letters are what the index is made of. */
const SHORTEST_PART = 3;

/** Terms that are no words, such as `is:open`, add nothing. */
export function searchQuery(terms: readonly SearchTerm[]): SearchQuery {
  const needs: { words: string; part: string | null }[] = [];
  const never: string[] = [];
  for (const term of terms) {
    const words = wordsOf(term);
    if (words === null) continue;
    if ("excluded" in term && term.excluded) never.push(words);
    else needs.push({ words, part: term.kind === "words" ? partOf(term.text) : null });
  }
  return {
    needs,
    never: never.length === 0 ? null : never.map((words) => `(${words})`).join(" | "),
  };
}

function wordsOf(term: SearchTerm): string | null {
  switch (term.kind) {
    case "words":
      return inRow(term.text, { label: "", begins: true });
    case "phrase":
      return inRow(term.text, { label: "", begins: false });
    case "from":
    case "to":
      return inRow(term.text, { label: `${term.kind}:`, begins: true });
    case "order": {
      const [whole] = orderWords(term.text);
      return whole === undefined ? null : `'order:${whole}'`;
    }
    default:
      return null;
  }
}

type Row = {
  readonly label: string;
  /** The last word may go on. */
  readonly begins: boolean;
};

/** One word, or several that stand in a row. */
function inRow(text: string, { label, begins }: Row): string | null {
  const words = Array.from(searchWords(text), (word, place) => ({ ...word, place }));
  // The last letter of a run is part of the pair before it.
  const asked = words.filter(
    (word, index) => word.spaced || isPair(word.text) || !touches(words[index - 1], word),
  );
  const last = asked.at(-1);
  if (last === undefined) return null;
  const written = asked.map((word) => {
    const goesOn = word === last && begins && word.spaced && lengthOf(word.text) >= SHORTEST_PART;
    const isLoneLetter = !word.spaced && !isPair(word.text);
    return `'${label}${word.text}'${goesOn || isLoneLetter ? ":*" : ""}`;
  });
  if (written.length === 1) return written[0] ?? null;
  const row = written.reduce(
    (before, word, index) =>
      `${before} <${(asked[index]?.place ?? 0) - (asked[index - 1]?.place ?? 0)}> ${word}`,
  );
  return `(${row}) | (${written.join(" & ")} & '${CUT_SHORT}')`;
}

const touches = (
  before: { readonly end: number; readonly spaced: boolean } | undefined,
  word: { readonly end: number },
): boolean => before !== undefined && !before.spaced && before.end === word.end;

const lengthOf = (text: string): number => Array.from(text).length;
const isPair = (text: string): boolean => lengthOf(text) > 1;

const PIECE = new RegExp(`[\\p{L}\\p{N}]{${SHORTEST_PART}}`, "u");

function partOf(text: string): string | null {
  const part = folded(text);
  if (!PIECE.test(part)) return null;
  return `%${part.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
}
