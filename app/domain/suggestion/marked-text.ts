import type { SourcedPhrase } from "./suggestion.ts";

/** Which words of a text are known from where? */

export type MarkedPiece = {
  readonly words: string;
  /** Null for words that say no fact. */
  readonly source: string | null;
};

/** All pieces make up the text. Longer phrases are found before those within them; each is marked wherever it stands. */
export function markedText(
  text: string,
  phrases: readonly SourcedPhrase[],
): readonly MarkedPiece[] {
  const wanted = [...new Map(phrases.map((phrase) => [phrase.words, phrase])).values()]
    .filter(({ words }) => words !== "")
    .toSorted((a, b) => b.words.length - a.words.length);
  let pieces: readonly MarkedPiece[] = [{ words: text, source: null }];
  for (const phrase of wanted.slice(0, MOST_PHRASES))
    pieces = pieces.flatMap((piece) =>
      piece.source === null ? split(piece.words, phrase) : [piece],
    );
  return pieces;
}

/** More facts than these no letter tells. */
const MOST_PHRASES = 40;

function split(text: string, { words, source }: SourcedPhrase): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, done)) {
    if (at > done) pieces.push({ words: text.slice(done, at), source: null });
    pieces.push({ words, source });
    done = at + words.length;
  }
  if (done < text.length) pieces.push({ words: text.slice(done), source: null });
  return pieces;
}
