/** Which bytes does a base64 body hold, whatever else got into it on the way (RFC 2045 §6.8)? */

const LF = 10;
const BLANKS = new Set([9, 10, 11, 12, 13, 32]);
const PAD = 61;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Value of each byte as a base64 digit, -1 for all others. */
const VALUES = new Int8Array(256).fill(-1);
for (let value = 0; value < 64; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** After the padding only lines that look like more of it count: a list's footer is words, not data. */
const MIN_LINE_AFTER_PADDING = 16;

/** A line with more strange characters than one in this many is text, not damaged data. */
const STRANGE_SHARE = 8;

/**
 * Decodes base64 line by line. Strange characters within a line are passed over; lines of words and what was appended
 * after the end are left out; missing padding is no matter. Never throws.
 */
export function decodeBase64(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil((bytes.length * 3) / 4) + 3);
  const state: State = { out, to: 0, bits: 0, count: 0, padded: false };
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(LF, at);
    let end = found < 0 ? bytes.length : found;
    const next = end + 1;
    while (end > at && BLANKS.has(bytes[end - 1] ?? 0)) end -= 1;
    if (!state.padded && isAligned(state) && decodeCleanLine(bytes, at, end, state)) at = next;
    else {
      decodeOddLine(bytes.subarray(at, end), state);
      at = next;
    }
  }
  endQuantum(state);
  return out.subarray(0, state.to);
}

type State = {
  readonly out: Buffer;
  to: number;
  /** Bits of digits that don't fill three bytes yet, and how many digits they are. */
  bits: number;
  count: number;
  padded: boolean;
};

const isAligned = (state: State): boolean => state.count === 0;

/** True if the line was whole groups of four digits; else nothing was kept of it. */
function decodeCleanLine(bytes: Uint8Array, start: number, end: number, state: State): boolean {
  if ((end - start) % 4 !== 0) return false;
  const { out } = state;
  let { to } = state;
  for (let at = start; at < end; at += 4) {
    const quantum =
      ((VALUES[bytes[at] ?? 0] ?? -1) << 18) |
      ((VALUES[bytes[at + 1] ?? 0] ?? -1) << 12) |
      ((VALUES[bytes[at + 2] ?? 0] ?? -1) << 6) |
      (VALUES[bytes[at + 3] ?? 0] ?? -1);
    // A digit of -1 sets the sign.
    if (quantum < 0) return false;
    out[to] = quantum >> 16;
    out[to + 1] = quantum >> 8;
    out[to + 2] = quantum;
    to += 3;
  }
  state.to = to;
  return true;
}

function decodeOddLine(line: Uint8Array, state: State): void {
  if (!isData(line, state)) return;
  for (const byte of line) {
    const value = VALUES[byte] ?? -1;
    if (value >= 0) pushDigit(value, state);
    else if (byte === PAD) {
      endQuantum(state);
      state.padded = true;
    }
  }
}

function isData(line: Uint8Array, state: State): boolean {
  let [digits, pads, strange, blanks] = [0, 0, 0, 0];
  for (const byte of line) {
    if ((VALUES[byte] ?? -1) >= 0) digits += 1;
    else if (byte === PAD) pads += 1;
    else if (BLANKS.has(byte)) blanks += 1;
    else strange += 1;
  }
  if (digits === 0) return pads > 0 && state.count > 0;
  if (state.padded) {
    const isMore = strange === 0 && blanks === 0 && (digits + pads) % 4 === 0;
    return isMore && (digits >= MIN_LINE_AFTER_PADDING || pads > 0);
  }
  if (strange * STRANGE_SHARE > digits) return false;
  return blanks === 0 || (strange === 0 && (digits + pads + state.count) % 4 === 0);
}

function pushDigit(value: number, state: State): void {
  state.bits = (state.bits << 6) | value;
  state.count += 1;
  if (state.count < 4) return;
  state.out[state.to] = state.bits >> 16;
  state.out[state.to + 1] = state.bits >> 8;
  state.out[state.to + 2] = state.bits;
  state.to += 3;
  state.bits = 0;
  state.count = 0;
}

/** Two digits left over are one byte, three are two. */
function endQuantum(state: State): void {
  if (state.count === 2) state.out[state.to++] = state.bits >> 4;
  if (state.count === 3) {
    state.out[state.to++] = state.bits >> 10;
    state.out[state.to++] = state.bits >> 2;
  }
  state.bits = 0;
  state.count = 0;
}
