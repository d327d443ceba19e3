/** How is a table written so that a spreadsheet shows it, and runs nothing that stands in it? */

/**
 * Cells that begin like a formula, https://owasp.org/www-community/attacks/CSV_Injection: these characters, and those that
 * some programs skip before them.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u;

/** RFC 4180, with CRLF at each end; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(value: string): string {
  const harmless = FORMULA.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
