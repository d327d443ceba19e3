/** Which bytes does a quoted-printable body hold (RFC 2045 §6.7), broken encoders included? */

const [TAB, LF, CR, SPACE, EQUALS] = [9, 10, 13, 32, 61];

/** Value of each byte as a hexadecimal digit of either case, -1 for all others. */
const HEX = new Int8Array(256).fill(-1);
for (let value = 0; value < 16; value += 1) {
  HEX[value.toString(16).charCodeAt(0)] = value;
  HEX[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/**
 * Decodes quoted-printable. A `=` that starts no escape stays as it is, blanks between it and the line's end are allowed,
 * raw 8-bit bytes pass. Blanks at a line's end were added on the way and go (rule 3). Never throws.
 */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(EQUALS)) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  let to = 0;
  let lineEnd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === EQUALS) {
      const high = HEX[bytes[at + 1] ?? 0] ?? -1;
      const low = HEX[bytes[at + 2] ?? 0] ?? -1;
      if (high >= 0 && low >= 0) {
        out[to++] = (high << 4) | low;
        at += 2;
        lineEnd = to;
        continue;
      }
      const next = softBreakEnd(bytes, at + 1);
      if (next !== null) {
        at = next - 1;
        lineEnd = to;
        continue;
      }
      out[to++] = EQUALS;
      lineEnd = to;
    } else if (byte === LF || byte === CR) {
      to = lineEnd;
      out[to++] = byte;
      lineEnd = to;
    } else {
      out[to++] = byte;
      if (byte !== SPACE && byte !== TAB) lineEnd = to;
    }
  }
  return out.subarray(0, to);
}

/** Where the next line starts if only blanks stand before the line's end, else null. A `=` that ends the body joins nothing. */
function softBreakEnd(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === TAB) at += 1;
  if (at >= bytes.length) return at;
  const start = at;
  while (bytes[at] === CR) at += 1;
  if (bytes[at] === LF) return at + 1;
  return at > start ? at : null;
}
