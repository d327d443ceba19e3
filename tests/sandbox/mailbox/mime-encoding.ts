/** The encodings that mail clients write: headers (RFC 2047), quoted-printable and base64 bodies (RFC 2045 6.7, 6.8). */
const CRLF = "\r\n";
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** A header line, encoded where it has to be and folded at 76 columns. */
export function headerLine(name: string, value: string): string {
  const words = isAscii(value) ? value.split(" ") : encodedWords(value);
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of words) {
    if (line.length + 1 + word.length > 76 && line !== `${name}:`) {
      lines.push(line);
      line = "";
    }
    line += ` ${word}`;
  }
  return [...lines, line].join(CRLF);
}

/** `Name <address>` with the name quoted or encoded as needed. */
export function mailboxText(name: string, address: string): string {
  if (name === "") return address;
  if (!isAscii(name)) return `${encodedWords(name).join(" ")} <${address}>`;
  return /[^A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]/.test(name)
    ? `"${name.replace(/(["\\])/g, "\\$1")}" <${address}>`
    : `${name} <${address}>`;
}

function encodedWords(value: string): string[] {
  const words: string[] = [];
  let piece = "";
  for (const character of value) {
    if (Buffer.byteLength(piece + character) > 42) {
      words.push(encodedWord(piece));
      piece = "";
    }
    piece += character;
  }
  return [...words, encodedWord(piece)];
}

const encodedWord = (piece: string): string =>
  `=?UTF-8?B?${Buffer.from(piece, "utf8").toString("base64")}?=`;

export type Transfer = "7bit" | "8bit" | "quoted-printable" | "base64";

/** The bytes in the transfer encoding, with CRLF line ends. */
export function encodeBody(bytes: Buffer, transfer: Transfer): Buffer {
  switch (transfer) {
    case "base64":
      return Buffer.from(bytes.toString("base64").replace(/.{76}(?=.)/g, `$&${CRLF}`));
    case "quoted-printable":
      return Buffer.from(quotedPrintable(bytes));
    case "7bit":
    case "8bit":
      return bytes;
  }
}

function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .split(CRLF)
    .map((line) => {
      const tokens = [...line].map((character, index) => {
        const code = character.charCodeAt(0);
        const trailingSpace = (code === 0x20 || code === 0x09) && index === line.length - 1;
        const plain = code === 0x09 || (code >= 0x20 && code < 0x7f && code !== 0x3d);
        return plain && !trailingSpace
          ? character
          : `=${code.toString(16).toUpperCase().padStart(2, "0")}`;
      });
      return softWrapped(tokens);
    })
    .join(CRLF);
}

function softWrapped(tokens: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const token of tokens) {
    if (line.length + token.length > 75) {
      lines.push(`${line}=`);
      line = "";
    }
    line += token;
  }
  return [...lines, line].join(CRLF);
}

/** Text in a charset; null when the charset can't say it. */
export function inCharset(text: string, charset: "utf-8" | "iso-8859-1"): Buffer | null {
  const lines = text.replace(/\r?\n/g, CRLF);
  if (charset === "utf-8") return Buffer.from(lines, "utf8");
  return /^[\x00-\xff]*$/.test(lines) ? Buffer.from(lines, "latin1") : null;
}
