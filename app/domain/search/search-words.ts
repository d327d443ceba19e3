// What are the words of a text, wherever they stand in it? Entries, searches and marks in results all ask here.
import { folded } from "./folded.ts";

/** Scripts that put no space between words: each pair of neighbouring letters counts as a word there. */
const NO_SPACES =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々";
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const HAS_NO_SPACES = new RegExp(`[${NO_SPACES}]`, "u");
const PART = new RegExp(`[${NO_SPACES}\\p{M}]+|[^${NO_SPACES}]+`, "gu");
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** A longer one is nobody's word, and what it begins with still finds it. */
const LONGEST_WORD = 64;

export type SearchWord = {
  /** Folded; one letter or two where the script has no spaces. */
  readonly text: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Its script puts spaces between words. */
  readonly spaced: boolean;
};

/**
 * In their order. Of a script without spaces: each letter with the one behind it, and the last of a run by itself, so that
 * any part of a run is found.
 */
export function* searchWords(text: string): Generator<SearchWord> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!HAS_NO_SPACES.test(run)) {
      yield* spacedWord(run, index);
      continue;
    }
    for (const { 0: part, index: inside } of run.matchAll(PART)) {
      if (HAS_NO_SPACES.test(part)) yield* pairs(part, index + inside);
      else yield* spacedWord(part, index + inside);
    }
  }
}

function* spacedWord(written: string, start: number): Generator<SearchWord> {
  const text = letters(written).slice(0, LONGEST_WORD);
  if (text !== "") yield { text, start, end: start + written.length, spaced: true };
}

function* pairs(run: string, start: number): Generator<SearchWord> {
  let before: { text: string; at: number; end: number } | null = null;
  let at = start;
  for (const letter of run) {
    const text = letters(letter);
    const end = at + letter.length;
    if (text !== "") {
      if (before) yield { text: before.text + text, start: before.at, end, spaced: false };
      before = { text, at, end };
    }
    at = end;
  }
  if (before) yield { text: before.text, start: before.at, end: before.end, spaced: false };
}

/** Folding may take a letter apart into signs, such as a half into one, a stroke and two. */
const letters = (text: string): string => folded(text).replace(NO_WORD, "");
