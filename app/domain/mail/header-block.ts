import { headerField, looksLikeField } from "./header-field.ts";
import { isBlank } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";
import type { HeaderField } from "./quote-headers.ts";

/** Does the header of a quoted mail start here, such as Outlook's `From: … Sent: … To: … Subject: …`? */

export type HeaderBlock = {
  /** How many lines it takes up. */
  readonly length: number;
  /** Sender with address, time and subject are all there: nobody writes that by hand. */
  readonly isCertain: boolean;
};

/** Long lists of recipients are folded over some lines; nothing else in a header is. */
const FOLDED_LINES = 12;

const BLOCK_LINES = 40;

const STARTS: ReadonlySet<HeaderField> = new Set(["from", "sent", "date", "subject"]);

const HAS_ADDRESS = /\S@\S/;
const HAS_CLOCK_TIME = /\d{1,2}\s?[:.h時时시]\s?\d{2}/u;

/** The header that starts at line `at`, or null. Form-like words of a customer (`From: Paris To: Rome`) are none. */
export function headerBlockAt(lines: readonly MailLine[], at: number): HeaderBlock | null {
  const first = headerField(lines[at]?.key ?? "");
  if (first === null || !STARTS.has(first.field)) return null;

  const values = new Map<HeaderField, string>();
  let end = at;
  let folded = 0;
  let isDense = false;
  for (let next = at; next < lines.length && next < at + BLOCK_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (isBlank(line)) {
      // Outlook's paragraphs come as lines with an empty one between them: between all of them.
      if (isDense || folded > 0 || headerField(lines[next + 1]?.key ?? "") === null) break;
      continue;
    }
    const field = headerField(line.key);
    if (field === null) {
      folded += 1;
      if (folded > FOLDED_LINES || isBlank(lines[next - 1])) break;
      continue;
    }
    if (values.has(field.field) && field.field !== "other") break;
    isDense ||= next > at && next === end;
    values.set(field.field, field.value || (lines[next + 1]?.key ?? ""));
    folded = 0;
    end = next + 1;
  }
  if (!isHeader(values)) return null;
  return { length: foldedEnd(lines, end) - at, isCertain: isCertain(values) };
}

/** After a rule, lines of `word: value` with an address and a time are a header in a language that we do not know. */
export function unknownHeaderAt(lines: readonly MailLine[], at: number): HeaderBlock | null {
  let end = at;
  let hasAddress = false;
  let hasTime = false;
  while (end < at + 8 && looksLikeField(lines[end]?.key ?? "")) {
    hasAddress ||= HAS_ADDRESS.test(lines[end]?.key ?? "");
    hasTime ||= HAS_CLOCK_TIME.test(lines[end]?.key ?? "");
    end += 1;
  }
  return end - at >= 3 && hasAddress && hasTime ? { length: end - at, isCertain: false } : null;
}

function isHeader(values: ReadonlyMap<HeaderField, string>): boolean {
  const when = values.get("sent") ?? values.get("date");
  if (!values.has("from") || when === undefined || !/\d/.test(when)) return false;
  if (values.has("subject")) return true;
  return values.has("to") && values.has("sent") && HAS_ADDRESS.test(values.get("from") ?? "");
}

function isCertain(values: ReadonlyMap<HeaderField, string>): boolean {
  const hasAddress = [...values.values()].some((value) => HAS_ADDRESS.test(value));
  return hasAddress && (values.has("subject") || values.has("sent"));
}

/** The last field may be folded too: a subject goes on until the empty line, if that comes soon. */
function foldedEnd(lines: readonly MailLine[], end: number): number {
  for (let next = end; next < end + 3; next += 1) {
    if (isBlank(lines[next]) || lines[next]?.marked === true) return next;
  }
  return end;
}
