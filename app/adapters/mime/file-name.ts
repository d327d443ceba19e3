import { cleanLine } from "./clean-text.ts";

/** Under which name may an attachment be shown and saved? What the sender wrote is a wish. */

/** File systems take 255 bytes; most characters need one or two. */
const MAX_LENGTH = 200;

/** The longest ending that tells a type, such as `.webmanifest`. */
const MAX_EXTENSION_LENGTH = 16;

/** Characters that turn the direction of what follows (`gpj.exe` shown as `exe.jpg`), and others that don't show. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Reserved on Windows, or separators in some program. */
const RESERVED = /[<>:"|?*\u0080-\u009f]/g;

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/plain": "txt",
  "text/html": "html",
  "text/calendar": "ics",
  "text/csv": "csv",
  "text/rtf": "rtf",
  "text/vcard": "vcf",
  "text/x-vcard": "vcf",
  "text/xml": "xml",
  "text/rfc822-headers": "txt",
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/heic": "heic",
  "image/tiff": "tiff",
  "image/bmp": "bmp",
  "image/svg+xml": "svg",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "application/pdf": "pdf",
  "application/zip": "zip",
  "application/json": "json",
  "application/xml": "xml",
  "application/rtf": "rtf",
  "application/msword": "doc",
  "application/vnd.ms-excel": "xls",
  "application/ms-tnef": "dat",
  "application/pgp-signature": "asc",
  "application/pgp-keys": "asc",
  "application/pkcs7-signature": "p7s",
  "application/x-pkcs7-signature": "p7s",
  "application/pkcs7-mime": "p7m",
  "application/x-pkcs7-mime": "p7m",
  "message/rfc822": "eml",
  "message/global": "eml",
  "message/delivery-status": "txt",
  "message/feedback-report": "txt",
};

/**
 * The last part of the wished name, without characters that deceive or that a file system refuses, at most 200 characters
 * long with its ending kept; `unnamed` with an ending by the declared type if nothing is left.
 */
export function safeFileName(wished: string, contentType: string): string {
  const base = cleanLine(wished).split(/[/\\]/).at(-1) ?? "";
  const name = base
    .replace(INVISIBLE, "")
    .replace(RESERVED, "")
    .replace(/^[. ]{1,300}(?=[^. ]|$)/, "")
    .trim();
  if (name === "" || /^[. ]+$/.test(name)) return unnamed(contentType);
  return shortened(name);
}

function unnamed(contentType: string): string {
  const extension = Object.hasOwn(EXTENSIONS, contentType) ? EXTENSIONS[contentType] : undefined;
  return extension === undefined ? "unnamed" : `unnamed.${extension}`;
}

function shortened(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION_LENGTH ? name.slice(dot) : "";
  // A pair of surrogates that the cut took apart would be no character.
  const stem = name.slice(0, MAX_LENGTH - extension.length).replace(/[\ud800-\udbff]$/, "");
  return `${stem}${extension}`;
}
