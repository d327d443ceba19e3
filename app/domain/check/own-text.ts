/** Which words of a reply are its writer's own? Everything stays where it stands. */

/** Longer than any reply; what is pasted beyond is not looked at. */
const READ_CHARACTERS = 100_000;

const QUOTED = /^\s{0,20}(?:>|\|)/;
/** "On Friday somebody wrote:", above a quote, and the line above a mail that was passed on. */
const ANNOUNCES =
  /^(?:on\b.{1,200}\bwrote:|am\b.{1,200}\bschrieb\b.{0,100}:|-{2,10} ?(?:original message|forwarded message|urspr.{1,4}ngliche nachricht|weitergeleitete nachricht) ?-{2,10})\s{0,10}$/i;
const LONGEST_ANNOUNCEMENT = 340;

/**
 * The text with blanks in place of what is quoted, plain apostrophes and plain blanks: of the same length, so that places in it
 * are places in the reply.
 */
export function ownText(text: string): string {
  const plain = text
    .slice(0, READ_CHARACTERS)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, " ")
    .replace(/\u0130/g, "I");
  let isQuote = false;
  return plain
    .split("\n")
    .map((line) => {
      if (line.length <= LONGEST_ANNOUNCEMENT && ANNOUNCES.test(line.trim())) isQuote = true;
      return isQuote || QUOTED.test(line) ? " ".repeat(line.length) : line;
    })
    .join("\n");
}
