import { createHash, randomBytes } from "node:crypto";
import { clientMarks } from "./client-headers.ts";
import { clientQuote } from "./client-quote.ts";
import { htmlOfText } from "./html-text.ts";
import { headerLine, mailboxText } from "./mime-encoding.ts";
import { attachmentPart, multipart, textPart, type Part } from "./mime-parts.ts";

export type MailClient = "gmail" | "apple" | "outlook" | "thunderbird" | "yahoo" | "plain";

export type MailAttachment = {
  filename: string;
  contentType: string;
  content: Buffer;
  /** An inline picture; `[image: filename]` in the text marks its place. */
  cid?: string;
};

/** The mail answered to; `from` as `Name <address>`. */
export type Quote = { from: string; date: Date; text: string; html: string };

export type MailToCompose = {
  from: string;
  fromName: string;
  to: string;
  subject: string;
  text: string;
  /** The body's HTML; made from the text when absent. */
  html?: string;
  client: MailClient;
  attachments?: readonly MailAttachment[];
  inReplyTo?: string;
  references?: readonly string[];
  date?: Date;
  quote?: Quote;
  /** The same seed and content give the same Message-ID and boundaries; random when absent. */
  seed?: string;
};

/** A mail as one of the common clients writes it: its headers, Message-ID, structure, encodings and way of quoting. */
export function composeMail(mail: MailToCompose): Buffer {
  const date = mail.date ?? new Date();
  const attachments = mail.attachments ?? [];
  const digest = createHash("sha256")
    .update(JSON.stringify([mail.from, mail.to, mail.subject, mail.text, mail.inReplyTo]))
    .update(mail.seed ?? randomBytes(16))
    .digest("hex");
  const marks = clientMarks(mail.client, {
    digest,
    from: mail.from,
    subject: mail.subject,
    date,
    hasAttachments: attachments.length > 0,
  });
  const body = bodyOf(mail, digest);
  const references = mail.references ?? (mail.inReplyTo === undefined ? [] : [mail.inReplyTo]);

  const headers: [string, string][] = [
    ["From", mailboxText(mail.fromName, mail.from)],
    ["To", mail.to],
    ["Subject", mail.subject],
    ["Date", `${date.toUTCString().replace("GMT", "+0000")}`],
    ["Message-ID", marks.messageId],
    ...(mail.inReplyTo === undefined ? [] : [["In-Reply-To", mail.inReplyTo] as [string, string]]),
    ...(references.length === 0 ? [] : [["References", references.join(" ")] as [string, string]]),
    ...marks.headers,
    ["MIME-Version", mimeVersionOf(mail.client)],
  ];
  const heading = headers.map(([name, value]) => headerLine(name, value)).join("\r\n");
  return Buffer.concat([Buffer.from(`${heading}\r\n`), body.bytes, Buffer.from("\r\n")]);
}

const mimeVersionOf = (client: MailClient): string =>
  client === "apple" ? "1.0 (Mac OS X Mail 16.0 \\(3864.100.1.1.5\\))" : "1.0";

function bodyOf(mail: MailToCompose, digest: string): Part {
  const attachments = mail.attachments ?? [];
  const pictures = attachments.flatMap(({ filename, cid }) =>
    cid === undefined ? [] : [{ filename, cid }],
  );
  const quoted =
    mail.quote === undefined ? null : clientQuote(mail.client, mail.quote, mail.subject);
  const boundary = (level: number): string => boundaryOf(mail.client, digest, level);
  const text = textPart(mail.client, "plain", mail.text + (quoted?.text ?? ""));
  const inline = attachments.filter(({ cid }) => cid !== undefined).map(attachmentPart);
  const attached = attachments.filter(({ cid }) => cid === undefined).map(attachmentPart);
  const mixed = (part: Part): Part =>
    attached.length === 0 ? part : multipart("mixed", boundary(0), [part, ...attached]);
  if (mail.client === "plain") {
    const all = [...inline, ...attached];
    return all.length === 0 ? text : multipart("mixed", boundary(0), [text, ...all]);
  }

  const content = mail.html ?? htmlOfText(mail.text, elementOf(mail.client), pictures);
  const html = textPart(mail.client, "html", pageOf(mail.client, content, quoted?.html ?? ""));
  if (inline.length === 0) return mixed(multipart("alternative", boundary(1), [text, html]));
  // Apple Mail puts the pictures beside the HTML; the others put both texts beside the pictures.
  return mail.client === "apple"
    ? mixed(
        multipart("alternative", boundary(1), [
          text,
          multipart("related", boundary(2), [html, ...inline]),
        ]),
      )
    : mixed(
        multipart("related", boundary(2), [
          multipart("alternative", boundary(1), [text, html]),
          ...inline,
        ]),
      );
}

function elementOf(client: MailClient): string {
  if (client === "thunderbird") return "p";
  return client === "outlook" ? 'p class="MsoNormal"' : "div";
}

function pageOf(client: MailClient, content: string, quoted: string): string {
  switch (client) {
    case "gmail":
      return `<div dir="ltr">${content}</div>${quoted}\n`;
    case "apple":
      return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${content}${quoted}</body></html>`;
    case "outlook":
      return `<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=${/^[\x00-\xff]*$/.test(content + quoted) ? "iso-8859-1" : "utf-8"}">\n<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>\n</head>\n<body dir="ltr">\n<div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">\n${content}</div>\n${quoted}\n</body>\n</html>\n`;
    case "thunderbird":
      return `<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="content-type" content="text/html; charset=UTF-8">\n  </head>\n  <body>\n${content}\n${quoted}\n  </body>\n</html>\n`;
    case "yahoo":
      return `<html><head></head><body><div class="ydp2yahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:16px;">${content}</div>${quoted}</body></html>`;
    case "plain":
      return "";
  }
}

function boundaryOf(client: MailClient, digest: string, level: number): string {
  const part = digest.slice(level * 12, level * 12 + 24);
  switch (client) {
    case "gmail":
      return `000000000000${part.slice(0, 16)}`;
    case "apple":
      return `Apple-Mail=_${part.toUpperCase()}`;
    case "outlook":
      return `_00${level}_AM0PR08MB${part.toUpperCase()}_`;
    case "thunderbird":
      return `------------${part}`;
    case "yahoo":
      return `----=_Part_${parseInt(part.slice(0, 6), 16)}_${parseInt(part.slice(6, 12), 16)}.1732356000000`;
    case "plain":
      return part.slice(0, 16);
  }
}
