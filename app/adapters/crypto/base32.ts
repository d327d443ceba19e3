// RFC 4648 §6 in lower case without padding: safe in addresses, which do not keep case.
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Five bits a character; a length that is no multiple of five bytes is filled with zero bits. */
export function base32(bytes: Uint8Array): string {
  let out = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
  }
  return bits > 0 ? out + ALPHABET[(held << (5 - bits)) & 31] : out;
}
