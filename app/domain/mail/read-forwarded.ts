import type { Address } from "./address.ts";
import { readAttachedMail } from "./forwarded-attachment.ts";
import { findHeaderBlock, type HeaderBlock } from "./forwarded-block.ts";
import { readWrittenDate } from "./forwarded-date.ts";
import { textLines, type TextLine } from "./forwarded-lines.ts";
import {
  findSentence,
  forwardedRule,
  isRule,
  openingBehind,
  saysForwarded,
  type Opening,
} from "./forwarded-opening.ts";
import { nameOf, readSender } from "./forwarded-sender.ts";
import { isMarkBefore, readSubject } from "./forwarded-subject.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { textOfHtml } from "./text-of-html.ts";

/** Was this mail forwarded by a person, and whose mail was it? */

export type ForwardedMail = {
  /** The original's sender; null if the forwarded mail names no address. */
  readonly from: Address | null;
  readonly subject: string | null;
  /** ISO 8601, with an offset where the mail states one; null if its words are not clear. */
  readonly date: string | null;
  /** The date as it is written. */
  readonly dateWords: string | null;
};

/** How far above a mail's headers the line stands that says that it was forwarded. */
const LINES_ABOVE = 3;

/**
 * The mail that was forwarded with this one, the outermost of several; null for a mail of one's own, an answer that quotes, and a
 * subject that says "forwarded" over nothing. Looks at the text, then the HTML, then an attached mail.
 */
export function readForwarded(
  mail: Pick<ParsedMail, "subject" | "text" | "html" | "attachments">,
): ForwardedMail | null {
  const fromText = readText(textLines(mail.text), mail.subject);
  if (fromText?.from) return fromText;

  const kind = readSubject(mail.subject, []).kind;
  const mayBeInHtml = fromText !== null || kind === "forward" || mail.text.trim() === "";
  const fromHtml =
    mail.html !== null && mayBeInHtml
      ? readText(textLines(textOfHtml(mail.html)), mail.subject)
      : null;
  return (fromHtml?.from ? fromHtml : fromText) ?? fromHtml ?? readAttachment(mail);
}

function readText(lines: readonly TextLine[], subject: string): ForwardedMail | null {
  const found = findHeaderBlock(lines);
  const block = found && datedAbove(lines, found);
  const rule = forwardedRule(lines);
  const { kind, rest } = readSubject(subject, block?.languages ?? []);
  const outer = kind === "forward" ? rest : null;

  // A program that writes no headers names the sender right below its line; later headers belong to a mail inside.
  if (
    rule >= 0 &&
    (block === null || block.start > rule + LINES_ABOVE + 1) &&
    !isQuoteOf(lines, rule)
  ) {
    const opening = openingBehind(lines, rule);
    if (opening !== null && (block === null || block.start > rule))
      return fromOpening(opening, outer);
  }
  const saidAt = block === null ? -1 : saidAbove(lines, block.start);
  if (kind === "forward" && saidAt < 0) {
    const sentence = findSentence(lines, block?.start ?? lines.length);
    if (sentence !== null) return fromOpening(sentence, outer);
  }
  if (block === null) return null;

  const isQuoted = (lines[block.start]?.depth ?? 0) > 0;
  if (saidAt >= 0) {
    const isInReply = isQuoteOf(lines, saidAt) || (isQuoted && kind === "reply");
    return isInReply ? null : fromBlock(block, outer);
  }
  const isAll =
    !isQuoted && lines.slice(0, block.start).every((line) => line.text === "" || isRule(line));
  const isMarked = kind === "none" && isMarkBefore(subject, block.values.subject ?? "");
  // Without a word about forwarding, headers without an address and a time may be what a customer lists.
  const { from = "", date = "" } = block.values;
  const isWritten = from.includes("@") || /\d[:.h]\d{2}/.test(date);
  return kind === "forward" || isMarked || (kind === "none" && isAll && isWritten)
    ? fromBlock(block, outer)
    : null;
}

/** The line above a mail's headers that says that it was forwarded; -1 if there is none. */
function saidAbove(lines: readonly TextLine[], start: number): number {
  let seen = 0;
  for (let at = start - 1; at >= 0 && seen < LINES_ABOVE; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.text === "") continue;
    if (saysForwarded(line)) return at;
    if (!isRule(line)) return -1;
    seen += 1;
  }
  return -1;
}

/** Is the line inside of a quote that begins with who wrote it when? Then the mail is an answer. */
function isQuoteOf(lines: readonly TextLine[], at: number): boolean {
  const depth = lines[at]?.depth ?? 0;
  if (depth === 0) return false;
  const above = lines.slice(0, at).findLast((line) => line.depth < depth && line.text !== "");
  return above !== undefined && /[:：]$/.test(above.text) && /\d|@/.test(above.text);
}

function fromBlock(block: HeaderBlock, outerSubject: string | null): ForwardedMail {
  const { from = "", subject = "", date = "" } = block.values;
  const bare = subject
    .replace(/^\*{1,2}|\*{1,2}$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return {
    from: readSender(from),
    subject: bare === "" ? outerSubject : bare,
    ...datesOf(date, block.languages),
  };
}

/** Orange and Wanadoo name the date above their headers, not among them. */
const MESSAGE_OF = /^message du (\d.{0,40})$/i;

const datedAbove = (lines: readonly TextLine[], block: HeaderBlock): HeaderBlock => {
  const date = MESSAGE_OF.exec(lines[block.start - 1]?.text ?? "")?.[1];
  return date === undefined || block.values.date !== undefined
    ? block
    : { ...block, values: { ...block.values, date } };
};

const fromOpening = (opening: Opening, outerSubject: string | null): ForwardedMail => ({
  from: opening.from,
  subject: opening.subject ?? outerSubject,
  ...datesOf(opening.dateWords ?? "", []),
});

function datesOf(
  words: string,
  languages: HeaderBlock["languages"],
): Pick<ForwardedMail, "date" | "dateWords"> {
  const bare =
    nameOf(words.slice(0, 300)) === "" ? "" : words.replace(/^\*{1,2}|[;*]{1,2}$/g, "").trim();
  if (bare === "") return { date: null, dateWords: null };
  return { date: readWrittenDate(bare, languages), dateWords: bare };
}

/** A mail attached without words of one's own, or under its own subject, was forwarded; one attached to a letter belongs to it. */
function readAttachment(
  mail: Pick<ParsedMail, "subject" | "text" | "attachments">,
): ForwardedMail | null {
  const attached = readAttachedMail(mail.attachments);
  if (attached === null) return null;
  const { kind } = readSubject(mail.subject, []);
  const isSame = mail.subject.trim() !== "" && attached.subject?.trim() === mail.subject.trim();
  const isBare = mail.subject.trim() === "" || (kind === "none" && mail.text.trim() === "");
  return kind === "forward" || isSame || isBare ? attached : null;
}
