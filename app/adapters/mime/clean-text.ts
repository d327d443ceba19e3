/** Which characters may a text from a mail hold in the database? PostgreSQL stores neither NUL nor half a character. */

/** The text without NUL, lone surrogates replaced by U+FFFD, line breaks as `\n`. */
export function cleanText(text: string): string {
  let clean = text.includes("\0") ? text.replaceAll("\0", "") : text;
  clean = wellFormed(clean);
  return clean.includes("\r") ? clean.replace(/\r+\n|\r/g, "\n") : clean;
}

/** A text for one line: control characters (U+0000 to U+001F and U+007F) and runs of blanks become one space. */
export function cleanLine(text: string): string {
  const clean = wellFormed(text);
  // Most lines need nothing, and building them anew is what would cost.
  const isClean = !/[\u0000-\u001f\u007f]| {2}/.test(clean);
  return (isClean ? clean : clean.replace(/[\u0000-\u0020\u007f]+/g, " ")).trim();
}

/** The text with each half of a surrogate pair that stands alone replaced by U+FFFD. */
export const wellFormed = (text: string): string =>
  /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
