import type { MailAttachment, MailClient } from "./compose-mail.ts";
import { encodeBody, headerLine, inCharset, type Transfer } from "./mime-encoding.ts";

/** A part with its own headers, an empty line and its body. */
export type Part = { bytes: Buffer };

const part = (headers: readonly string[], body: Buffer): Part => ({
  bytes: Buffer.concat([Buffer.from(`${headers.join("\r\n")}\r\n\r\n`), body]),
});

export function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const inner = parts.flatMap(({ bytes }) => [
    Buffer.from(`--${boundary}\r\n`),
    bytes,
    Buffer.from("\r\n"),
  ]);
  return part(
    [`Content-Type: multipart/${kind};\r\n\tboundary="${boundary}"`],
    Buffer.concat([...inner, Buffer.from(`--${boundary}--`)]),
  );
}

/** Text in the charset and transfer encoding that the client would choose for it. */
export function textPart(client: MailClient, kind: "plain" | "html", text: string): Part {
  const latin = client === "outlook" ? inCharset(text, "iso-8859-1") : null;
  const bytes = latin ?? inCharset(text, "utf-8") ?? Buffer.alloc(0);
  const charset = latin === null ? "utf-8" : "iso-8859-1";
  const ascii = bytes.every((byte) => byte < 0x80);
  const longLines = text.split("\n").some((line) => Buffer.byteLength(line) > 900);
  const transfer = transferOf(client, ascii, longLines);
  const flowed = client === "thunderbird" && kind === "plain" ? "; format=flowed" : "";
  const named = client === "gmail" || client === "outlook" ? `"${charset.toUpperCase()}"` : charset;
  return part(
    [
      `Content-Type: text/${kind}; charset=${named}${flowed}`,
      `Content-Transfer-Encoding: ${transfer}`,
    ],
    encodeBody(bytes, transfer),
  );
}

function transferOf(client: MailClient, ascii: boolean, longLines: boolean): Transfer {
  if (client === "yahoo") return "base64";
  if (client === "outlook" || client === "apple") return "quoted-printable";
  if (longLines) return client === "gmail" ? "quoted-printable" : "base64";
  if (ascii) return "7bit";
  return client === "gmail" ? "quoted-printable" : "8bit";
}

export function attachmentPart({ filename, contentType, content, cid }: MailAttachment): Part {
  const name = /^[\x20-\x7e]*$/.test(filename)
    ? `filename="${filename.replace(/(["\\])/g, "\\$1")}"`
    : `filename*=UTF-8''${encodeURIComponent(filename)}`;
  return part(
    [
      `Content-Type: ${contentType}`,
      `Content-Disposition: ${cid === undefined ? "attachment" : "inline"};\r\n\t${name}`,
      "Content-Transfer-Encoding: base64",
      ...(cid === undefined ? [] : [headerLine("Content-ID", `<${cid}>`)]),
    ],
    encodeBody(content, "base64"),
  );
}
