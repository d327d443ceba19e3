// Reads a mail that Inbound Parse posted as parsed fields (default mode) instead of as its raw bytes.
// https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook
import { z } from "zod";
import type { Address } from "#app/domain/mail/address.ts";
import { MAX_MAIL_BYTES, type MailLimit } from "#app/domain/mail/mail-limits.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { textOfHtml } from "#app/domain/mail/text-of-html.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import { say } from "#app/domain/words/words.ts";
import { readAddresses } from "./addresses.server.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { decodeCharset } from "./decode-charset.server.ts";
import { readHeaderBlock } from "./header-block.ts";
import { headerText } from "./header-text.server.ts";
import { joinBlocks } from "./join-blocks.ts";
import { readMailHeaders } from "./mail-headers.server.ts";
import { postedAttachments } from "./posted-attachments.server.ts";
import { readPostedForm, type PostedPart } from "./posted-form.server.ts";
import { shortenedHtml, shortenedText } from "./shortened.ts";

const charsetsSchema = z.record(z.string(), z.string()).catch({});

/**
 * The mail of a posted form, each field read in the charset that the form's `charsets` names for it. Throws PermanentFault
 * if the body is no form.
 */
export async function readPostedFields(contentType: string, body: Uint8Array): Promise<ParsedMail> {
  let form: Map<string, PostedPart>;
  try {
    form = await readPostedForm(contentType, body);
  } catch (cause) {
    throw new PermanentFault(say("this post holds no mail"), { cause });
  }
  const limits = new Set<MailLimit>();
  if (body.length > MAX_MAIL_BYTES) limits.add("bytes");
  const charsets = charsetsSchema.parse(jsonOf(form.get("charsets")));
  const text = (name: string): string | null => {
    const part = form.get(name);
    return part === undefined ? null : decodeCharset(part.content, charsets[name] ?? "utf-8");
  };
  return mailOf(form, text, limits);
}

function mailOf(
  form: ReadonlyMap<string, PostedPart>,
  text: (name: string) => string | null,
  limits: Set<MailLimit>,
): ParsedMail {
  const raw = form.get("headers")?.content ?? Buffer.alloc(0);
  const block = readHeaderBlock(raw, { start: 0, end: raw.length, limits });
  const headers = readMailHeaders(block.fields, null);
  const addresses = (name: string): Address[] | null => {
    const value = text(name);
    return value === null ? null : readAddresses(Buffer.from(value).toString("latin1"), "utf-8");
  };
  const subject = text("subject");
  const words = bodyOf(text, limits);
  return {
    ...headers,
    from: addresses("from")?.[0] ?? headers.from,
    to: addresses("to") ?? headers.to,
    cc: addresses("cc") ?? headers.cc,
    subject: subject === null ? headers.subject : decodedLine(subject),
    ...words,
    attachments: postedAttachments(form, { html: words.html, limits }),
    limits: [...limits],
  };
}

function bodyOf(text: (name: string) => string | null, limits: Set<MailLimit>) {
  const plain = filled(text("text"));
  const html = filled(text("html"));
  const blocks =
    plain === null && html === null
      ? []
      : [
          {
            text: plain === null ? null : shortenedText(plain, limits),
            html: html === null ? null : shortenedHtml(html, limits),
          },
        ];
  const joined = joinBlocks(blocks, textOfHtml);
  return { ...joined, text: shortenedText(joined.text, limits) };
}

function filled(text: string | null): string | null {
  const clean = text === null ? "" : cleanText(text);
  return clean.trim() === "" ? null : clean;
}

const decodedLine = (text: string): string =>
  cleanLine(text.includes("=?") ? headerText(Buffer.from(text).toString("latin1"), "utf-8") : text);

function jsonOf(part: PostedPart | undefined): unknown {
  try {
    return JSON.parse(part?.content.toString("utf8") ?? "{}");
  } catch {
    // Fields without a known charset are read as UTF-8, or as what their bytes show.
    return {};
  }
}
