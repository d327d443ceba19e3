/** Whom does a note name? */

/** So much of a name is looked at; nobody is called longer. */
const LONGEST_NAME = 100;
/** A note that names more is none: it is not read on for names. */
const MOST_SIGNS = 500;

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

export type Named = { readonly name: string };

/** A stretch of a note: plain words, or the name of somebody after an "@". */
export type NotePiece = { readonly text: string; readonly isMention: boolean };

/**
 * Those whose name stands in the text after an "@", in whatever case: "@Mara Ohm", not within a word such as an address. Of two
 * names that begin alike the longer one is meant; two people of one name are both meant.
 */
export function mentionedIn<Member extends Named>(
  text: string,
  members: readonly Member[],
): readonly Member[] {
  const named = new Set(mentionSpans(text, members).map(({ name }) => name));
  return members.filter(({ name }) => named.has(plain(name)));
}

/** The text in pieces, in order; put together they are the text. */
export function piecesOfNote(text: string, members: readonly Named[]): readonly NotePiece[] {
  const pieces: NotePiece[] = [];
  let from = 0;
  for (const { start, end } of mentionSpans(text, members)) {
    if (start > from) pieces.push({ text: text.slice(from, start), isMention: false });
    pieces.push({ text: text.slice(start, end), isMention: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMention: false });
  return pieces;
}

type Span = { readonly start: number; readonly end: number; readonly name: string };

function mentionSpans(text: string, members: readonly Named[]): readonly Span[] {
  const names = [...new Set(members.map(({ name }) => plain(name)))]
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length);
  const spans: Span[] = [];
  let seen = 0;
  for (let at = text.indexOf("@"); at >= 0 && seen < MOST_SIGNS; at = text.indexOf("@", at + 1)) {
    seen += 1;
    if (at > 0 && LETTER_OR_DIGIT.test(text.charAt(at - 1))) continue;
    const name = names.find((one) => startsWith(text, at + 1, one));
    if (name !== undefined) spans.push({ start: at, end: at + 1 + name.length, name });
  }
  return spans;
}

function startsWith(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  if (text.slice(at, end).toLowerCase() !== name) return false;
  const next = text.codePointAt(end);
  return next === undefined || !LETTER_OR_DIGIT.test(String.fromCodePoint(next));
}

/** Names whose length changes with their case can't be found by place: they are kept as they are. */
function plain(name: string): string {
  const cut = name.trim().slice(0, LONGEST_NAME);
  const lower = cut.toLowerCase();
  return lower.length === cut.length ? lower : cut;
}
