/** Which numbers must not lie about in clear, and where do they stand in a text? */

export const sensitiveKinds = ["card", "account", "document"] as const;
/** A payment card's number, an IBAN, the number of a passport, identity card or the like. */
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** From `start` up to, not including, `end`. */
export type Sensitive = {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
};

/** How many of each kind were masked; stored with the message. */
export type MaskedCount = { readonly kind: SensitiveKind; readonly count: number };

export const countsOf = (found: readonly Sensitive[]): readonly MaskedCount[] =>
  sensitiveKinds.flatMap((kind) => {
    const count = found.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

export const isLetterOrDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isDigit(text, at) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
};

/**
 * What people and mail programs put between two groups of a number: blanks of all widths, dashes, dots, slashes, soft hyphens,
 * nothing visible. False behind the text's end.
 */
export function isBetweenGroups(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return " \t.-/_*".includes(text[at] ?? "");
  return (
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2010 && code <= 0x2015) ||
    [0x202f, 0x2060, 0x2212, 0xfeff].includes(code)
  );
}

/** As many marks of quoting and blanks as a mail program puts before a line. */
const LONGEST_QUOTE_MARK = 12;
const QUOTE_MARKS = "> \t|";

/**
 * Where the words go on after the end of a line that begins at `at`, past its marks of quoting; null where no line ends there. A
 * number that a mail program broke over two lines goes on there.
 */
export function afterLineEnd(text: string, at: number): number | null {
  const end = text.charCodeAt(at) === 13 ? at + 1 : at;
  if (text.charCodeAt(end) !== 10) return null;
  let next = end + 1;
  while (next <= end + LONGEST_QUOTE_MARK && QUOTE_MARKS.includes(text[next] ?? "x")) next += 1;
  return next;
}

/** Digits and letters of full width, and the digits of Arabic: people who write so have cards as well. */
const OTHER_DIGITS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u0660-\u0669\u06f0-\u06f9]/g;

/** The same text, as long as it was, with ASCII letters and digits in place of those of other widths and scripts. */
export const inAscii = (text: string): string => text.replace(OTHER_DIGITS, asciiOf);

function asciiOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10) return String.fromCharCode(code - 0xfee0);
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
}
