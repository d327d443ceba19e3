import { latin1Bytes, latin1Text } from "#app/domain/mail/latin1.ts";

/** One header field of a raw mail, one character for each byte. */
export type HeaderField = {
  /** Lower case. */
  readonly name: string;
  /** Unfolded (RFC 5322 §2.2.3) and trimmed. */
  readonly value: string;
  /** Its lines as they stand. */
  readonly lines: readonly string[];
};

export type RawMail = {
  readonly raw: Uint8Array;
  readonly fields: readonly HeaderField[];
  /** From the empty line on that ends the headers. */
  readonly rest: Uint8Array;
  /** True when there are more bytes or lines of headers than any honest mail has; `fields` are then the first ones. */
  readonly isCut: boolean;
};

/** Real mail stays below 60 KB and 1,000 lines; canonicalising far more is only work for us. */
const HEADER_BYTES = 128 * 1024;
const HEADER_LINES = 4000;

const LF = 10;
const CR = 13;

/** RFC 5322 §2.2: printable ASCII without the colon; whitespace before the colon is obsolete and is read by everyone. */
const FIELD = /^([\x21-\x39\x3b-\x7e]{1,200})[ \t]*:/;

/** The header fields of a mail. Never throws. */
export function readHeaders(raw: Uint8Array): RawMail {
  const { end, isWhole } = endOfHeaders(raw);
  const all = latin1Text(raw.subarray(0, end)).split(/(?<=\n)/);
  const lines = all.slice(0, HEADER_LINES);

  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    // What is no field belongs to the one before it: some readers show it there.
    if (last !== undefined && !FIELD.test(line)) last.push(line);
    else groups.push([line]);
  }
  return {
    raw,
    fields: groups.map(fieldOf),
    rest: raw.subarray(end),
    isCut: !isWhole || all.length > HEADER_LINES,
  };
}

/** The mail without some of its header fields, every other byte as it was. */
export function withoutFields(mail: RawMail, leftOut: ReadonlySet<HeaderField>): Buffer {
  const { raw } = mail;
  if (leftOut.size === 0) return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const kept = mail.fields.filter((field) => !leftOut.has(field)).flatMap(({ lines }) => lines);
  return Buffer.concat([latin1Bytes(kept.join("")), mail.rest]);
}

export const valuesOf = ({ fields }: RawMail, name: string): readonly string[] =>
  fields.filter((field) => field.name === name).map(({ value }) => value);

function fieldOf(lines: readonly string[]): HeaderField {
  const text = lines.map((line) => line.replace(/\r?\n$/, "")).join("");
  const match = FIELD.exec(text);
  return {
    name: (match?.[1] ?? "").toLowerCase(),
    value: text.slice(match?.[0].length ?? 0).trim(),
    lines,
  };
}

/** Where the empty line begins that ends the headers, or where we stop to look for it. */
function endOfHeaders(raw: Uint8Array): { end: number; isWhole: boolean } {
  let lineStart = 0;
  while (lineStart <= HEADER_BYTES) {
    const lineEnd = raw.indexOf(LF, lineStart);
    if (lineEnd < 0) break;
    if (lineEnd === lineStart || (lineEnd === lineStart + 1 && raw[lineStart] === CR))
      return { end: lineStart, isWhole: true };
    lineStart = lineEnd + 1;
  }
  return { end: Math.min(raw.length, HEADER_BYTES), isWhole: raw.length <= HEADER_BYTES };
}
