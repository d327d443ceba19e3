import { latin1Bytes } from "./latin1.ts";

/** What does a header of a mail inside of a mail say, whose letters are written as encoded words (RFC 2047) or as bare bytes? */

/** Each part is bounded: RFC 2047 §2 allows 75 characters a word, programs write a few hundred. */
const WORD = /=\?([\w.:-]{1,60})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi;
const BETWEEN = /(\?=)[ \t\r\n]{1,100}(?==\?)/g;

/** The text of a raw header value, which has one character for each byte. Words in unknown charsets stay as they are. */
export function decodeWords(value: string): string {
  const text = utf8Or(value);
  return joined(text.replace(BETWEEN, "$1")).replace(
    WORD,
    (word, charset: string, encoding: string, data: string) =>
      decoded(charset, bytesOf(encoding, data)) ?? word,
  );
}

/** Neighbouring words of one kind are read as one: programs cut letters of several bytes in two. */
function joined(text: string): string {
  return text
    .replace(
      /=\?([\w.:-]{1,60})\?q\?([^?\s]{0,2000})\?=(?==\?\1\?q\?)/gi,
      (_, charset: string, data: string) => `=?${charset}?q?${data}\u0000`,
    )
    .replace(/\u0000=\?[\w.:-]{1,60}\?q\?/gi, "");
}

function utf8Or(value: string): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  return decoded("utf-8", latin1Bytes(value), true) ?? value;
}

function bytesOf(encoding: string, data: string): Uint8Array {
  if (encoding.toLowerCase() === "b") return base64Bytes(data);
  const plain = data
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return latin1Bytes(plain);
}

function base64Bytes(data: string): Uint8Array {
  try {
    return latin1Bytes(atob(data.replace(/[^a-z0-9+/]/gi, "")));
  } catch {
    // A length that no base64 has: the last, incomplete letter is left out.
    return latin1Bytes(atob(data.replace(/[^a-z0-9+/]/gi, "").slice(0, -1)));
  }
}

function decoded(charset: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
