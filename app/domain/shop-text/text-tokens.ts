import { plainLetters } from "#app/domain/mail/plain-letters.ts";

/** The words of a text, with where they stand in it. */

export type TextToken = {
  /** Lower case, plain letters; a figure with its decimals. Empty for what is filled with something else each time. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
};

/** A variable; a figure, which keeps what parts its digits (49.90 is one figure); a word. */
const WORD =
  /\{\{[^{}]{0,80}\}\}|\p{N}+(?:[.,]\p{N}+){0,6}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+){0,3}/gu;

/** More than any saved reply or policy holds. */
const MOST_TOKENS = 20_000;

/** In their order. */
export function textTokens(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (tokens.length >= MOST_TOKENS) break;
    const plain = word.startsWith("{{") ? "" : plainLetters(word);
    tokens.push({ plain, start: index, end: index + word.length });
  }
  return tokens;
}
