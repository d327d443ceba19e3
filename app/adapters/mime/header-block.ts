import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import {
  MAX_HEADER_BLOCK_BYTES,
  MAX_HEADER_LENGTH,
  MAX_HEADERS,
} from "#app/domain/mail/mail-limits.ts";
import { trimBlanks } from "./blanks.ts";

/** Which header fields stand at the start of a mail or part, and where does its body begin? */

/** A header field as sent: the name in lower case, the value unfolded, one character for each byte. */
export type RawField = { readonly name: string; readonly value: string };

export type HeaderBlock = { readonly fields: readonly RawField[]; readonly bodyStart: number };

const LF = 10;
const CR = 13;

/** RFC 5322 §2.2: printable ASCII without the colon; some programs put blanks before it (§4.5.8). */
const FIELD_NAME = /^[!-9;-~]{1,200}[ \t]{0,20}$/;

/** Field names that a mail begins with, for telling headers that follow a stray line from the words of a body. */
const USUAL_NAME =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|message-id|in-reply-to|references|return-path|received|mime-version|content-[a-z-]{1,40}|x-[a-z0-9-]{1,60}|list-[a-z-]{1,40}|dkim-signature|arc-[a-z-]{1,40}|authentication-results|delivered-to|importance|priority|thread-[a-z]{1,20}|user-agent)$/i;

/** How far ahead a stray line looks for headers that follow it. */
const STRAY_LINES = 3;

/**
 * Reads the header fields of `raw` between `start` and `end`. Tolerates folding with anything blank, mixed line ends,
 * lines without a colon, a `From ` line of an mbox before and a missing empty line after. Names of limits hit are added
 * to `limits`. Never throws.
 */
export function readHeaderBlock(
  raw: Buffer,
  { start, end, limits }: { start: number; end: number; limits: Set<MailLimit> },
): HeaderBlock {
  // Searching the view ends with it; searching the whole mail would go on past it for each part.
  const block = linesOf(raw.subarray(0, end), start);
  if (block.cut) limits.add("header-block");
  const { lines } = block;
  const fields: { name: string; parts: string[] }[] = [];

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const last = fields.at(-1);
    if (isFolded(line.text)) {
      // A line of blanks alone says nothing; a folded line before any field belongs to none.
      last?.parts.push(line.text);
      continue;
    }
    const colon = line.text.indexOf(":");
    if (colon > 0 && FIELD_NAME.test(line.text.slice(0, colon))) {
      if (fields.length >= MAX_HEADERS) {
        limits.add("headers");
        continue;
      }
      const name = line.text.slice(0, colon).trimEnd().toLowerCase();
      fields.push({ name, parts: [line.text.slice(colon + 1)] });
      continue;
    }
    if (index === 0 && /^>?From /.test(line.text)) continue;
    // Two dashes start a part's boundary: the empty line before it is missing.
    if (line.text.startsWith("--") || !areHeadersAhead(lines, index + 1)) {
      return { fields: fields.map((field) => joined(field, limits)), bodyStart: line.at };
    }
    // A subject that was sent with a bare line break goes on here; in other fields the line would be a stranger.
    if (last?.name === "subject") last.parts.push(` ${line.text}`);
  }
  const isBodyOnly = !block.isEnded && !fields.some((field) => USUAL_NAME.test(field.name));
  if (isBodyOnly) return { fields: [], bodyStart: start };
  return { fields: fields.map((field) => joined(field, limits)), bodyStart: block.bodyStart };
}

type Line = { readonly text: string; readonly at: number };

function linesOf(raw: Buffer, start: number) {
  const end = raw.length;
  const limit = Math.min(end, start + MAX_HEADER_BLOCK_BYTES);
  const lines: Line[] = [];
  let at = start;
  while (at < limit) {
    const found = raw.indexOf(LF, at);
    const lineEnd = found < 0 ? end : found;
    let textEnd = lineEnd;
    while (textEnd > at && raw[textEnd - 1] === CR) textEnd -= 1;
    if (textEnd === at && lineEnd < end)
      return { lines, bodyStart: lineEnd + 1, cut: false, isEnded: true };
    pushLines(
      lines,
      raw.toString("latin1", at, Math.min(textEnd, at + MAX_HEADER_BLOCK_BYTES)),
      at,
    );
    at = lineEnd + 1;
  }
  const cut = at < end;
  return { lines, bodyStart: cut ? emptyLineAfter(raw, at) : end, cut, isEnded: cut };
}

/** A bare CR ends a line when a field or a fold follows it; elsewhere it is a stray character. */
function pushLines(lines: Line[], text: string, at: number): void {
  if (!text.includes("\r")) {
    lines.push({ text, at });
    return;
  }
  let from = at;
  let line = "";
  for (const piece of text.split("\r")) {
    const startsLine = isFolded(piece) || /^[!-9;-~]{1,76}:[ \t]/.test(piece);
    if (line !== "" && startsLine) {
      lines.push({ text: line, at: from });
      from += line.length + 1;
      line = piece;
    } else {
      line = line === "" ? piece : `${line} ${piece}`;
    }
  }
  if (line !== "") lines.push({ text: line, at: from });
}

/** The body of a mail whose headers are too many to be read. */
function emptyLineAfter(raw: Buffer, from: number): number {
  const candidates = ["\n\n", "\n\r\n"].map((mark) => {
    const at = raw.indexOf(mark, from - 1, "latin1");
    return at < 0 ? raw.length : at + mark.length;
  });
  return Math.min(...candidates);
}

const isFolded = (text: string): boolean => text.startsWith(" ") || text.startsWith("\t");

function areHeadersAhead(lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + STRAY_LINES).some(({ text }) => {
    const colon = text.indexOf(":");
    return colon > 0 && USUAL_NAME.test(text.slice(0, Math.min(colon, 80)).trimEnd());
  });
}

/** RFC 5322 §2.2.3: the line break goes, the blank that follows it stays. */
function joined(field: { name: string; parts: string[] }, limits: Set<MailLimit>): RawField {
  const value = trimBlanks(
    field.parts.length === 1 ? (field.parts[0] ?? "") : unfolded(field.parts),
  );
  if (value.length <= MAX_HEADER_LENGTH) return { name: field.name, value };
  limits.add("header-length");
  return { name: field.name, value: value.slice(0, MAX_HEADER_LENGTH) };
}

const unfolded = (parts: readonly string[]): string =>
  parts
    .map((part, index) => (index === 0 ? trimBlanks(part) : ` ${trimBlanks(part)}`))
    .filter((part) => part !== " ")
    .join("");
