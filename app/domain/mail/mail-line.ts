/** One line of a mail's body, with what its form says about it. */
export type MailLine = {
  /** As it is shown; without marks of quoting for lines from HTML. */
  readonly text: string;
  /** For comparing: no invisible or bold marks, single spaces, trimmed; long lines are cut. */
  readonly key: string;
  /** Quoted for certain: by `>` or by an element that the client writes for quotes. */
  readonly marked: boolean;
  /** In a blockquote that may as well be an indent. */
  readonly maybe: boolean;
  /** In an element that holds the line above a quote. */
  readonly attributed: boolean;
  /** The first line in an element that holds the header of what is quoted. */
  readonly heads: boolean;
  /** In an element that the client writes for signatures. */
  readonly signed: boolean;
  /** Below a drawn rule. */
  readonly ruled: boolean;
};

/** Longer lines are no header, no attribution and no signature mark. */
const KEY_CHARACTERS = 400;

/** Direction marks, zero-width characters and the asterisks that plain text puts around bold words. */
const UNSEEN = /[*\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Arabic, Persian and Thai digits: ten in a row, from a code point that each block has. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]/g;
const ZEROS = [0x0660, 0x06f0, 0x0e50];

/** Most lines hold nothing that has to be taken out. */
const UNUSUAL = /[^ -)+-~]| {2}/;

/** What lines are compared by. */
export function lineKey(text: string): string {
  if (text.length <= KEY_CHARACTERS && !UNUSUAL.test(text)) return text.trim();
  const isLong = text.length > KEY_CHARACTERS;
  const start = isLong ? text.slice(0, KEY_CHARACTERS) : text;
  const key = start
    .replace(UNSEEN, "")
    .replace(/\s+/g, " ")
    .replace(OTHER_DIGITS, asciiDigit)
    .trim();
  return isLong ? `${key}…` : key;
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
  return String(code - zero);
}

/** True for a line that shows nothing; a rule of asterisks shows something although its key is empty. */
export const isBlank = (line: MailLine | undefined): boolean =>
  line === undefined || (line.key === "" && !line.text.includes("*"));
