/** Which lines of a plain text did its sender write, rather than quote? */

/** `On Fri, 22 May 2026, Anna wrote:` in the languages whose clients write it; it may be broken over a few lines. */
const ATTRIBUTION = new RegExp(
  `^(?:${[
    "on .+\\bwrote",
    "am .+ schrieb.*",
    "le .+ a écrit",
    "el .+ escribió",
    "em .+ escreveu",
    "il .+ ha scritto",
    "op .+ schreef.*",
    "den .+ skrev.*",
    "w dniu .+ (?:pisze|napisał\\(?a?\\)?).*",
    "\\d.+ написал\\(?а?\\)?",
    "在.+写道",
  ].join("|")})\\s?[:：]$`,
  "iu",
);

/** The same with the name first, which only counts when it fills a line of its own. */
const ATTRIBUTION_BY_NAME = /^\S.{0,80} (?:schrieb am .+|napsala?(?:\(a\))?):$/iu;

/** A name and a date or an address: what an attribution always has and a sentence that ends in "wrote:" rarely. */
const NAMES_SOMEONE = /\d|@/;

const ATTRIBUTION_LINES = 3;
const ATTRIBUTION_CHARACTERS = 300;

const ORIGINAL_MESSAGE =
  /^\s*(?:-{2,}|_{2,})\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*(?:-{2,}|_{2,})\s*$/iu;

/** Outlook's header of the mail that it quotes; the second of its lines is on `Sent` or its like. */
const OUTLOOK_FROM = /^\s*\*?(?:from|von|de|da|van):\*?\s.*\S/iu;
const OUTLOOK_SENT =
  /^\s*\*?(?:sent|date|gesendet|datum|envoyé|enviado|inviato|verzonden):\*?\s.*\d/iu;

/** The line that Outlook draws above what it quotes. */
const TRAILING_RULE = /\n[ \t]*[-_]{5,}\s*$/;

/** RFC 3676 §4.3; many clients lose the space. */
const SIGNATURE = /^-- ?$/;

/**
 * The text without lines quoted by `>`, without what stands below an unmarked quote's head line, and without a signature
 * that its delimiter marks. Empty if nothing else is there. Text forwarded by hand is no quote.
 */
export function unquotedText(text: string): string {
  const lines = text.split(/\r?\n/);
  const own: string[] = [];
  let hasOwn = false;

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (isQuoted(line)) continue;
    if (hasOwn && (SIGNATURE.test(line) || isUnmarkedQuote(lines, at))) break;

    const head = attributionLength(lines, at);
    if (head === 0) {
      own.push(line);
      hasOwn ||= line.trim() !== "";
    } else if (isQuoted(nextWords(lines, at + head))) {
      at += head - 1;
    } else {
      break;
    }
  }
  return own.join("\n").replace(TRAILING_RULE, "").trim();
}

const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line);

const isUnmarkedQuote = (lines: readonly string[], at: number): boolean =>
  ORIGINAL_MESSAGE.test(lines[at] ?? "") ||
  (OUTLOOK_FROM.test(lines[at] ?? "") && OUTLOOK_SENT.test(lines[at + 1] ?? ""));

/** How many lines from here make up an attribution; 0 for none. */
function attributionLength(lines: readonly string[], at: number): number {
  let joined = "";
  for (let count = 1; count <= ATTRIBUTION_LINES; count += 1) {
    const line = lines[at + count - 1]?.trim() ?? "";
    if (line === "") return 0;
    joined = `${joined} ${line}`.trim();
    if (joined.length > ATTRIBUTION_CHARACTERS) return 0;
    const isAttribution =
      ATTRIBUTION.test(joined) || (count === 1 && ATTRIBUTION_BY_NAME.test(line));
    if (isAttribution && NAMES_SOMEONE.test(joined)) return count;
  }
  return 0;
}

const nextWords = (lines: readonly string[], from: number): string =>
  lines.slice(from, from + 3).find((line) => line.trim() !== "") ?? "";
