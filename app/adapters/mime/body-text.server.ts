// Which text does a text part hold, and which files stand in it?
import { isAscii } from "node:buffer";
import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import { MAX_HTML_LENGTH, MAX_TEXT_LENGTH } from "#app/domain/mail/mail-limits.ts";
import { charsetName } from "./charset-name.ts";
import { cleanText } from "./clean-text.ts";
import { asBuffer, decodeCharset, isWeakCharset } from "./decode-charset.server.ts";
import { textOfEnriched, textOfRichtext } from "./enriched-text.ts";
import { unflowed } from "./flowed-text.ts";
import { betterCharset } from "./guess-charset.ts";
import type { PartHeaders } from "./part-headers.server.ts";
import { decodeTransfer } from "./transfer-encoding.ts";
import { cutUuencoded, type UuFile } from "./uuencode.ts";

/** Cleaning takes away line ends of two characters, seldom more; what is cut anyway need not be cleaned. */
const MAX_RAW_LENGTH = 2 * MAX_TEXT_LENGTH;

/** No charset needs more bytes for one character. */
const MAX_BYTES_PER_CHARACTER = 4;

/** Where a page names its charset (HTML §4.2.5.4 wants it in the first 1,024 bytes; mail programs write styles before). */
const META_BYTES = 4_096;
const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i;

/** The words of a plain part and the uuencoded files cut out of it. */
export function plainBody(
  headers: PartHeaders,
  body: Buffer,
  limits: Set<MailLimit>,
): { text: string; files: readonly UuFile[] } {
  const bytes = decodedBody(headers, body);
  // Files are cut out before the text is shortened: they are most of its length.
  const holdsFiles = bytes.includes("begin ", 0, "latin1");
  const wanted = holdsFiles ? bytes : bytes.subarray(0, MAX_TEXT_LENGTH * MAX_BYTES_PER_CHARACTER);
  if (wanted.length < bytes.length) limits.add("text-length");
  // Of a mail that is one large file, only the words around it are cleaned.
  const { text, files } = cutUuencoded(decoded(headers, wanted));
  if (text.length > MAX_RAW_LENGTH) limits.add("text-length");
  const shown = shownText(headers, cleanText(text.slice(0, MAX_RAW_LENGTH)));
  return {
    text: shortened(shown, { length: MAX_TEXT_LENGTH, name: "text-length", limits }),
    files,
  };
}

function shownText(headers: PartHeaders, text: string): string {
  if (headers.type === "text/enriched") return textOfEnriched(text);
  if (headers.type === "text/richtext") return textOfRichtext(text);
  return headers.isFlowed ? unflowed(text, headers.delSp) : text;
}

/** The HTML as written. */
export function htmlBody(headers: PartHeaders, body: Buffer, limits: Set<MailLimit>): string {
  const maxBytes = MAX_HTML_LENGTH * MAX_BYTES_PER_CHARACTER;
  const bytes = decodedBody(headers, body);
  const declared = charsetName(headers.charset);
  const isSure = declared !== null && !isWeakCharset(declared);
  const named = isSure || isAscii(bytes) ? null : metaCharset(bytes);
  const isNamed = named !== null && (!isWestern(declared) || fitsBetter(bytes, named));
  const charset = isNamed ? named : headers.charset;
  if (bytes.length > maxBytes) limits.add("html-length");
  const html = cleanText(decoded({ ...headers, charset }, bytes.subarray(0, maxBytes)));
  return shortened(html, { length: MAX_HTML_LENGTH, name: "html-length", limits });
}

const isWestern = (declared: string | null): boolean =>
  declared !== null && declared !== "us-ascii";

/** Gateways that recode a page forget what stands in it, programs that write it give Latin-1 as a default. */
const fitsBetter = (bytes: Buffer, named: string): boolean =>
  betterCharset(bytes, "windows-1252", charsetName(named) ?? named) !== "windows-1252";

/** What the page itself names; a page whose name of UTF-16 can be read is not in UTF-16 (HTML §13.2.3.2). */
function metaCharset(bytes: Buffer): string | null {
  const named = META_CHARSET.exec(bytes.toString("latin1", 0, META_BYTES))?.[1] ?? null;
  return /^(?:utf-?(?:16|32)|ucs|unicode)/i.test(named ?? "") ? null : named;
}

/** Cuts a text to a limit's length and tells so; never within a character. */
export function shortened(
  text: string,
  { length, name, limits }: { length: number; name: MailLimit; limits: Set<MailLimit> },
): string {
  if (text.length <= length) return text;
  limits.add(name);
  return text.slice(0, isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const decoded = (headers: PartHeaders, bytes: Buffer): string =>
  decodeCharset(bytes, headers.charset);

/** Text that claims an encoding which gives nothing is text as it stands. */
function decodedBody(headers: PartHeaders, body: Buffer): Buffer {
  const bytes = asBuffer(decodeTransfer(body, headers.encoding));
  return bytes.length === 0 ? body : bytes;
}
