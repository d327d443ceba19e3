/** May two names or telephone numbers be one person's? Good for a suggestion, never for a link. */

/** Both names have the same words in whatever order, at least two of them; accents and letter case don't count. */
export function isSameName(one: string, other: string): boolean {
  const words = nameWords(one);
  return words.length > 1 && words.join(" ") === nameWords(other).join(" ");
}

const LONGEST_NAME = 200;

const nameWords = (name: string): readonly string[] =>
  name
    .slice(0, LONGEST_NAME)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .toSorted();

/** Country codes and trunk zeros come and go; this much of the end is one line's. */
const LINE_DIGITS = 8;

export function isSamePhone(one: string, other: string): boolean {
  const [line, otherLine] = [lineOf(one), lineOf(other)];
  return line !== null && line === otherLine;
}

function lineOf(phone: string): string | null {
  const digits = phone.replace(/\D/g, "");
  return digits.length < LINE_DIGITS ? null : digits.slice(-LINE_DIGITS);
}
