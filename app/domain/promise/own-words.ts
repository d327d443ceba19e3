/** What of a reply did its writer write, and not quote? */

const QUOTED = /^[ \t]{0,3}>/;
/** "On Mon, 23 Nov 2026 Ana wrote:" and its kind, in one line above a quote. */
const ANNOUNCES_QUOTE =
  /(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|-----original message-----)[^\n]{0,80}:?\s*$/i;
const LONGEST_ANNOUNCEMENT = 300;

/** Quoted lines become empty, so that no sentence runs across them; from a pasted mail on nothing is left. */
export function ownWords(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines.slice(index + 1, index + 3).find((one) => one.trim() !== "");
    const announces = line.length <= LONGEST_ANNOUNCEMENT && ANNOUNCES_QUOTE.test(line.trimEnd());
    if (announces && next !== undefined && (QUOTED.test(next) || line.trimEnd().endsWith(":")))
      break;
    kept.push(QUOTED.test(line) ? "" : line);
  }
  return kept.join("\n");
}
