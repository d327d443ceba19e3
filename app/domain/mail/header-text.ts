import { HEADER_LIMIT_BYTES } from "./raw-header.ts";
import { latin1Text } from "./latin1.ts";

/** The headers of a mail as they came, for people to read. */

const LF = 10;
const CR = 13;

/** Where a provider that posts parsed fields puts the headers (a form's part, RFC 7578 §4.2). */
const FORM_FIELD = /^content-disposition:[^\r\n]{0,200}[; ]name="headers"/im;

/**
 * The header block as text: folded lines stay folded, bytes are UTF-8 where they are valid and Latin-1 where not, controls
 * show as a replacement character. `form` says that the bytes are the provider's post with a field `headers`; without such a field the
 * answer is empty. At most 256 KB are read. Never throws.
 */
export function headerText(raw: Uint8Array, form: boolean): string {
  const bytes = form ? postedHeaders(raw) : raw.subarray(0, endOfBlock(raw, 0));
  return readable(bytes).replaceAll(/\r\n?/g, "\n").replaceAll(CONTROL, "\ufffd").trimEnd();
}

/** Marks that turn the direction of writing count too: they would show a line as another one. */
const CONTROL = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function readable(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return latin1Text(bytes);
  }
}

/** The end of the lines before the first empty one. */
function endOfBlock(raw: Uint8Array, start: number): number {
  const limit = Math.min(raw.length, start + HEADER_LIMIT_BYTES);
  let line = start;
  while (line < limit) {
    const end = raw.indexOf(LF, line);
    if (end < 0 || end >= limit) break;
    if (end === line || (end === line + 1 && raw[line] === CR)) return line;
    line = end + 1;
  }
  return limit;
}

function postedHeaders(raw: Uint8Array): Uint8Array {
  let at = 0;
  // The parts of a form stand one after the other; the first bytes of each say which field it is.
  for (let parts = 0; parts < MOST_PARTS && at < raw.length; parts += 1) {
    const headEnd = endOfBlock(raw, at);
    const head = latin1Text(raw.subarray(at, headEnd));
    const bodyStart = afterEmptyLine(raw, headEnd);
    const next = nextPart(raw, bodyStart);
    if (FORM_FIELD.test(head))
      return raw.subarray(bodyStart, Math.min(next, endOfBlock(raw, bodyStart)));
    at = next;
  }
  return new Uint8Array();
}

/** Inbound Parse posts some twenty fields, and one for each attachment after them. */
const MOST_PARTS = 40;

function afterEmptyLine(raw: Uint8Array, end: number): number {
  const feed = raw.indexOf(LF, end);
  return feed < 0 ? raw.length : feed + 1;
}

const DASH = 45;

/** The next line that begins with two dashes, as a form's boundary does. */
function nextPart(raw: Uint8Array, start: number): number {
  for (let line = start; line < raw.length;) {
    if (raw[line] === DASH && raw[line + 1] === DASH) return line;
    const feed = raw.indexOf(LF, line);
    if (feed < 0) break;
    line = feed + 1;
  }
  return raw.length;
}
