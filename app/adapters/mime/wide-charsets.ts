/** Texts in UTF-16 and UTF-32, whose byte order may be told by a mark, by the label or only by where the zeros stand. */

const BYTES_LOOKED_AT = 512;
const REPLACEMENT = 0xfffd;
const CHUNK = 4096;

/** Decodes UTF-16; null when the bytes show that they are none (a label left over from a conversion). */
export function decodeUtf16(bytes: Uint8Array, label: string): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), "le");
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), "be");

  const zeros = zerosByPlace(bytes, 2);
  const isWide = zeros.some((count) => count > 0) || hasHighBytes(bytes);
  if (!isWide) return null;
  const [even = 0, odd = 0] = zeros;
  if (even !== odd) return utf16(bytes, even > odd ? "be" : "le");
  // RFC 2781 §4.3: without a mark the order is big-endian.
  return utf16(bytes, label === "utf-16le" ? "le" : "be");
}

/** Decodes UTF-32; null when the bytes show that they are none. */
export function decodeUtf32(bytes: Uint8Array, label: string): string | null {
  const zeros = zerosByPlace(bytes, 4);
  // No character lies beyond U+10FFFF, so every unit has a zero byte at its high end.
  const units = Math.floor(Math.min(bytes.length, BYTES_LOOKED_AT) / 4);
  const high = Math.max(zeros[0] ?? 0, zeros[3] ?? 0);
  if (units === 0 || high < units / 2) return null;
  const isLittle = zeros[0] === zeros[3] ? label === "utf-32le" : (zeros[3] ?? 0) > (zeros[0] ?? 0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 * CHUNK) {
    const codes: number[] = [];
    for (let unit = at; unit + 4 <= bytes.length && unit < at + 4 * CHUNK; unit += 4) {
      const code = view.getUint32(unit, isLittle);
      if (code !== 0xfeff || unit > 0) codes.push(code > 0x10ffff ? REPLACEMENT : code);
    }
    pieces.push(String.fromCodePoint(...codes));
  }
  return pieces.join("");
}

const utf16 = (bytes: Uint8Array, order: "le" | "be"): string =>
  new TextDecoder(`utf-16${order}`).decode(bytes);

function zerosByPlace(bytes: Uint8Array, width: number): number[] {
  const zeros = Array.from({ length: width }, () => 0);
  const end = Math.min(bytes.length, BYTES_LOOKED_AT);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) zeros[at % width] = (zeros[at % width] ?? 0) + 1;
  }
  return zeros;
}

const hasHighBytes = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, BYTES_LOOKED_AT).some((byte) => byte >= 0x80);
