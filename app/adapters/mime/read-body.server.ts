// What of a mail is shown as its words, and what is attached to it?
import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import { MAX_ATTACHMENTS, MAX_HTML_LENGTH, MAX_TEXT_LENGTH } from "#app/domain/mail/mail-limits.ts";
import type { ParsedAttachment, ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { textOfHtml } from "#app/domain/mail/text-of-html.ts";
import { htmlBody, plainBody } from "./body-text.server.ts";
import { cleanText } from "./clean-text.ts";
import { asBuffer } from "./decode-charset.server.ts";
import { safeFileName } from "./file-name.ts";
import { joinBlocks, type Block } from "./join-blocks.ts";
import { nameOfNestedMail } from "./nested-mail.server.ts";
import type { Leaf, Multipart, Part } from "./part-tree.server.ts";
import { shortenedHtml, shortenedText } from "./shortened.ts";
import { readTnef } from "./tnef.server.ts";
import { decodeTransfer } from "./transfer-encoding.ts";

export type Body = Pick<ParsedMail, "text" | "textIsMade" | "html" | "attachments">;

/** What a walk through the parts gathers; a packed body of Outlook counts only if there is no other. */
type Gathered = {
  readonly attachments: ParsedAttachment[];
  readonly packed: Block[];
  readonly preambles: Buffer[];
  readonly limits: Set<MailLimit>;
  /** Characters of words that may still come: what goes past the limit of the whole is not read at all. */
  textLeft: number;
  htmlLeft: number;
};

/** Where a leaf stands among its neighbours. */
type Place = { readonly parent: string | null; readonly isFirst: boolean };

/** Types of text that are files, not words to be shown. */
const FILE_TEXTS =
  /^text\/(?:calendar|x-vcalendar|vcard|x-vcard|directory|csv|tab-separated-values|rtf|css|javascript|x-javascript|ecmascript|xml|rfc822-headers|x-amp-html|watch-html|x-patch|x-diff)$/;

const TNEF_TYPES = /^application\/(?:ms-tnef|vnd\.ms-tnef|x-ms-tnef)$/;

/** Reads the body of a mail; names of limits hit are added to `limits`. Never throws. */
export function readBody(root: Part, limits: Set<MailLimit>): Body {
  const gathered: Gathered = {
    ...{ attachments: [], packed: [], preambles: [], limits },
    ...{ textLeft: MAX_TEXT_LENGTH, htmlLeft: MAX_HTML_LENGTH },
  };
  const blocks = blocksOf(root, { parent: null, isFirst: true }, gathered).filter(hasWords);
  const shown = blocks.length > 0 ? blocks : otherWords(gathered);
  const { text, textIsMade, html } = joinBlocks(shown, textOfHtml);
  return {
    text: shortenedText(text, limits),
    textIsMade,
    html: html === null ? null : shortenedHtml(html, limits),
    attachments: gathered.attachments,
  };
}

const hasWords = (block: Block): boolean =>
  (block.text ?? "").trim() !== "" || (block.html ?? "").trim() !== "";

/** A mail without words in its parts may have them in a `winmail.dat`, or before its first part. */
function otherWords({ attachments, packed, preambles, limits }: Gathered): readonly Block[] {
  if (packed.length > 0) return packed;
  if (attachments.length > 0) return [];
  return preambles.map((bytes) => {
    const headers = { ...NO_HEADERS };
    return { text: plainBody(headers, bytes, limits).text, html: null };
  });
}

const NO_HEADERS = {
  type: "text/plain",
  charset: null,
  boundary: null,
  isFlowed: false,
  delSp: false,
  encoding: "none",
  disposition: null,
  fileName: null,
  contentId: null,
} as const;

function blocksOf(part: Part, place: Place, gathered: Gathered): Block[] {
  return part.kind === "multipart"
    ? blocksOfMultipart(part, gathered)
    : blocksOfLeaf(part, place, gathered);
}

function blocksOfMultipart(part: Multipart, gathered: Gathered): Block[] {
  gathered.preambles.push(part.preamble);
  const parent = part.headers.type;
  const blocks = part.parts.flatMap((one, index) =>
    blocksOf(one, { parent, isFirst: index === 0 }, gathered),
  );
  return parent === "multipart/alternative" ? [oneOfAll(blocks)] : blocks;
}

/** RFC 2046 §5.1.4: the parts say the same in several forms. */
function oneOfAll(blocks: readonly Block[]): Block {
  const texts = blocks.flatMap((block) => (block.text === null ? [] : [block.text]));
  const htmls = blocks.flatMap((block) => (block.html === null ? [] : [block.html]));
  const different = (values: string[]) =>
    values.length === 0 ? null : [...new Set(values)].join("\n");
  return { text: different(texts.filter((text) => text.trim() !== "")), html: different(htmls) };
}

function blocksOfLeaf(leaf: Leaf, place: Place, gathered: Gathered): Block[] {
  const { headers, body } = leaf;
  const form = textForm(leaf, place);
  if (form === null) {
    attach(leaf, place, gathered);
    return [];
  }
  if (form === "html") {
    if (gathered.htmlLeft <= 0) gathered.limits.add("html-length");
    if (gathered.htmlLeft <= 0) return [];
    const whole = htmlBody(headers, body, gathered.limits);
    const html = shortenedHtml(whole, gathered.limits, gathered.htmlLeft);
    gathered.htmlLeft -= html.length;
    return [{ text: null, html }];
  }
  if (gathered.textLeft <= 0) gathered.limits.add("text-length");
  if (gathered.textLeft <= 0) return [];
  const { text, files } = plainBody(headers, body, gathered.limits);
  gathered.textLeft -= text.length;
  for (const { fileName, content } of files) {
    const contentType = "application/octet-stream";
    push(gathered, { fileName, contentType, contentId: null, inline: false, content });
  }
  return [{ text, html: null }];
}

/** How a leaf is shown, or null if it is an attachment. */
function textForm({ headers, body }: Leaf, place: Place): "plain" | "html" | null {
  const { type, disposition, fileName } = headers;
  if (disposition === "attachment") return null;
  if (type === null) {
    if (fileName !== null) return null;
    return looksLikeHtml(body) ? "html" : "plain";
  }
  if (!type.startsWith("text/") || FILE_TEXTS.test(type)) return null;
  // A name makes it a file, except for the words themselves, which some programs name, too.
  if (fileName !== null && !isMainText(place, type)) return null;
  return type === "text/html" || type === "text/x-html" ? "html" : "plain";
}

const isMainText = ({ parent, isFirst }: Place, type: string): boolean =>
  parent === null ||
  parent === "multipart/alternative" ||
  (isFirst && /^text\/(?:plain|html)$/.test(type));

const looksLikeHtml = (body: Buffer): boolean =>
  /^\s{0,50}<(?:!doctype html|html)\b/i.test(body.toString("latin1", 0, 120));

function attach(leaf: Leaf, place: Place, gathered: Gathered): void {
  const { headers, body } = leaf;
  const content = asBuffer(decodeTransfer(body, headers.encoding));
  const contentType = headers.type ?? "application/octet-stream";
  if (isEmptyShell(leaf, content)) return;
  if (isTnef(headers.fileName, contentType)) {
    const tnef = readTnef(content, gathered.limits);
    if (tnef !== null) {
      for (const file of tnef.files) push(gathered, { ...file, inline: file.contentId !== null });
      gathered.packed.push({ text: cleaned(tnef.text), html: cleaned(tnef.html) });
      return;
    }
  }
  const fileName = headers.fileName ?? nameOfNestedMail(content, contentType) ?? "";
  const isRelated = place.parent === "multipart/related" && headers.contentId !== null;
  const inline = headers.disposition === "inline" || isRelated;
  push(gathered, { fileName, contentType, contentId: headers.contentId, inline, content });
}

/** A part without name, bytes or purpose is what a broken program left behind. */
const isEmptyShell = ({ headers }: Leaf, content: Buffer): boolean =>
  content.length === 0 && headers.fileName === null && headers.disposition !== "attachment";

const isTnef = (fileName: string | null, contentType: string): boolean =>
  TNEF_TYPES.test(contentType) || /^win(?:mail|\.mail)?\.dat$/i.test(fileName ?? "");

const cleaned = (text: string | null): string | null => (text === null ? null : cleanText(text));

function push(gathered: Gathered, attachment: ParsedAttachment): void {
  if (gathered.attachments.length >= MAX_ATTACHMENTS) {
    gathered.limits.add("attachments");
    return;
  }
  const fileName = safeFileName(attachment.fileName, attachment.contentType);
  gathered.attachments.push({ ...attachment, fileName });
}
