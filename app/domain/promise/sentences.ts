/** Where do the sentences of a reply begin and end? */
import type { Token } from "./tokens.ts";

/** Tokens `from` up to, not including, `end`; the mark that ends the sentence belongs to it. */
export type Sentence = { readonly from: number; readonly end: number };

/** Nobody reads a longer one as one sentence; it also bounds the work of one. */
const MOST_TOKENS = 200;

/** `isMonth` tells "14. März" from the end of a sentence. */
export function sentencesOf(
  tokens: readonly Token[],
  isMonth: (word: string) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const isEnd = at + 1 === tokens.length || endsAfter(tokens, at, isMonth);
    if (!isEnd && at + 1 - from < MOST_TOKENS) continue;
    sentences.push({ from, end: at + 1 });
    from = at + 1;
  }
  return sentences;
}

function endsAfter(
  tokens: readonly Token[],
  at: number,
  isMonth: (word: string) => boolean,
): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1] as Token;
  if (next.lines > 1) return true;
  // A line that is wrapped goes on with a small letter or a figure; a list or a greeting does not.
  if (next.lines === 1 && (next.capital || next.kind === "mark")) return true;
  if (token.plain === "!" || token.plain === "?") return next.spaced;
  if (token.plain !== "." || !next.spaced) return false;
  const before = tokens[at - 1];
  if (before?.kind === "number") return next.capital && !isMonth(next.plain);
  if (before?.kind === "word" && isMonth(before.plain)) return next.capital;
  // "p.m.", "z. B.": one letter before the dot.
  return before === undefined || before.end - before.start > 1 || next.capital;
}
