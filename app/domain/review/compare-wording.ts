/** Which words of a text stayed, which went, and which came? */

export type WordingPiece = { readonly kind: "same" | "gone" | "new"; readonly text: string };

/** The comparison takes time with both lengths multiplied: longer texts are compared by their beginnings. */
const MOST_WORDS = 1_200;

type Token = { readonly space: string; readonly word: string };

/** In reading order; what went stands before what came in its place. Runs of blanks count as one blank. */
export function compareWording(before: string, after: string): readonly WordingPiece[] {
  return joined(alignTokens(tokensOf(before), tokensOf(after)));
}

/** How much of `before` is in `after`, by words: 0 to 1. A text without words is kept. */
export function keptShare(before: string, after: string): number {
  const tokens = tokensOf(before);
  const words = tokens.filter(isWord).length;
  if (words === 0) return 1;
  const kept = alignTokens(tokens, tokensOf(after)).filter(
    ({ kind, token }) => kind === "same" && isWord(token),
  ).length;
  return kept / words;
}

const isWord = ({ word }: Token): boolean => /[\p{L}\p{N}]/u.test(word);

/** Words, and every other character by itself, each with the blank before it. A place such as `{{order.name}}` is one. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /(\s{0,1000})(\{\{[^{}\s]{1,100}\}\}|[\p{L}\p{N}\p{M}]{1,100}|[^\s])/gu;
  for (const [, space = "", word = ""] of text.matchAll(pattern)) {
    tokens.push({ space: blankOf(space), word });
    if (tokens.length === MOST_WORDS) break;
  }
  return tokens;
}

function blankOf(space: string): string {
  if (space === "") return "";
  const lines = space.split("\n").length - 1;
  return lines === 0 ? " " : lines === 1 ? "\n" : "\n\n";
}

export type AlignedToken = { readonly kind: WordingPiece["kind"]; readonly token: Token };

/** The longest common sequence of words, as few changes as possible around it. */
export function alignTokens(
  before: readonly Token[],
  after: readonly Token[],
): readonly AlignedToken[] {
  const width = after.length + 1;
  // lengths[i * width + j]: the longest common sequence of what follows place i and place j.
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i]?.word === after[j]?.word
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);

  const aligned: AlignedToken[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [gone, came] = [before[i], after[j]];
    if (gone && came && gone.word === came.word) {
      aligned.push({ kind: "same", token: came });
      [i, j] = [i + 1, j + 1];
    } else if (gone && (!came || isBetterGone(lengths, width, i, j))) {
      aligned.push({ kind: "gone", token: gone });
      i += 1;
    } else if (came) {
      aligned.push({ kind: "new", token: came });
      j += 1;
    } else return aligned;
  }
}

const isBetterGone = (lengths: Uint16Array, width: number, i: number, j: number): boolean =>
  (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0);

function joined(aligned: readonly AlignedToken[]): readonly WordingPiece[] {
  const pieces: WordingPiece[] = [];
  for (const { kind, token } of aligned) {
    const text = `${token.space}${token.word}`;
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  }
  return pieces;
}
