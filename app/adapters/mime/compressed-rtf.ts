/** Which RTF does a packed body of Outlook hold ([MS-OXRTFCP])? */

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER_BYTES = 16;
const WINDOW = 4096;

/** [MS-OXRTFCP] 2.1.2.1: what the dictionary holds before the first byte. */
const PRELOAD =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript " +
  "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n" +
  "\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/** The RTF bytes, at most `maxBytes` of them; null if it is no such body. A body that ends early gives what it has. */
export function decompressRtf(packed: Buffer, maxBytes: number): Buffer | null {
  if (packed.length < HEADER_BYTES) return null;
  const size = Math.min(packed.readUInt32LE(4), maxBytes);
  const kind = packed.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return packed.subarray(HEADER_BYTES, HEADER_BYTES + size);
  return kind === COMPRESSED ? inflate(packed, size) : null;
}

function inflate(packed: Buffer, size: number): Buffer {
  const window = Buffer.alloc(WINDOW);
  let write = window.write(PRELOAD, "latin1");
  // A flag bit and two bytes unpack to 17 bytes at most: a size beyond that is a lie.
  const out = Buffer.alloc(Math.min(size, packed.length * 9));
  let to = 0;
  const put = (byte: number) => {
    window[write] = byte;
    write = (write + 1) % WINDOW;
    out[to++] = byte;
  };
  for (let at = HEADER_BYTES; at < packed.length && to < out.length;) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length && to < out.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const offset = reference >> 4;
      // 2.2.1: a reference to where the next byte goes ends the body.
      if (offset === write) return out.subarray(0, to);
      const length = (reference & 0x0f) + 2;
      for (let step = 0; step < length && to < out.length; step += 1) {
        put(window[(offset + step) % WINDOW] ?? 0);
      }
    }
  }
  return out.subarray(0, to);
}
