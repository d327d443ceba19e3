import { htmlOfText } from "./join-blocks.ts";

/** How does a message that Outlook packed into its `winmail.dat` become a file that any mail program opens (RFC 5322)? */

export type NestedMessage = {
  readonly subject: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly files: readonly {
    readonly fileName: string;
    readonly contentType: string;
    readonly content: Buffer;
  }[];
};

const BOUNDARY = "=_nested-message";
const BASE64_LINE = 76;

/** The bytes of an `.eml`. */
export function asRawMail(message: NestedMessage): Buffer {
  const { subject, from, fromName, to, text, html, files } = message;
  const body = html ?? (text === null ? "" : htmlOfText(text));
  const head = [
    `From: ${encodedWord(fromName)} <${headerSafe(from)}>`,
    `To: ${encodedWord(to)}`,
    `Subject: ${encodedWord(subject)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    "",
  ];
  const parts = [
    part(["Content-Type: text/html; charset=utf-8"], Buffer.from(body)),
    ...files.map(({ fileName, contentType, content }) =>
      part(
        [
          `Content-Type: ${headerSafe(contentType)}`,
          `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        ],
        content,
      ),
    ),
  ];
  return Buffer.from([...head, ...parts, `--${BOUNDARY}--`, ""].join("\r\n"), "latin1");
}

const part = (headers: readonly string[], content: Buffer): string =>
  [
    `--${BOUNDARY}`,
    ...headers,
    "Content-Transfer-Encoding: base64",
    "",
    content.toString("base64").replace(LINES, "$&\r\n").trimEnd(),
  ].join("\r\n");

const LINES = new RegExp(`.{${BASE64_LINE}}`, "g");

const encodedWord = (text: string): string =>
  text === "" ? "" : `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

const headerSafe = (text: string): string => text.replace(/[^!-~]/g, "");
