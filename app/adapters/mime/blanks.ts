/**
 * Blanks in values that have one character for each byte: `trim` and `\s` would take U+00A0 for one, too, and with it the last
 * byte of an "à" in UTF-8.
 */

/** The text without spaces, tabs and line breaks at its ends. */
export function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
