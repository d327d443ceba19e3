import type { Piece } from "./compare-texts.ts";

/** What must a reader see of a long text to understand what changed in it? */

/** About two lines on each side of a change. */
const CONTEXT = 200;

/** The unchanged parts are cut to what stands next to a change, with an ellipsis for the rest. A text without changes is left whole. */
export function aroundChanges(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.every(({ kind }) => kind === "same")) return pieces;
  return pieces.map((piece, index) => {
    if (piece.kind !== "same") return piece;
    const before = index > 0;
    const behind = index < pieces.length - 1;
    return { ...piece, words: cut(piece.words, { before, behind }) };
  });
}

function cut(
  words: string,
  change: { readonly before: boolean; readonly behind: boolean },
): string {
  const room = CONTEXT * (Number(change.before) + Number(change.behind));
  if (words.length <= room + CONTEXT) return words;
  const start = change.before ? words.slice(0, afterWord(words, CONTEXT)) : "";
  const end = change.behind ? words.slice(beforeWord(words, words.length - CONTEXT)) : "";
  return `${start}…${end}`;
}

/** Not within a word, unless it is a very long one. */
function afterWord(words: string, at: number): number {
  const space = words.slice(at, at + CONTEXT).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function beforeWord(words: string, at: number): number {
  const space = words.slice(at, at + CONTEXT).search(/\s/);
  return space < 0 ? at : at + space;
}
