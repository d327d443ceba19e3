// Which text does a header's value spell: raw 8-bit characters and encoded words (RFC 2047), broken ones included?
import { isUtf8 } from "node:buffer";
import { decodeBase64 } from "./base64.ts";
import { charsetName } from "./charset-name.ts";
import { decodeCharset } from "./decode-charset.server.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";

type EncodedWord = {
  readonly charset: string;
  readonly encoding: "b" | "q";
  readonly text: string;
  /** Where the word ends in the value. */
  readonly end: number;
};

/** RFC 2047 §2 allows 75 characters; some programs write a whole long subject as one word. */
const MAX_WORD_LENGTH = 4 * 1024;
const CHARSET = /^[\w.:()+'" -]{0,60}(?:\*[\w-]{0,20})?$/;

/** Some programs put blanks before the charset and the letter that names the encoding. */
const LOOSE_START = /^=\?[^?]{0,80}\? {0,3}([bq]) {0,3}\? {0,3}/i;

/**
 * The text of a value that has one character for each byte. Neighbouring words of one charset are read together, so that
 * characters split between them come out whole. 8-bit text is UTF-8 if it can be, else in `charset` (the body's), else
 * windows-1252. Never throws.
 */
export function headerText(value: string, charset: string | null): string {
  if (!value.includes("=?")) return plainText(value, charset);
  const pieces: string[] = [];
  let at = 0;
  while (at < value.length) {
    const start = value.indexOf("=?", at);
    const word = start < 0 ? null : wordAt(value, start);
    if (word === null) {
      const next = start < 0 ? value.length : start + 2;
      pieces.push(plainText(value.slice(at, next), charset));
      at = next;
      continue;
    }
    if (start > at) pieces.push(plainText(value.slice(at, start), charset));
    const run = runFrom(value, word);
    pieces.push(textOfRun(run));
    at = run.at(-1)?.end ?? word.end;
  }
  return pieces.join("");
}

/** Words that follow each other with nothing but blanks between (RFC 2047 §6.2: those blanks are not shown). */
function runFrom(value: string, first: EncodedWord): EncodedWord[] {
  const run = [first];
  let { end } = first;
  for (;;) {
    let next = end;
    while (value[next] === " " || value[next] === "\t") next += 1;
    const word = value.startsWith("=?", next) ? wordAt(value, next) : null;
    if (word === null) return run;
    run.push(word);
    end = word.end;
  }
}

function textOfRun(run: readonly EncodedWord[]): string {
  let text = "";
  for (let index = 0; index < run.length;) {
    const charset = run[index]?.charset ?? "";
    let next = index;
    while (next < run.length && run[next]?.charset === charset) next += 1;
    text += decodeCharset(bytesOf(run.slice(index, next)), charset);
    index = next;
  }
  return text;
}

/** Base64 that was cut without regard to its groups of four is joined before it is decoded. */
function bytesOf(words: readonly EncodedWord[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let pending = "";
  for (const { encoding, text } of words) {
    if (encoding === "b") {
      pending += text.replace(/[^A-Za-z0-9+/=]/g, "");
      if (pending.length % 4 !== 0 && !pending.endsWith("=")) continue;
      pieces.push(decodeBase64(Buffer.from(pending, "latin1")));
      pending = "";
    } else {
      pieces.push(decodeBase64(Buffer.from(pending, "latin1")), decodeQ(text));
      pending = "";
    }
  }
  pieces.push(decodeBase64(Buffer.from(pending, "latin1")));
  return pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces);
}

const decodeQ = (text: string): Uint8Array => {
  // A blank that the quoted-printable rules would strip at a line's end is part of the word here.
  const escaped = text.replaceAll("_", "=20").replaceAll(" ", "=20");
  return decodeQuotedPrintable(Buffer.from(escaped, "latin1"));
};

/** Reads `=?charset*language?encoding?text?=` at `start`; a missing end is taken to be where the value or the word ends. */
function wordAt(value: string, start: number): EncodedWord | null {
  const charsetEnd = value.indexOf("?", start + 2);
  if (charsetEnd < 0 || charsetEnd - start > 90) return null;
  const declared = value.slice(start + 2, charsetEnd).trim();
  const loose = LOOSE_START.exec(value.slice(start, start + 100));
  const letter = loose?.[1]?.toLowerCase();
  if (loose === null || !CHARSET.test(declared)) return null;

  const textStart = start + loose[0].length;
  // Base64 has no escapes: what has them was labelled wrongly.
  const isEscaped = /^[^?]{0,500}=[0-9A-Fa-f]{2}/.test(value.slice(textStart, textStart + 510));
  const encoding = letter === "b" && !isEscaped ? "b" : "q";
  const textEnd = endOfText(value, textStart, encoding);
  const isClosed = value.startsWith("?=", textEnd);
  const text = value.slice(textStart, textEnd);
  const end = isClosed ? textEnd + 2 : textEnd + (value[textEnd] === "?" ? 1 : 0);
  const name = declared.split("*")[0] ?? declared;
  return { charset: charsetName(name) ?? name, encoding, text, end };
}

function endOfText(value: string, from: number, encoding: "b" | "q"): number {
  const limit = Math.min(value.length, from + MAX_WORD_LENGTH);
  const within = value.slice(0, limit);
  for (let at = from; ; at += 1) {
    at = within.indexOf("?=", at);
    if (at < 0) return unclosedEnd(within, from, encoding);
    // `?=3F` within a word is a question mark and an escape, unless no other end follows before the next blank.
    const isEscape = encoding === "q" && /^[0-9A-Fa-f]{2}/.test(value.slice(at + 2, at + 4));
    if (!isEscape || !/^[^\s?]{0,200}\?=/.test(value.slice(at + 2, at + 210))) return at;
  }
}

function unclosedEnd(value: string, from: number, encoding: "b" | "q"): number {
  const next = /=\?[\w-]{2,40}[?*]/.exec(value.slice(from));
  const end = next === null ? value.length : from + next.index;
  const match = (encoding === "b" ? /[^A-Za-z0-9+/=]/ : /[\s"<>]/).exec(value.slice(from, end));
  return match === null ? end : from + match.index;
}

function plainText(text: string, charset: string | null): string {
  if (/^[\x00-\x7f]*$/.test(text)) {
    return text.includes("\x1b") ? decodeCharset(Buffer.from(text, "latin1"), charset) : text;
  }
  const bytes = Buffer.from(text, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : decodeCharset(bytes, charset);
}
