import type { Attribution } from "./attribution.ts";
import { headerField } from "./header-field.ts";
import { headerBlockAt, unknownHeaderAt } from "./header-block.ts";
import { isBlank } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";
import { FORWARDED_MESSAGE, ORIGINAL_MESSAGE } from "./quote-announcements.ts";

/** Do words of somebody else begin here, and by which lines does one see it? */

export type QuoteOpening = {
  /** The lines that announce the quote. */
  readonly length: number;
  readonly kind: "quoted" | "forwarded";
  /** True if it stands for a quote even where nothing marks the lines below it. */
  readonly opensUnmarked: boolean;
  /** True if all below it is a quote even where nothing stands above it. */
  readonly isCertain: boolean;
};

const DASHES = "[-_=*~+#‐‑–—―─━]";

/** `_____`, `-----` and the like, alone on their line. */
const RULE = new RegExp(`^\\s*${DASHES}(?:\\s?${DASHES}){2,}\\s*$`);

const ANNOUNCEMENT = new RegExp(
  `^[<>\\s]{0,3}${DASHES}{2,60}\\s?([^\\n]{3,60}?)\\s?${DASHES}{2,60}$`,
);

/** What support desks ask for, at the top of their mail. */
const REPLY_ABOVE =
  /above this line|oberhalb dieser (?:zeile|linie)|au-dessus de cette ligne|por encima de esta línea|acima desta linha|sopra questa (?:riga|linea)|boven deze (?:regel|lijn)/u;

/** Yahoo goes on with the headers on the same line. */
const ANNOUNCEMENT_AND_HEADERS = new RegExp(
  `^[<>\\s]{0,3}${DASHES}{3,10}\\s([^\\n:]{3,60}?)\\s${DASHES}{3,10}\\s[^:：]{2,30}[:：][^@]{1,200}@`,
);

const MAY_ANNOUNCE = new RegExp(`^[<>\\s]{0,3}${DASHES}{2}`);

/** `Begin forwarded message:` of Apple Mail stands without dashes. */
const BARE_ANNOUNCEMENT_CHARACTERS = 60;

/** Is this line nothing but a drawn rule? */
export const isRule = (line: MailLine | undefined): boolean => {
  const text = line?.text ?? "";
  return text.length >= 3 && text.length <= 300 && RULE.test(text);
};

/** What opens a quote at the line `at`, or null. Rules drawn above it belong to it. */
export function quoteOpeningAt(
  lines: readonly MailLine[],
  at: number,
  attributions: ReadonlyMap<number, Attribution>,
): QuoteOpening | null {
  const ruled = isRule(lines[at]);
  const first = ruled ? nextWords(lines, at + 1, 3) : at;
  const line = lines[first];
  if (line === undefined || (ruled && line.marked)) return null;
  const opening =
    announcedAt(lines, first) ??
    headedAt(lines, first, ruled || line.ruled) ??
    attributedAt(first, attributions);
  return opening === null ? null : { ...opening, length: first - at + opening.length };
}

function announcedAt(lines: readonly MailLine[], at: number): QuoteOpening | null {
  const key = lines[at]?.key ?? "";
  const kind = announcementOf(key) ?? unknownAnnouncement(lines, at);
  if (kind === null) return null;
  const next = nextWords(lines, at + 1, 3);
  const header = headerBlockAt(lines, next) ?? unknownHeaderAt(lines, next);
  const length = header === null ? 1 : next - at + header.length;
  return { length, kind, opensUnmarked: true, isCertain: true };
}

/** Which kind of mail does a line such as `-----Original Message-----` announce? */
function announcementOf(key: string): QuoteOpening["kind"] | null {
  const between = MAY_ANNOUNCE.test(key)
    ? (ANNOUNCEMENT.exec(key) ?? ANNOUNCEMENT_AND_HEADERS.exec(key))?.[1]
    : undefined;
  const isBare = between === undefined;
  if (isBare && (key.length > BARE_ANNOUNCEMENT_CHARACTERS || !/[:：]$/u.test(key))) return null;
  const words = (between ?? key)
    .toLowerCase()
    .normalize("NFC")
    // The Turkish İ in lower case keeps its dot as a mark of its own.
    .replace(/\u0307/g, "")
    .replace(/\s?[:：]$/u, "")
    .trim();
  if (FORWARDED_MESSAGE.has(words)) return "forwarded";
  if (!isBare && REPLY_ABOVE.test(words)) return "quoted";
  return !isBare && ORIGINAL_MESSAGE.has(words) ? "quoted" : null;
}

/** Words between dashes right above what is a header by its form, in a language that we do not know. */
function unknownAnnouncement(lines: readonly MailLine[], at: number): QuoteOpening["kind"] | null {
  const key = lines[at]?.key ?? "";
  const words = MAY_ANNOUNCE.test(key) ? ANNOUNCEMENT.exec(key)?.[1] : undefined;
  if (words === undefined || !/\p{L}{3}/u.test(words)) return null;
  const next = nextWords(lines, at + 1, 2);
  const header = headerBlockAt(lines, next) ?? unknownHeaderAt(lines, next);
  const first = headerField(lines[next]?.key ?? "");
  const startsHeader = first?.field === "from" && first.value.includes("@");
  return header !== null || startsHeader ? "quoted" : null;
}

function headedAt(lines: readonly MailLine[], at: number, ruled: boolean): QuoteOpening | null {
  const line = lines[at];
  if (line === undefined) return null;
  const header =
    headerBlockAt(lines, at) ?? (ruled || line.heads ? unknownHeaderAt(lines, at) : null);
  if (header !== null) {
    const isCertain = header.isCertain || line.heads;
    return { length: header.length, kind: "quoted", opensUnmarked: true, isCertain };
  }
  return line.heads ? { length: 1, kind: "quoted", opensUnmarked: true, isCertain: false } : null;
}

function attributedAt(
  at: number,
  attributions: ReadonlyMap<number, Attribution>,
): QuoteOpening | null {
  const attribution = attributions.get(at);
  if (attribution === undefined) return null;
  const opensUnmarked = attribution.strength === "strong";
  return { length: attribution.length, kind: "quoted", opensUnmarked, isCertain: false };
}

/** The next line that is not empty, at most `within` lines on; past the end if there is none. */
function nextWords(lines: readonly MailLine[], from: number, within: number): number {
  for (let at = from; at < Math.min(lines.length, from + within); at += 1) {
    if (!isBlank(lines[at])) return at;
  }
  return lines.length;
}
