// Which part of a text shows why it was found, and which of its words are the ones looked for?
import type { SearchTerm } from "./search-terms.ts";
import { searchWords, type SearchWord } from "./search-words.ts";

/** A piece of a text; `found`: it is what was looked for. */
export type SnippetPiece = { readonly text: string; readonly found: boolean };

/** What a row of results has room for. */
const SHOWN = 180;
const BEFORE = 40;
/** Further in, nobody waits for the place to be found; the beginning is shown. */
const LOOKED_THROUGH = 20_000;

export type Finder = (word: SearchWord) => boolean;

/** Finds the words that a search wants to see; null when it wants none. */
export function finderOf(terms: readonly SearchTerm[]): Finder | null {
  const begins: string[] = [];
  const whole = new Set<string>();
  for (const term of terms) {
    if ((term.kind !== "words" && term.kind !== "phrase") || term.excluded) continue;
    const words = [...searchWords(term.text)];
    for (const [index, { text, spaced }] of words.entries()) {
      const isLast = index === words.length - 1;
      if (!spaced && Array.from(text).length === 1 && words.length > 1) continue;
      if (term.kind === "words" && isLast && (text.length > 2 || !spaced)) begins.push(text);
      else whole.add(text);
    }
  }
  if (begins.length === 0 && whole.size === 0) return null;
  return ({ text }) => whole.has(text) || begins.some((start) => text.startsWith(start));
}

/** How many of the words looked for a text has, up to a point. */
export function countFound(text: string, finds: Finder): number {
  const found = new Set<string>();
  for (const word of searchWords(text.slice(0, LOOKED_THROUGH)))
    if (finds(word)) found.add(word.text);
  return found.size;
}

/** Around the first place that was found; the beginning of the text where none was. */
export function snippet(text: string, finds: Finder | null): SnippetPiece[] {
  const looked = text.slice(0, LOOKED_THROUGH);
  const first = finds ? firstFound(looked, finds) : 0;
  const start = first <= BEFORE ? 0 : afterSpace(looked, first - BEFORE, first);
  const cut = looked.slice(start, start + SHOWN);
  const pieces = marked(cut, finds);
  if (start > 0) pieces.unshift({ text: "…", found: false });
  if (start + SHOWN < text.length) pieces.push({ text: "…", found: false });
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, " ") }));
}

/** The whole text with what was found in it. */
export function marked(text: string, finds: Finder | null): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  const add = (piece: string, found: boolean): void => {
    const last = pieces.at(-1);
    if (piece === "") return;
    if (last?.found === found) pieces[pieces.length - 1] = { text: last.text + piece, found };
    else pieces.push({ text: piece, found });
  };
  let at = 0;
  for (const word of finds ? searchWords(text) : []) {
    if (!finds?.(word) || word.end <= at) continue;
    add(text.slice(at, word.start), false);
    add(text.slice(Math.max(at, word.start), word.end), true);
    at = word.end;
  }
  add(text.slice(at), false);
  return pieces;
}

function firstFound(text: string, finds: Finder): number {
  for (const word of searchWords(text)) if (finds(word)) return word.start;
  return 0;
}

/** Not in the middle of a word, where there is a space before `last`. */
function afterSpace(text: string, from: number, last: number): number {
  const space = text.slice(from, last).search(/\s/u);
  return space === -1 ? from : from + space + 1;
}
