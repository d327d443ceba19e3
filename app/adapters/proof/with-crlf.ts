const LF = 10;
const CR = 13;

/** The bytes with every bare LF made CRLF, as a signer saw them (RFC 5322 §2.3); the same buffer when there is none. */
export function withCrlf(bytes: Buffer): Buffer {
  const bare = countBare(bytes);
  if (bare === 0) return bytes;
  const whole = Buffer.allocUnsafe(bytes.length + bare);
  let to = 0;
  let before = 0;
  for (const byte of bytes) {
    if (byte === LF && before !== CR) whole[to++] = CR;
    whole[to++] = byte;
    before = byte;
  }
  return whole;
}

function countBare(bytes: Buffer): number {
  let bare = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (at === 0 || bytes[at - 1] !== CR) bare += 1;
  }
  return bare;
}

/** True if more than `most` line ends stand in the bytes; looks no further than that. */
export function hasMoreLines(bytes: Uint8Array, most: number): boolean {
  // Shorter ones need not be counted.
  if (bytes.length <= most) return false;
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0 && count <= most; at = bytes.indexOf(LF, at + 1))
    count += 1;
  return count > most;
}
