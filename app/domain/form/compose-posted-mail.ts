import { firstWords } from "#app/domain/mail/first-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/** What does a form that somebody sent us look like as a mail? So it is kept, read and shown as all others are. */

export type PostedFile = {
  readonly fileName: string;
  /** By the bytes. */
  readonly contentType: string;
  readonly content: Uint8Array;
};

export type PostedMail = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** As the shop writes it, or as it was typed; null when none was named. */
  readonly orderName: string | null;
  readonly message: string;
  readonly files: readonly PostedFile[];
  /** With angle brackets; the same for the same form sent twice. */
  readonly messageId: string;
  readonly at: Instant;
};

const SUBJECT_CHARACTERS = 80;
/** RFC 2045 §6.8. */
const BASE64_LINE = 76;
/** RFC 2047 §2: an encoded word has at most 75 characters, 12 of them around the base64. */
const ENCODED_OCTETS = 45;

/** RFC 5322, in UTF-8 within base64, with CRLF. The subject is how the message begins. */
export function composePostedMail(mail: PostedMail): Uint8Array {
  const { from, to, message, files, messageId, at } = mail;
  const text = mail.orderName === null ? message : `Order no. ${mail.orderName}\n\n${message}`;
  const subject = firstWords(message, SUBJECT_CHARACTERS);
  // Part of a Message-ID that nobody can guess: no text can hold it by accident or on purpose.
  const boundary = `part-${messageId.replace(/[^A-Za-z0-9]/g, "").slice(0, 60)}`;
  const body = part('text/plain; charset="utf-8"', utf8(text));
  const lines = [
    `From: ${encoded(from.name)} <${from.address}>`,
    `To: <${to}>`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${messageId}`,
    `Date: ${mailDate(at)}`,
    "MIME-Version: 1.0",
    ...(files.length === 0
      ? body
      : [
          `Content-Type: multipart/mixed; boundary="${boundary}"`,
          "",
          `--${boundary}`,
          ...body,
          ...files.flatMap((file, index) => [`--${boundary}`, ...filePart(file, index)]),
          `--${boundary}--`,
        ]),
    "",
  ];
  return utf8(lines.join("\r\n"));
}

const part = (contentType: string, content: Uint8Array, ...headers: string[]): string[] => [
  `Content-Type: ${contentType}`,
  ...headers,
  "Content-Transfer-Encoding: base64",
  "",
  ...base64Lines(content),
];

function filePart({ fileName, contentType, content }: PostedFile, index: number): string[] {
  const name = fileName.replace(/[\s\p{Cc}"\\/]+/gu, " ").trim() || `picture ${index + 1}`;
  // RFC 2231 §4: letters of any script in a file's name.
  const encodedName = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return part(
    contentType,
    content,
    `Content-Disposition: attachment; filename*=utf-8''${encodedName}`,
  );
}

/** RFC 2047 §5: encoded words with a blank between them, broken between characters. */
function encoded(text: string): string {
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (utf8(word + character).length > ENCODED_OCTETS) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(utf8(one))}?=`).join("\r\n ");
}

function base64Lines(content: Uint8Array): string[] {
  const text = base64(content);
  const lines: string[] = [];
  for (let start = 0; start < text.length; start += BASE64_LINE)
    lines.push(text.slice(start, start + BASE64_LINE));
  return lines;
}

/** `btoa` takes one character an octet, and `fromCharCode` only so many arguments. */
const OCTETS_AT_ONCE = 8_192;

function base64(content: Uint8Array): string {
  let latin1 = "";
  for (let start = 0; start < content.length; start += OCTETS_AT_ONCE)
    latin1 += String.fromCharCode(...content.subarray(start, start + OCTETS_AT_ONCE));
  return btoa(latin1);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** RFC 5322 §3.3. */
const mailDate = (at: Instant): string => new Date(at).toUTCString().replace("GMT", "+0000");
