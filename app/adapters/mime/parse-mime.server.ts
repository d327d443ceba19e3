// Reads a raw mail into plain data with mailparser; judges nothing.
import {
  simpleParser,
  type AddressObject,
  type Attachment,
  type ParsedMail as Parsed,
} from "mailparser";
import type { Address } from "#app/domain/mail/address.ts";
import type { ParsedAttachment, ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";

/** Longer texts made from HTML are of no use to a reader and cost memory. */
const MAX_HTML_LENGTH_TO_PARSE = 5_000_000;

/** Throws PermanentFault when the bytes can't be read as mail at all. */
export async function parseMime(raw: Uint8Array): Promise<ParsedMail> {
  try {
    const parsed = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
      skipImageLinks: true,
      skipTextToHtml: true,
      maxHtmlLengthToParse: MAX_HTML_LENGTH_TO_PARSE,
    });
    return plain(parsed);
  } catch (cause) {
    throw new PermanentFault("this mail can't be read", { cause });
  }
}

function plain(parsed: Parsed): ParsedMail {
  return {
    headers: parsed.headerLines.map(({ key, line }) => ({ name: key, value: unfold(line) })),
    messageId: parsed.messageId ?? null,
    inReplyTo: idsIn(parsed.inReplyTo),
    references: idsIn(parsed.references),
    from: addresses(parsed.from)[0] ?? null,
    to: addresses(parsed.to),
    cc: addresses(parsed.cc),
    replyTo: addresses(parsed.replyTo),
    subject: parsed.subject ?? "",
    date: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date.toISOString() : null,
    text: parsed.text ?? "",
    html: parsed.html || null,
    attachments: parsed.attachments.map(attachment),
    limits: [],
  };
}

const unfold = (line: string) =>
  line
    .slice(line.indexOf(":") + 1)
    .replace(/\r?\n[ \t]/g, " ")
    .trim();

const idsIn = (value: string | readonly string[] | undefined): string[] =>
  (typeof value === "string" ? [value] : (value ?? [])).flatMap(
    (one) => one.match(/<[^<>\s]+>/g) ?? [],
  );

function addresses(field: AddressObject | AddressObject[] | undefined): Address[] {
  const groups = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return groups
    .flatMap((group) => group.value)
    .flatMap((one) => ("group" in one && one.group ? one.group : [one]))
    .filter((one) => one.address)
    .map((one) => ({ address: (one.address ?? "").trim(), name: one.name || null }));
}

function attachment(one: Attachment): ParsedAttachment {
  return {
    fileName: one.filename ?? "",
    contentType: one.contentType,
    contentId: one.cid ?? null,
    inline: one.contentDisposition === "inline" || one.related === true,
    content: one.content,
  };
}
