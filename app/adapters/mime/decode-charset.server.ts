// Which text do these bytes spell? Declared charsets are wrong often enough that the bytes have a say.
import { isAscii, isUtf8 } from "node:buffer";
import { charsetName } from "./charset-name.ts";
import { decodeBy } from "./charset-decoders.server.ts";
import { betterCharset, guessCharset } from "./guess-charset.ts";
import { decodeUtf16, decodeUtf32 } from "./wide-charsets.ts";

const LF = 0x0a;
const ESC = 0x1b;
const REPLACEMENT = "\ufffd";

/** Labels that say no more than "text": the bytes decide. */
const WEAK = new Set(["us-ascii", "iso-8859-1", "windows-1252"]);

/** True for the name of a charset that is written on mail in any other, too. */
export const isWeakCharset = (charset: string | null): boolean =>
  charset !== null && WEAK.has(charset);

/** Charsets in which ASCII bytes don't all mean ASCII characters. */
const SEVEN_BIT = new Set(["utf-7", "utf-7-imap", "hz-gb-2312", "iso-2022-kr", "iso-2022-cn"]);

/**
 * The text of `bytes`, by the declared charset (any label, or null) as far as it can be true. Never throws: what nothing
 * can read shows as U+FFFD. A byte order mark at the start is dropped.
 */
export function decodeCharset(bytes: Uint8Array, label: string | null): string {
  const buffer = asBuffer(bytes);
  const charset = charsetName(label) ?? "us-ascii";
  if (charset.startsWith("utf-16") || charset.startsWith("utf-32")) {
    const wide = charset.startsWith("utf-16") ? decodeUtf16 : decodeUtf32;
    return wide(buffer, charset) ?? decodeUnlabelled(buffer);
  }
  if (isAscii(buffer)) return decodeAscii(buffer, charset);
  if (charset === "utf-8") return decodeUtf8(buffer);
  if (WEAK.has(charset)) return decodeUnlabelled(buffer, charset !== "us-ascii");
  return decodeDeclared(buffer, charset);
}

/** A view of the same memory with Buffer's methods. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function decodeAscii(buffer: Buffer, charset: string): string {
  if (SEVEN_BIT.has(charset)) return decodeDeclared(buffer, charset);
  // Japanese mail of old gateways goes without its label; its escapes are unmistakable (RFC 1468).
  const escape = buffer.indexOf(ESC);
  const next = escape < 0 ? undefined : buffer[escape + 1];
  if (next === 0x24 || next === 0x28) {
    return decodeBy(buffer, "iso-2022-jp") ?? buffer.toString("latin1");
  }
  return buffer.toString("latin1");
}

function decodeUtf8(buffer: Buffer): string {
  if (isUtf8(buffer)) return withoutMark(buffer.toString("utf8"));
  return mostlyUtf8(buffer) ?? decodeUnlabelled(buffer);
}

/** Characters that are right show UTF-8 only if they are the most: two-byte charsets hit some by accident. */
function mostlyUtf8(buffer: Buffer): string | null {
  const text = new TextDecoder("utf-8").decode(buffer);
  return isMostlyRight(text) || isCut(buffer, text) ? text : null;
}

function isMostlyRight(text: string): boolean {
  let balance = 0;
  let isAnyRight = false;
  for (const character of text) {
    if (character < "\u0080") continue;
    const isRight = character !== REPLACEMENT;
    isAnyRight ||= isRight;
    balance += isRight ? 1 : -1;
  }
  return isAnyRight && balance >= 0;
}

/** Nothing but the first half of a letter of Western Europe at the end: "Ã" and "Â" end no word. */
const isCut = (buffer: Buffer, text: string): boolean =>
  text.indexOf(REPLACEMENT) === text.length - 1 && [0xc2, 0xc3].includes(buffer.at(-1) ?? 0);

/** `isWestern` tells that the mail names Latin-1 or its sister of Windows. */
function decodeUnlabelled(buffer: Buffer, isWestern = false): string {
  if (isUtf8(buffer)) return withoutMark(buffer.toString("utf8"));
  const [first, second] = buffer;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const marked = hasMark ? decodeUtf16(buffer, "utf-16") : null;
  if (marked !== null) return marked;
  return decodeMixed(buffer) ?? decodeGuessed(buffer, isWestern);
}

const decodeGuessed = (buffer: Buffer, isWestern: boolean): string =>
  decodeBy(buffer, guessCharset(buffer, isWestern)) ?? buffer.toString("latin1");

/** Longer texts are files, and each line costs. */
const MAX_MIXED_BYTES = 256 * 1024;

/** A line in UTF-8 by accident is rare; so large a share of the bytes is none. */
const MIN_UTF8_SHARE = 0.25;

/** Programs that put a text together from several mails leave each line in its charset. Null if it is in one. */
function decodeMixed(buffer: Buffer): string | null {
  if (!buffer.includes(LF) || buffer.length > MAX_MIXED_BYTES) return null;
  const lines: { bytes: Buffer; isRight: boolean }[] = [];
  let [right, high] = [0, 0];
  for (let at = 0; at < buffer.length;) {
    const found = buffer.indexOf(LF, at);
    const end = found < 0 ? buffer.length : found + 1;
    const bytes = buffer.subarray(at, end);
    const isRight = isUtf8(bytes);
    const count = isAscii(bytes) ? 0 : bytes.reduce((sum, byte) => sum + (byte >> 7), 0);
    high += count;
    if (isRight) right += count;
    lines.push({ bytes, isRight });
    at = end;
  }
  if (right < high * MIN_UTF8_SHARE) return null;
  const others = Buffer.concat(lines.filter(({ isRight }) => !isRight).map(({ bytes }) => bytes));
  const guess = guessCharset(others, false);
  const textOf = (bytes: Buffer): string =>
    mostlyUtf8(bytes) ?? decodeBy(bytes, guess) ?? bytes.toString("latin1");
  return lines
    .map(({ bytes, isRight }) => (isRight ? bytes.toString("utf8") : textOf(bytes)))
    .join("");
}

function decodeDeclared(buffer: Buffer, charset: string): string {
  const text = decodeBy(buffer, charset);
  if (text === null) return decodeUnlabelled(buffer);
  // One-byte charsets can spell valid UTF-8 only by rare accident; the others show by what they can't read.
  const isSuspect = text.includes(REPLACEMENT) || isOneByte(charset);
  if (isSuspect && !isAscii(buffer) && isUtf8(buffer)) return withoutMark(buffer.toString("utf8"));
  if (text.includes(REPLACEMENT) && !isMostlyRight(text)) return decodeUnlabelled(buffer);
  if (charset === "shift_jis" && isHalfWidth(text) && guessCharset(buffer, false) === "euc-jp") {
    return decodeBy(buffer, "euc-jp") ?? text;
  }
  const sister = WINDOWS_SISTERS[charset];
  if (sister === undefined || !/[\u0080-\u009f]/.test(text)) return text;
  const better = betterCharset(buffer, charset, sister);
  return better === charset ? text : (decodeBy(buffer, better) ?? text);
}

/** EUC-JP read as Shift_JIS is a row of half-width katakana. */
function isHalfWidth(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const count = sample.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  return count * 2 > (sample.match(/[\u0080-\uffff]/g)?.length ?? 0);
}

/** The start of a text shows its letters. */
const SAMPLE_LENGTH = 4_096;

/** Programs of Windows gave their charsets the names of the standards that have control characters in their stead. */
const WINDOWS_SISTERS: Readonly<Record<string, string>> = {
  "iso-8859-2": "windows-1250",
  "iso-8859-7": "windows-1253",
};

const isOneByte = (charset: string): boolean =>
  /^(?:iso-8859|windows-|koi8|mac|x-mac|cp(?!9[345]))/.test(charset);

const withoutMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);
