/** Bytes as text and back, one character for each byte. TextDecoder's "latin1" is windows-1252, which moves 0x80 to 0x9f. */

/** `String.fromCharCode` takes its characters as arguments, and their number is limited. */
const CHUNK_BYTES = 8192;

export function latin1Text(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    // Handed over as it is: spreading bytes into arguments takes ten times as long.
    const chunk: ArrayLike<number> = bytes.subarray(at, at + CHUNK_BYTES);
    text += String.fromCharCode.apply(null, chunk as number[]);
  }
  return text;
}

export const latin1Bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
