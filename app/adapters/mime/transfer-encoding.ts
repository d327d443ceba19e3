import { decodeBase64 } from "./base64.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";
import { decodeUuencoded } from "./uuencode.ts";

/** How is a body encoded for the way, and which bytes does it hold? */

export type TransferEncoding = "none" | "base64" | "quoted-printable" | "uuencode";

/** The encoding that a Content-Transfer-Encoding means; all that names none of them, or nothing, is read as it is. */
export function transferEncoding(declared: string | null): TransferEncoding {
  const word = (declared ?? "").toLowerCase().replace(/[^a-z0-9]/g, "");
  if (word.startsWith("base64") || word === "b64" || word === "b") return "base64";
  if (word.startsWith("quotedprint") || word === "quoted" || word === "qp" || word === "q") {
    return "quoted-printable";
  }
  return /^x?uu(?:e|enc|encode|encoded)?$/.test(word) ? "uuencode" : "none";
}

/** The decoded bytes; a view of the same memory where nothing is to be decoded. */
export function decodeTransfer(bytes: Uint8Array, encoding: TransferEncoding): Uint8Array {
  switch (encoding) {
    case "none":
      return bytes;
    case "base64":
      return decodeBase64(bytes);
    case "quoted-printable":
      return decodeQuotedPrintable(bytes);
    case "uuencode":
      return decodeUuencoded(bytes);
  }
}
