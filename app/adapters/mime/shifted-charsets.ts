/** Charsets of seven-bit networks that shift between ASCII and two-byte characters, brought to their eight-bit sisters. */

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const TILDE = 0x7e;
const HIGH_BIT = 0x80;

/** ISO-2022-KR (RFC 1557) as EUC-KR, and the GB 2312 plane of ISO-2022-CN (RFC 1922) as EUC-CN. */
export function unshifted2022(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let to = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ESC && bytes[at + 1] === 0x24) {
      // ESC $ ) C or ESC $ ) A names the plane; what it names is known already.
      at += 3;
    } else if (byte === SHIFT_OUT) shifted = true;
    else if (byte === SHIFT_IN) shifted = false;
    else {
      // Each line starts in ASCII (RFC 1922 §2).
      if (byte === 10) shifted = false;
      out[to++] = shifted && byte > 0x20 ? byte | HIGH_BIT : byte;
    }
  }
  return out.subarray(0, to);
}

/** HZ (RFC 1843) as EUC-CN: `~{` and `~}` around two-byte characters, `~~` for a tilde, `~` at a line's end joins lines. */
export function unshiftedHz(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let to = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    if (byte === TILDE && next === 0x7b) {
      shifted = true;
      at += 1;
    } else if (byte === TILDE && next === 0x7d) {
      shifted = false;
      at += 1;
    } else if (byte === TILDE && !shifted && (next === TILDE || next === 10)) {
      if (next === TILDE) out[to++] = TILDE;
      at += 1;
    } else {
      if (byte === 10) shifted = false;
      out[to++] = shifted && byte > 0x20 ? byte | HIGH_BIT : byte;
    }
  }
  return out.subarray(0, to);
}
