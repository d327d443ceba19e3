// Which charset has raw 8-bit text in a mail's headers, where nothing can name it?
import { isUtf8 } from "node:buffer";
import { charsetName } from "./charset-name.ts";
import { asBuffer, isWeakCharset } from "./decode-charset.server.ts";
import { guessCharset } from "./guess-charset.ts";
import type { RawField } from "./header-block.ts";
import type { Leaf, Part } from "./part-tree.server.ts";
import { decodeTransfer } from "./transfer-encoding.ts";

/** Enough of a body to show its language. */
const SAMPLE_BYTES = 64 * 1024;

/** Enough of the headers. */
const SAMPLE_FIELDS = 50;

/**
 * The charset that the mail's first text declares; where it declares none that says more than "text", the one that its
 * bytes and those of the headers look like. Null if no header has 8-bit text other than UTF-8.
 */
export function charsetOfHeaders(fields: readonly RawField[], root: Part): string | null {
  const raw = fields.filter(({ value }) => isLegacy(value)).slice(0, SAMPLE_FIELDS);
  if (raw.length === 0) return null;

  const leaf = firstText(root);
  const declared = charsetName(leaf?.headers.charset ?? root.headers.charset);
  if (declared !== null && !isWeakCharset(declared) && declared !== "utf-8") return declared;
  const bytes = Buffer.concat([
    ...raw.flatMap(({ value }) => [Buffer.from(value, "latin1"), LINE_END]),
    leaf === null ? LINE_END : eightBitText(leaf),
  ]);
  return guessCharset(bytes, isWeakCharset(declared) && declared !== "us-ascii");
}

const LINE_END = Buffer.from("\n");

const isLegacy = (value: string): boolean =>
  !/^[\x00-\x7f]*$/.test(value) && !isUtf8(Buffer.from(value, "latin1"));

function firstText(part: Part): Leaf | null {
  if (part.kind === "multipart") {
    for (const one of part.parts) {
      const found = firstText(one);
      if (found !== null) return found;
    }
    return null;
  }
  const { type, disposition } = part.headers;
  const isText = type === null || type === "text/plain" || type === "text/html";
  return isText && disposition !== "attachment" ? part : null;
}

/** From the first byte beyond ASCII on; nothing if the text is UTF-8, which says nothing about other bytes. */
function eightBitText({ headers, body }: Leaf): Buffer {
  const bytes = asBuffer(decodeTransfer(body.subarray(0, SAMPLE_BYTES), headers.encoding));
  const start = bytes.findIndex((byte) => byte >= 0x80);
  if (start < 0 || isUtf8(bytes)) return LINE_END;
  return bytes.subarray(Math.max(0, start - 2));
}
