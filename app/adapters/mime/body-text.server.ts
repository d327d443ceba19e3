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
import { shortenedHtml, shortenedRawHtml, shortenedRawText, shortenedText } from "./shortened.ts";
import { decodeTransfer } from "./transfer-encoding.ts";
import { cutUuencoded, type UuFile } from "./uuencode.ts";

/** No charset needs more bytes for one character. */
const MAX_BYTES_PER_CHARACTER = 4;

/** How many bytes of a text are read for `length` characters of it. */
const wantedBytes = (headers: PartHeaders, length: number): number =>
  // UTF-7 is put together from single words; so much of it would take seconds, and was never written.
  isUtf7(headers) ? length / MAX_BYTES_PER_CHARACTER : length * MAX_BYTES_PER_CHARACTER;

const isUtf7 = ({ charset }: PartHeaders): boolean =>
  charsetName(charset)?.startsWith("utf-7") === true;

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
  const wanted = holdsFiles ? bytes : bytes.subarray(0, wantedBytes(headers, MAX_TEXT_LENGTH));
  if (wanted.length < bytes.length) limits.add("text-length");
  // Of a mail that is one large file, only the words around it are cleaned.
  const { text, files } = cutUuencoded(decoded(headers, wanted));
  const shown = shownText(headers, cleanText(shortenedRawText(text, limits)));
  return {
    text: shortenedText(shown, limits),
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
  const maxBytes = wantedBytes(headers, MAX_HTML_LENGTH);
  const bytes = decodedBody(headers, body);
  const declared = charsetName(headers.charset);
  const isSure = declared !== null && !isWeakCharset(declared);
  const named = isSure || isAscii(bytes) ? null : metaCharset(bytes);
  const isNamed = named !== null && (!isWestern(declared) || fitsBetter(bytes, named));
  const charset = isNamed ? named : headers.charset;
  if (bytes.length > maxBytes) limits.add("html-length");
  const html = decoded({ ...headers, charset }, bytes.subarray(0, maxBytes));
  return shortenedHtml(cleanText(shortenedRawHtml(html, limits)), limits);
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

const decoded = (headers: PartHeaders, bytes: Buffer): string =>
  decodeCharset(bytes, headers.charset);

/** Text that claims an encoding which gives nothing is text as it stands. */
function decodedBody(headers: PartHeaders, body: Buffer): Buffer {
  const bytes = asBuffer(decodeTransfer(body, headers.encoding));
  return bytes.length === 0 ? body : bytes;
}
