// Which files and which body are packed in a `winmail.dat` of Outlook ([MS-OXTNEF])?
import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import { MAX_ATTACHMENTS, MAX_UNPACKED_BYTES } from "#app/domain/mail/mail-limits.ts";
import { codePageName } from "./charset-name.ts";
import { decompressRtf } from "./compressed-rtf.ts";
import { decodeCharset } from "./decode-charset.server.ts";
import { asRawMail, type NestedMessage } from "./nested-tnef.ts";
import { readRtfBody } from "./rtf-body.server.ts";
import { readMapiProperties, type MapiProperty } from "./tnef-properties.ts";

export type TnefFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly contentId: string | null;
  readonly content: Buffer;
};

export type Tnef = {
  readonly text: string | null;
  readonly html: string | null;
  readonly files: readonly TnefFile[];
};

const SIGNATURE = 0x223e9f78;
const HEADER_BYTES = 6;
/** Level, id, length and checksum around the bytes of an attribute. */
const ATTRIBUTE_BYTES = 11;

const ATTRIBUTE = {
  body: 0x800c,
  codePage: 0x9007,
  messageProps: 0x9003,
  attachRenderData: 0x9002,
  attachTitle: 0x8010,
  attachData: 0x800f,
  attachProps: 0x9005,
};

/** [MS-OXPROPS] */
const PROPERTY = {
  body: 0x1000,
  bodyHtml: 0x1013,
  rtfCompressed: 0x1009,
  internetCodePage: 0x3fde,
  attachData: 0x3701,
  attachFileName: 0x3704,
  attachLongFileName: 0x3707,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  displayName: 0x3001,
  subject: 0x0037,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  displayTo: 0x0e04,
};

const UNICODE = 0x001f;
const OBJECT = 0x000d;
const INTERFACE_ID_BYTES = 16;

/** Each level is written anew, a third longer. */
const MAX_NESTING = 3;

type Attributes = { readonly id: number; readonly bytes: Buffer };
type OpenMessage = NestedMessage & { readonly files: readonly TnefFile[] };
type OpenFile = { title: Buffer | null; content: Buffer; props: MapiProperty[] };

/** Null if the bytes are no TNEF or hold nothing: then the file stays the attachment that it is. Never throws. */
export function readTnef(bytes: Buffer, limits: Set<MailLimit>): Tnef | null {
  const message = readMessage(bytes, limits, 0);
  if (message === null) return null;
  const { text, html, files } = message;
  return files.length === 0 && text === null && html === null ? null : { text, html, files };
}

function readMessage(bytes: Buffer, limits: Set<MailLimit>, depth: number): OpenMessage | null {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const attributes = attributesOf(bytes);
  if (attributes === null) return null;

  const charset = charsetOf(attributes);
  const props = attributes.flatMap(({ id, bytes: block }) =>
    id === ATTRIBUTE.messageProps ? readMapiProperties(block) : [],
  );
  const open = filesOf(attributes);
  if (open.length > MAX_ATTACHMENTS) limits.add("attachments");
  const files = open
    .slice(0, MAX_ATTACHMENTS)
    .map((file) => asNestedMail(file, limits, depth) ?? asFile(file, charset));
  const first = (...ids: readonly number[]): string =>
    ids.map((id) => textOf(props, id, charset)).find((text) => text !== null) ?? "";
  return {
    ...bodyOf(attributes, props, { charset, limits }),
    files,
    subject: first(PROPERTY.subject),
    from: first(PROPERTY.senderSmtp, PROPERTY.senderAddress),
    fromName: first(PROPERTY.senderName),
    to: first(PROPERTY.displayTo),
  };
}

/** A message within the message, as a mail that can be opened; null for a file, and for what is nested too deep. */
function asNestedMail(file: OpenFile, limits: Set<MailLimit>, depth: number): TnefFile | null {
  const object = file.props.find(({ id, type }) => id === PROPERTY.attachData && type === OBJECT);
  if (object === undefined || depth >= MAX_NESTING) return null;
  // The object's interface id stands before it.
  const message = readMessage(object.value.subarray(INTERFACE_ID_BYTES), limits, depth + 1);
  if (message === null) return null;
  return {
    fileName: `${message.subject.replace(/[/\\]/g, "-") || "message"}.eml`,
    contentType: "message/rfc822",
    contentId: null,
    content: asRawMail(message),
  };
}

/** Null if an attribute goes past the end before anything was read. */
function attributesOf(bytes: Buffer): Attributes[] | null {
  const attributes: Attributes[] = [];
  for (let at = HEADER_BYTES; at + ATTRIBUTE_BYTES <= bytes.length;) {
    const level = bytes[at];
    const length = bytes.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if ((level !== 1 && level !== 2) || end + 2 > bytes.length) return null;
    attributes.push({ id: bytes.readUInt16LE(at + 1), bytes: bytes.subarray(at + 9, end) });
    at = end + 2;
  }
  return attributes;
}

function charsetOf(attributes: readonly Attributes[]): string {
  const page = attributes.find(({ id }) => id === ATTRIBUTE.codePage)?.bytes;
  return page !== undefined && page.length >= 4
    ? codePageName(String(page.readUInt32LE(0)))
    : "windows-1252";
}

/** An attachment starts with its rendering data; the attributes that follow are its own. */
function filesOf(attributes: readonly Attributes[]): OpenFile[] {
  const files: OpenFile[] = [];
  for (const { id, bytes } of attributes) {
    if (id === ATTRIBUTE.attachRenderData) {
      files.push({ title: null, content: Buffer.alloc(0), props: [] });
    }
    const file = files.at(-1);
    if (file === undefined) continue;
    if (id === ATTRIBUTE.attachTitle) file.title = bytes;
    if (id === ATTRIBUTE.attachData) file.content = bytes;
    if (id === ATTRIBUTE.attachProps) file.props = readMapiProperties(bytes);
  }
  return files;
}

function asFile({ title, content, props }: OpenFile, charset: string): TnefFile {
  const text = (id: number) => textOf(props, id, charset);
  const titleText = title === null ? null : untilZero(decodeCharset(title, charset));
  const embedded = props.find(({ id }) => id === PROPERTY.attachData)?.value;
  return {
    fileName:
      text(PROPERTY.attachLongFileName) ??
      titleText ??
      text(PROPERTY.attachFileName) ??
      text(PROPERTY.displayName) ??
      "",
    contentType: text(PROPERTY.attachMimeTag)?.toLowerCase() ?? "application/octet-stream",
    contentId: text(PROPERTY.attachContentId)?.replace(/^<|>$/g, "") ?? null,
    content: content.length > 0 ? content : (embedded ?? content),
  };
}

function bodyOf(
  attributes: readonly Attributes[],
  props: readonly MapiProperty[],
  { charset, limits }: { charset: string; limits: Set<MailLimit> },
): { text: string | null; html: string | null } {
  const attribute = attributes.find(({ id }) => id === ATTRIBUTE.body)?.bytes;
  const text =
    textOf(props, PROPERTY.body, charset) ??
    (attribute === undefined ? null : filled(untilZero(decodeCharset(attribute, charset))));
  const html = htmlOf(props, charset);
  if (text !== null || html !== null) return { text, html };

  const packed = props.find(({ id }) => id === PROPERTY.rtfCompressed)?.value;
  const rtf = packed === undefined ? null : decompressRtf(packed, MAX_UNPACKED_BYTES);
  if (rtf === null) return { text: null, html: null };
  if (rtf.length >= MAX_UNPACKED_BYTES) limits.add("unpacked-bytes");
  const body = readRtfBody(rtf.toString("latin1"));
  return { text: filled(body.text), html: filled(body.html) };
}

/** The HTML is bytes in the charset that the message names for the net. */
function htmlOf(props: readonly MapiProperty[], charset: string): string | null {
  const html = props.find(({ id }) => id === PROPERTY.bodyHtml);
  if (html === undefined) return null;
  if (html.type === UNICODE) return filled(untilZero(utf16(html.value)));
  const page = props.find(({ id }) => id === PROPERTY.internetCodePage)?.value;
  const declared =
    page !== undefined && page.length >= 4 ? codePageName(String(page.readUInt32LE(0))) : charset;
  return filled(untilZero(decodeCharset(html.value, declared)));
}

function textOf(props: readonly MapiProperty[], wanted: number, charset: string): string | null {
  const property = props.find(({ id }) => id === wanted);
  if (property === undefined) return null;
  const isUnicode = property.type === UNICODE;
  const text = isUnicode ? utf16(property.value) : decodeCharset(property.value, charset);
  return filled(untilZero(text));
}

const utf16 = (bytes: Buffer): string => bytes.toString("utf16le");

const untilZero = (text: string): string => text.split("\0", 1)[0] ?? "";

const filled = (text: string | null): string | null =>
  text === null || text.trim() === "" ? null : text;
