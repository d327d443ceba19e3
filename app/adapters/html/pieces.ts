// How is a long text put together from many short pieces without holding each of them until the end?

/** So many are joined at once: a string made by `+` alone keeps every piece, and a mail has a hundred thousand. */
const PIECES_AT_ONCE = 2_000;

export type Pieces = {
  readonly add: (piece: string) => void;
  /** Everything added, in order. */
  readonly joined: () => string;
};

export function collectPieces(): Pieces {
  const long: string[] = [];
  let short: string[] = [];
  return {
    add(piece) {
      short.push(piece);
      if (short.length < PIECES_AT_ONCE) return;
      long.push(short.join(""));
      short = [];
    },
    joined: () => long.join("") + short.join(""),
  };
}
