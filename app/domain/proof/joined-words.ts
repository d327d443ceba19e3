/** Where does a number or code stand in a text, however its letters and digits are spaced? */

/** Numbers and postcodes are written with at most this many gaps: `SW1A 1AA`, `# MJ 1042`, `1234 AB`. */
const MOST_PIECES = 4;

export type Piece = {
  readonly word: string;
  /** What stands between it and the next: a gap joins, anything else parts. */
  readonly joinsNext: boolean;
};
export type Place = { readonly first: number; readonly last: number };

const WORD = /[\p{L}\p{N}]+/gu;

/** A gap within a number or postcode; a line's end is none. */
const GAP = /^(?:[ \u00a0\u202f]{1,2}|[ ]?[-–#][ ]?)$/;

/** The words of a text in lower case, each with whether it may belong to one code with the next. */
export function piecesOf(text: string): readonly Piece[] {
  const matches = [...text.normalize("NFKC").matchAll(WORD)];
  return matches.map((match, index) => {
    const next = matches[index + 1];
    const between =
      next === undefined ? "" : match.input.slice(match.index + match[0].length, next.index);
    return { word: match[0].toLowerCase(), joinsNext: GAP.test(between) };
  });
}

/** Letters and digits alone, in lower case. */
export const joined = (value: string): string =>
  (value.normalize("NFKC").match(WORD) ?? []).join("").toLowerCase();

/** Where the wanted letters and digits are one piece, or a few pieces (`most`) with only gaps between them. */
export function placesOf(
  pieces: readonly Piece[],
  wanted: string,
  most: number = MOST_PIECES,
): readonly Place[] {
  if (wanted === "") return [];
  return pieces.flatMap((_, first): Place[] => {
    let text = "";
    for (let last = first; last < first + most; last += 1) {
      const piece = pieces[last];
      if (piece === undefined) return [];
      text += piece.word;
      if (text === wanted) return [{ first, last }];
      if (!piece.joinsNext || !wanted.startsWith(text)) return [];
    }
    return [];
  });
}
