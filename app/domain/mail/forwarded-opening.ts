import type { Address } from "./address.ts";
import { forwardedWords } from "./forwarded-headers.ts";
import { headerLine, type TextLine } from "./forwarded-lines.ts";
import { nameOf, readSender } from "./forwarded-sender.ts";
import { plainLetters } from "./plain-letters.ts";
import { quoteWords } from "./quote-headers.ts";

/** How does a program begin a forwarded mail, other than with its headers? */

/** A sender and a date in a sentence, such as `On 22 May 2026, 15:42, Jane <jane@customer.example> wrote:`. */
export type Opening = {
  readonly at: number;
  readonly from: Address;
  readonly dateWords: string | null;
  readonly subject: string | null;
};

/** The longest such line of any program, in the longest language. */
const MAX_LINE_LENGTH = 120;
/** Programs break a sentence with a long name and address into so many lines. */
const SENTENCE_LINES = 3;
/** How far behind its first line a forwarded mail says who wrote it. */
const LINES_BEHIND = 8;

const WORDS: readonly string[] = forwardedWords.map(plainLetters);
const RULE_START = /^[-_=*~‐-―─━]{2}/;
const RULE_END = /[-_=*~‐-―─━]{2}\s?:?$/;
const RULE_END_LENGTH = 4;

/** True for a line drawn with dashes or the like, with or without words in it. */
export const isRule = ({ text }: TextLine): boolean =>
  RULE_START.test(text) || RULE_END.test(text.slice(-RULE_END_LENGTH));

/** True for a line that says that a forwarded mail follows. */
export function saysForwarded(line: TextLine): boolean {
  if (line.text === "" || line.text.length > MAX_LINE_LENGTH) return false;
  const words = plainLetters(line.text);
  return WORDS.some((word) => words.includes(word));
}

/** The first line that says by its form and its words that a forwarded mail follows, whatever follows; -1 if there is none. */
export const forwardedRule = (lines: readonly TextLine[]): number =>
  lines.findIndex((line) => isRule(line) && saysForwarded(line));

/** eM Client puts no colon behind its labels: `From "Jane" <jane@customer.example>`. */
const BARE_LABEL = /^\p{L}{1,12}(?: \p{L}{1,5})? (?=")/u;

/** The sender that the lines behind a forwarded mail's first line name; null if they name none. */
export function openingBehind(lines: readonly TextLine[], at: number): Opening | null {
  const behind = lines.slice(at + 1, at + 1 + LINES_BEHIND);
  const named = behind.find(({ text }) => text.includes("@") && readSender(text) !== null);
  if (named === undefined) return null;
  const from = senderIn(named.text.replace(BARE_LABEL, ""));
  if (from === null) return null;
  const dated = [named, ...behind].find(({ text }) => /\d{1,2}[:.]\d{2}/.test(text));
  const subject = behind.map(headerLine).find((header) => header?.field === "subject");
  return {
    at,
    from,
    dateWords: dated === undefined ? null : dateWordsIn(dated.text),
    subject: subject?.value ?? null,
  };
}

/** The first sentence before line `until` that says when somebody wrote; null if there is none. */
export function findSentence(lines: readonly TextLine[], until: number): Opening | null {
  for (let end = 0; end < Math.min(until, lines.length); end += 1) {
    if (!endsSentence(lines[end]?.text ?? "")) continue;
    // The shortest one: what stands above may be somebody's own words.
    for (let count = 1; count <= SENTENCE_LINES && count <= end + 1; count += 1) {
      const at = end + 1 - count;
      if (lines[at]?.text === "") break;
      const sentence = lines
        .slice(at, end + 1)
        .map(({ text }) => text)
        .join(" ");
      const from = isDated(sentence) ? senderIn(sentence) : null;
      if (from !== null) return { at, from, dateWords: dateWordsIn(sentence), subject: null };
    }
  }
  return null;
}

/** A colon, with or without dashes behind it. */
const endsSentence = (text: string): boolean =>
  /[:：]$|-{2}$/.test(text.slice(-SENTENCE_END_LENGTH).replace(/\s-{1,12}$/, ""));

const SENTENCE_END_LENGTH = 14;

const isDated = (sentence: string): boolean =>
  sentence.length <= MAX_LINE_LENGTH * SENTENCE_LINES &&
  sentence.includes("@") &&
  /\d{1,2} ?[:.h時时] ?\d{2}|\d{4}/.test(sentence);

function senderIn(sentence: string): Address | null {
  const sender = readSender(sentence);
  if (sender === null || sender.name === null) return sender;
  const before = sentence.slice(0, sentence.indexOf(sender.address));
  // The name stands between the time and the address, or before both.
  const name = nameOf(
    before.replace(
      /^.*\d[\d:.]*(?:\s?[apAP]\.?\s?[mM]\b\.?)?(?:\s*(?:GMT)?[+-]\d{1,2}:?\d{0,2}|\s[A-Z]{3,4}(?=[\s,]))?[\s,;]*/,
      "",
    ),
  );
  const bare = nameOf(name.replace(BEFORE_NAME, ""));
  return { address: sender.address, name: bare === "" ? null : bare };
}

const VERBS = Object.values(quoteWords)
  .flatMap(({ verbs }) => verbs)
  .filter((verb) => /^\p{L}[\p{L} ]{3,}$/u.test(verb))
  .sort((one, other) => other.length - one.length);

/** Languages that write the verb, or a word for a sender, before the name: `Am 28.10.2026 schrieb "Jane"`, `… heeft Jane geschreven`. */
const BEFORE_NAME = new RegExp(
  `^(?:${[...VERBS, "heeft", "hat", "időpontban", "пользователь", "користувач", "používateľ", "uživatel", "odesílatel", "użytkownik"].join("|")})[\\s:]{1,3}`,
  "iu",
);

/** RFC 5321 §4.5.3.1.1: what stands before the `@` is no longer. */
const LOCAL_CHARACTERS = 64;

/** Where the first word with an `@` begins, with a bracket before it; -1 if there is none. */
function addressStart(sentence: string): number {
  for (let sign = sentence.indexOf("@"); sign >= 0; sign = sentence.indexOf("@", sign + 1)) {
    let start = sign;
    const first = Math.max(0, sign - LOCAL_CHARACTERS);
    while (start > first && /[^\s<[(]/.test(sentence.charAt(start - 1))) start -= 1;
    if (start === sign) continue;
    return "<[(".includes(sentence.charAt(start - 1) || " ") ? start - 1 : start;
  }
  return -1;
}

/** What is written before and around the time, without the name and the address. */
function dateWordsIn(sentence: string): string | null {
  const address = addressStart(sentence);
  const before = /^(.*\d)(?:\s?([ap]\.?\s?m\b\.?|[+-]\d{4}))?/i.exec(
    sentence.slice(0, Math.max(0, address)),
  );
  if (before !== null) return nameOf(before[0]);
  const rest = sentence.replace(/^.*@\S*/, "");
  const behind = /\d.*\d(?:\s?[ap]\.?\s?m\b)?/i.exec(rest);
  return behind?.[0] ?? (address < 0 ? sentence : null);
}
