// Which decoder reads a charset: the ones of the platform, which are fast, or iconv-lite for the rest?
import iconv from "iconv-lite";
import { unshifted2022, unshiftedHz } from "./shifted-charsets.ts";

/** What iconv-lite decodes by these names is no text in a charset. */
const NO_CHARSETS = new Set(["base64", "hex", "binary", "_internal"]);

const decoders = new Map<string, TextDecoder | null>();

/** The text of `bytes` in exactly this charset (a name, no label); null if nothing decodes it. Never throws. */
export function decodeBy(buffer: Buffer, charset: string): string | null {
  if (charset === "iso-2022-kr") return decodeBy(bufferOf(unshifted2022(buffer)), "euc-kr");
  if (charset === "iso-2022-cn") return decodeBy(bufferOf(unshifted2022(buffer)), "gb18030");
  const fuller = BY_ICONV.get(charset);
  if (fuller !== undefined) return iconv.decode(buffer, fuller);
  if (charset === "hz-gb-2312") return decodeBy(bufferOf(unshiftedHz(buffer)), "gb18030");
  const decoder = decoderOf(charset);
  if (charset === "iso-2022-jp" && decoder !== null) return decodeIso2022Jp(buffer, decoder);
  if (decoder !== null) return decoder.decode(buffer);
  const isCharset = !NO_CHARSETS.has(charset) && iconv.encodingExists(charset);
  return isCharset ? iconv.decode(buffer, charset) : null;
}

/** The Encoding standard counts an escape right after another one as an error; mail that was put together has them. */
function decodeIso2022Jp(buffer: Buffer, decoder: TextDecoder): string {
  const source = buffer.toString("latin1");
  const single = source.replace(/\x1b(?:\$\(?|\()[@-Z](?=\x1b[$(])/g, "");
  return decoder.decode(single.length === source.length ? buffer : Buffer.from(single, "latin1"));
}

/** Decoders of ICU that know less than mail of Windows holds. */
const BY_ICONV = new Map([
  ["euc-kr", "cp949"],
  ["big5", "big5hkscs"],
]);

function decoderOf(charset: string): TextDecoder | null {
  const known = decoders.get(charset);
  if (known !== undefined) return known;
  const decoder = newDecoder(charset);
  // Labels come from strangers: only those that decode are kept, and there are few of them.
  if (decoder !== null) decoders.set(charset, decoder);
  return decoder;
}

function newDecoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    // The constructor throws for labels that it does not know; there is no way to ask.
    return null;
  }
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
