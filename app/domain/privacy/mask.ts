import { findAccountNumbers } from "./find-account-numbers.ts";
import { findCardNumbers } from "./find-card-numbers.ts";
import { findDocumentNumbers } from "./find-document-numbers.ts";
import { inAscii, isLetterOrDigit, type Sensitive } from "./sensitive.ts";

/** How does a text read once card, account and document numbers are masked? */

export const MASK = "•";
const SHOWN_AT_END = 4;
const SHOWN_COUNTRY = 2;

/** In order, none inside another. */
export function findSensitive(written: string): readonly Sensitive[] {
  const text = inAscii(written);
  // Most mail has no digit beside dates and prices: a single look says so.
  if (!/\d{2}/.test(text) && !/\d[ .-]\d/.test(text)) return [];
  const all = [
    ...findCardNumbers(text),
    ...findAccountNumbers(text),
    ...findDocumentNumbers(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let after = 0;
  return all.filter(({ start, end }) => {
    if (start < after) return false;
    after = end;
    return true;
  });
}

/** The same length, with a dot in place of each letter and digit; the end of a card or an account stays, to tell it by. */
export const mask = (text: string): string => masked(text, findSensitive(text));

/** The same for the numbers of cards alone. */
export const maskCards = (text: string): string => masked(text, findCardNumbers(inAscii(text)));

function masked(text: string, found: readonly Sensitive[]): string {
  if (found.length === 0) return text;
  let written = "";
  let from = 0;
  for (const one of found) {
    written += text.slice(from, one.start) + maskedNumber(text.slice(one.start, one.end), one.kind);
    from = one.end;
  }
  return written + text.slice(from);
}

/** As `mask` shows a single number. */
export function maskedNumber(number: string, kind: Sensitive["kind"]): string {
  const plain = inAscii(number);
  const total = Array.from(plain).filter((_, at) => isLetterOrDigit(plain, at)).length;
  let seen = 0;
  let masked = "";
  for (let at = 0; at < number.length; at += 1) {
    if (!isLetterOrDigit(plain, at)) {
      masked += number[at];
      continue;
    }
    seen += 1;
    const isShown =
      kind !== "document" &&
      (seen > total - SHOWN_AT_END || (kind === "account" && seen <= SHOWN_COUNTRY));
    masked += isShown ? number[at] : MASK;
  }
  return masked;
}
