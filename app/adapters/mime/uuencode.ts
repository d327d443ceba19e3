/** Which files stand uuencoded in a text? Before MIME they were written between the lines of the mail itself. */

export type UuFile = { readonly fileName: string; readonly content: Buffer };

import { trimEnds } from "#app/domain/mail/trim-ends.ts";

/** The first line of a block: mode and name. */
const BEGIN = /^begin(?:-base64)? [0-7]{3,4} {1,20}(\S.{0,300})$/;
const BEGIN_WORD = "begin ";

/** More files than anyone writes into one text. */
const MAX_FILES = 100;

/**
 * Cuts uuencoded blocks out of a text, whose lines end in LF or CR LF. A block counts only if its first line is followed by lines of
 * the right length; words after a line such as "begin 644 the journey" stay words.
 */
export function cutUuencoded(text: string): { text: string; files: UuFile[] } {
  const kept: string[] = [];
  const files: UuFile[] = [];
  let from = 0;
  for (let at = text.indexOf(BEGIN_WORD); at >= 0; at = text.indexOf(BEGIN_WORD, at + 1)) {
    if (files.length >= MAX_FILES) break;
    if (at > 0 && text[at - 1] !== "\n") continue;
    const line = lineAt(text, at);
    const fileName = BEGIN.exec(line.text.trimEnd())?.[1];
    const block = fileName === undefined ? null : readBlock(text, line.next);
    if (fileName === undefined || block === null) continue;
    kept.push(text.slice(from, at));
    files.push({ fileName, content: block.content });
    from = block.end;
    at = block.end - 1;
  }
  return files.length === 0 ? { text, files } : { text: kept.join("") + text.slice(from), files };
}

/** The bytes of a body in the encoding `x-uuencode`: of its first block, or of its lines if the line before them is missing. */
export function decodeUuencoded(bytes: Uint8Array): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = view.toString("latin1");
  const begin = text.startsWith(BEGIN_WORD) ? 0 : text.indexOf(`\n${BEGIN_WORD}`) + 1;
  const first = lineAt(text, begin);
  const block = readBlock(text, BEGIN.test(first.text.trimEnd()) ? first.next : firstLine(text));
  return block === null ? Buffer.alloc(0) : block.content;
}

const firstLine = (text: string): number => /^[\r\n]*/.exec(text)?.[0].length ?? 0;

type Line = { readonly text: string; readonly next: number };

/** The longest line of uuencoding has 62 characters and may have lost none; what is longer is none. */
const MAX_LINE_LENGTH = 400;

function lineAt(text: string, at: number): Line {
  const found = text.indexOf("\n", at);
  const end = found < 0 ? text.length : found;
  const line = text.slice(at, Math.min(end, at + MAX_LINE_LENGTH));
  return { text: trimEnds(line, "\r", "end"), next: end + 1 };
}

function readBlock(text: string, from: number): { content: Buffer; end: number } | null {
  const lastLine = endOfLines(text, from);
  if (lastLine === null || lastLine === from) return null;
  const out = Buffer.allocUnsafe(Math.ceil(((lastLine - from) * 3) / 4) + 64);
  let to = 0;
  for (let at = from; at < lastLine;) {
    const line = lineAt(text, at);
    to = decodeLine(line.text, out, to);
    at = line.next;
  }
  return { content: out.subarray(0, to), end: endOfBlock(text, lastLine) };
}

/** As many lines of the right length in a row are no accident: a broken line after them ends the block. */
const SURE_LINES = 3;

/** Where the lines of data end; null if these are no lines of data. */
function endOfLines(text: string, from: number): number | null {
  let at = from;
  for (let count = 0; at < text.length; count += 1) {
    const line = lineAt(text, at);
    if (/^[` ]?\s*$/.test(line.text) || line.text.trimEnd() === "end") return at;
    if (!isDataLine(line.text)) return count >= SURE_LINES ? at : null;
    at = line.next;
  }
  return Math.min(at, text.length);
}

/** The zero line and `end` belong to the block; in a truncated mail they are missing. */
function endOfBlock(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < 3 && at < text.length; count += 1) {
    const line = lineAt(text, at);
    if (line.text.trimEnd() === "end") return Math.min(line.next, text.length);
    at = line.next;
  }
  return from;
}

/** The first character tells the bytes of a line; four characters hold three bytes. */
function isDataLine(line: string): boolean {
  const size = sizeOf(line);
  const digits = Math.ceil(size / 3) * 4;
  const length = line.trimEnd().length - 1;
  // Blanks at the end may be lost on the way, one character of a checksum may be added.
  return /^[ -`]+$/.test(line) && size > 0 && length <= digits + 1 && length >= digits - 4;
}

const sizeOf = (line: string): number => (line.charCodeAt(0) - 32) & 63;

/** Writes the bytes of a line and returns where the next ones go. */
function decodeLine(line: string, out: Buffer, to: number): number {
  const size = sizeOf(line);
  for (let group = 0; group * 3 < size; group += 1) {
    const at = 1 + group * 4;
    const [a, b, c, d] = [
      digit(line, at),
      digit(line, at + 1),
      digit(line, at + 2),
      digit(line, at + 3),
    ];
    out[to + group * 3] = (a << 2) | (b >> 4);
    out[to + group * 3 + 1] = (b << 4) | (c >> 2);
    out[to + group * 3 + 2] = (c << 6) | d;
  }
  return to + size;
}

const digit = (line: string, at: number): number =>
  at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0;
