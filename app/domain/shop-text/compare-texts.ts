/** What was taken out of a text and what was put in, word by word? */

export type Piece = {
  readonly kind: "same" | "gone" | "new";
  readonly words: string;
};

/** A table of so many cells is made in some milliseconds; beyond it a changed part is shown as a whole. */
const MOST_CELLS = 1_000_000;

/** All pieces but the new ones make up `before`, all but the gone ones `after`. */
export function compareTexts(before: string, after: string): readonly Piece[] {
  return together(compare(piecesOf(before), piecesOf(after)));
}

/** Words with the space behind them, and ends of lines. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

function compare(before: readonly string[], after: readonly string[]): readonly Piece[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return [
    ...as("same", before.slice(0, head)),
    ...compareMiddle(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    ...as("same", before.slice(before.length - tail)),
  ];
}

const as = (kind: Piece["kind"], all: readonly string[]): readonly Piece[] =>
  all.map((words) => ({ kind, words }));

/** By the longest sequence that both have. */
function compareMiddle(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const width = after.length + 1;
  if (before.length * width > MOST_CELLS) return [...as("gone", before), ...as("new", after)];
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            );
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [was, is] = [before[row], after[column]];
    if (was !== undefined && was === is) {
      pieces.push({ kind: "same", words: was });
      row += 1;
      column += 1;
    } else if (
      was !== undefined &&
      (is === undefined ||
        (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      pieces.push({ kind: "gone", words: was });
      row += 1;
    } else {
      pieces.push({ kind: "new", words: is ?? "" });
      column += 1;
    }
  }
  return pieces;
}

function together(pieces: readonly Piece[]): readonly Piece[] {
  const all: { kind: Piece["kind"]; words: string }[] = [];
  for (const { kind, words } of pieces) {
    const last = all.at(-1);
    if (last?.kind === kind) last.words += words;
    else all.push({ kind, words });
  }
  return all;
}
