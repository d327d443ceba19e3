// What does a structured header such as Content-Type say: its value and its parameters (RFC 2045 §5.1, RFC 2231)?
import { trimEnds } from "#app/domain/mail/trim-ends.ts";
import { trimBlanks } from "./blanks.ts";
import { decodeCharset } from "./decode-charset.server.ts";
import { headerText } from "./header-text.server.ts";

export type Structured = {
  /** The part before the first semicolon, lower case, without comments. */
  readonly value: string;
  /** Decoded values by lower-case name; the first of a name counts. */
  readonly params: ReadonlyMap<string, string>;
};

type Segment = { readonly index: number; readonly extended: boolean; readonly value: string };

const MAX_PARAMS = 200;
/** Longer than any parameter's name with what stands before its `=`. */
const NAME_LENGTH = 200;

/**
 * Reads a value that has one character for each byte. Tolerates missing quotes, semicolons and ends, stray comments and
 * raw 8-bit or RFC 2047 text in a parameter; `charset` is what raw 8-bit text falls back to. Never throws.
 */
export function readStructured(raw: string, charset: string | null): Structured {
  const pieces = splitPieces(raw);
  const segments = new Map<string, Segment[]>();
  const [first = ""] = pieces;
  // A header may begin with a parameter, its value forgotten.
  const [value = "", ...unseparated] = isParameter(first)
    ? ["", first]
    : trimBlanks(first)
        .replace(/[\t ]{0,5}\/[\t ]{0,5}/, "/")
        .split(/[\t-\r ]+/);
  const rest =
    unseparated.length > 0 ? [unseparated.join(" "), ...pieces.slice(1)] : pieces.slice(1);
  for (const piece of rest.slice(0, MAX_PARAMS)) addSegment(segments, piece);
  const params = new Map<string, string>();
  for (const [name, parts] of segments) params.set(name, joinSegments(parts, charset));
  return { value: value.toLowerCase(), params };
}

const isParameter = (piece: string): boolean => /^[\t-\r ]{0,20}[\w*-]{1,40}=/.test(piece);

/** Splits at semicolons outside quotes; a quote ends only where the parameter can end, so that quotes within a name pass. */
function splitPieces(raw: string): string[] {
  if (!raw.includes('"') && !raw.includes("(")) return raw.split(";");
  const pieces: string[] = [];
  let piece = "";
  let quoted = false;
  let depth = 0;
  const lastClose = raw.lastIndexOf(")");
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] ?? "";
    if (depth > 0) {
      if (character === "(") depth += 1;
      if (character === ")") depth -= 1;
    } else if (quoted) {
      piece += character;
      if (character === "\\" && isQuotable(raw[at + 1])) piece += raw[++at] ?? "";
      else if (character === '"' && isEndOfQuoted(raw, at + 1)) {
        quoted = false;
        if (/^[\t-\r ]+[\w*.-]{1,40}=/.test(raw.slice(at + 1, at + 80))) {
          pieces.push(piece);
          piece = "";
        }
      }
    } else if (character === '"' && /=[\t-\r ]*$/.test(piece.slice(-5))) {
      quoted = true;
      piece += character;
    } else if (character === "(" && at < lastClose && !isInValue(piece)) depth = 1;
    else if (character === ";") {
      pieces.push(piece);
      piece = "";
    } else piece += character;
  }
  return [...pieces, piece];
}

/** An unquoted file name may hold brackets; a comment stands before or after a parameter. */
const isInValue = (piece: string): boolean => piece.slice(0, NAME_LENGTH).includes("=");

const isQuotable = (character: string | undefined): boolean =>
  character === '"' || character === "\\";

function isEndOfQuoted(raw: string, from: number): boolean {
  const rest = raw.slice(from, from + 80);
  return /^[\t-\r ]*(?:$|;|\(|,)/.test(rest) || /^[\t-\r ]+[\w*.-]{1,40}=/.test(rest);
}

function addSegment(segments: Map<string, Segment[]>, piece: string): void {
  const equals = piece.indexOf("=");
  if (equals < 1) return;
  const name = trimBlanks(piece.slice(0, equals)).toLowerCase();
  const shape = /^([^*\s]{1,100})(?:\*(\d{1,3}))?(\*)?$/.exec(name);
  const base = shape?.[1];
  if (base === undefined) return;

  const segment = {
    index: Number(shape?.[2] ?? -1),
    extended: shape?.[3] !== undefined,
    value: unquoted(trimBlanks(piece.slice(equals + 1))),
  };
  const known = segments.get(base) ?? [];
  const isRepeated = known.some(
    (one) => one.index === segment.index && one.extended === segment.extended,
  );
  if (!isRepeated) segments.set(base, [...known, segment]);
}

function unquoted(value: string): string {
  // A second "=" comes of a program that wrote `charset="=utf-8"` or `charset==utf-8`.
  const bare = value.replace(/^=(?!\?)[\t-\r ]*/, "");
  if (!bare.startsWith('"')) return trimEnds(bare, '",\t\n\v\f\r ', "end");
  const closed = bare.length > 1 && bare.endsWith('"');
  return bare.slice(1, closed ? -1 : undefined).replace(/\\(["\\])/g, "$1");
}

function joinSegments(segments: readonly Segment[], charset: string | null): string {
  const whole = segments.find((one) => one.index < 0 && one.extended);
  if (whole !== undefined) return extendedText([whole]);
  const numbered = segments.filter((one) => one.index >= 0).sort((a, b) => a.index - b.index);
  if (numbered.some((one) => one.extended)) return extendedText(numbered);
  const plain =
    numbered.length > 0 ? numbered.map((one) => one.value).join("") : (segments[0]?.value ?? "");
  return headerText(plain, charset);
}

/** RFC 2231 §4: `charset'language'percent-encoded`; the charset stands in the first segment only. */
function extendedText(segments: readonly Segment[]): string {
  const first = segments[0]?.value ?? "";
  const mark = /^([^']{0,60})'[^']{0,60}'/.exec(first) ?? /^([\w-]{1,40})'/.exec(first);
  const bytes = segments.map((segment, index) => {
    const text = index === 0 && mark !== null ? segment.value.slice(mark[0].length) : segment.value;
    return segment.extended ? percentDecoded(text) : Buffer.from(text, "latin1");
  });
  const declared = mark?.[1] ?? "";
  const text = decodeCharset(Buffer.concat(bytes), declared === "" ? "utf-8" : declared);
  // Some programs put an encoded word where percent-encoding belongs.
  return text.includes("=?") ? headerText(Buffer.from(text).toString("latin1"), null) : text;
}

function percentDecoded(text: string): Buffer {
  const binary = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(binary, "latin1");
}
