import { latin1Text } from "./latin1.ts";

/** Where do the headers of a raw mail end, and what does one of them say? Reads no further than the header block. */

/** A header block longer than this is cut here: no mail client writes one, and scanning stays bounded. */
export const HEADER_LIMIT_BYTES = 256 * 1024;

const LF = 10;
const CR = 13;

/**
 * The first top-level header of that name (any case) in a raw RFC 5322 mail, unfolded (RFC 5322 §2.2.3) and trimmed, one
 * character for each byte; null if the header block has none. Never throws.
 */
export function rawHeader(raw: Uint8Array, name: string): string | null {
  const wanted = name.toLowerCase();
  const lines = latin1Text(raw.subarray(0, headerBlock(raw).end)).split(/\r?\n/);

  for (const [index, line] of lines.entries()) {
    const colon = line.indexOf(":");
    if (colon < 1 || line.slice(0, colon).trimEnd().toLowerCase() !== wanted) continue;
    return [line.slice(colon + 1), ...continuationOf(lines, index)].join("").trim();
  }
  return null;
}

/** Everything after the empty line that ends the headers; what lies beyond the limit if no such line comes before it. */
export const rawBody = (raw: Uint8Array): Uint8Array => raw.subarray(headerBlock(raw).bodyStart);

function headerBlock(raw: Uint8Array): { end: number; bodyStart: number } {
  const limit = Math.min(raw.length, HEADER_LIMIT_BYTES);
  let lineStart = 0;
  while (lineStart < limit) {
    const lineEnd = raw.indexOf(LF, lineStart);
    if (lineEnd < 0 || lineEnd >= limit) break;
    const isEmpty = lineEnd === lineStart || (lineEnd === lineStart + 1 && raw[lineStart] === CR);
    if (isEmpty) return { end: lineStart, bodyStart: lineEnd + 1 };
    lineStart = lineEnd + 1;
  }
  return { end: limit, bodyStart: limit };
}

function continuationOf(lines: readonly string[], index: number): string[] {
  const folded: string[] = [];
  for (let next = index + 1; /^[ \t]/.test(lines[next] ?? ""); next += 1) {
    folded.push(lines[next] ?? "");
  }
  return folded;
}
