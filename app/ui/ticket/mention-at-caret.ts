/** What somebody types after an "@", for as long as it may become a name. */
export type TypedMention = {
  /** Where the "@" stands. */
  readonly start: number;
  readonly typed: string;
};

/** Nobody types more of a name before choosing it. */
const LONGEST_TYPED = 40;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Null where the caret is not behind an "@" that begins a word. */
export function mentionAtCaret(text: string, caret: number): TypedMention | null {
  const before = text.slice(Math.max(0, caret - LONGEST_TYPED - 1), caret);
  const at = before.lastIndexOf("@");
  if (at < 0) return null;
  const typed = before.slice(at + 1);
  const start = caret - before.length + at;
  const isWithinWord = start > 0 && LETTER_OR_DIGIT.test(text.charAt(start - 1));
  return isWithinWord || typed.includes("\n") || typed.startsWith(" ") ? null : { start, typed };
}

/** The text with the name in place of what was typed, and where the caret is then. */
export function withMention(
  text: string,
  { start, typed }: TypedMention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(start + 1 + typed.length);
  const written = `${text.slice(0, start)}@${name}${rest.startsWith(" ") ? "" : " "}`;
  return { text: written + rest, caret: written.length + (rest.startsWith(" ") ? 1 : 0) };
}
