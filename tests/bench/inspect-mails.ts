// Ordinary mails for measuring how fast they are read: the same ones in every run.
import { createHash } from "node:crypto";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import type { MailClient } from "#tests/sandbox/mailbox/compose-mail.ts";
import { lettersAboutOrders } from "#tests/sandbox/mailbox/letters-about-orders.ts";
import { lettersAfterDelivery } from "#tests/sandbox/mailbox/letters-after-delivery.ts";
import { lettersBeforeBuying } from "#tests/sandbox/mailbox/letters-before-buying.ts";

const letters = [...lettersBeforeBuying, ...lettersAboutOrders, ...lettersAfterDelivery];
const clients: readonly MailClient[] = [
  ...(["gmail", "apple", "outlook", "thunderbird", "yahoo", "plain"] as const),
];
const firstAt = Date.UTC(2026, 4, 22, 9, 0, 0);
const PICTURE_BYTES = 40 * 1024;

/** `count` mails: every second one answers and quotes, every tenth has a picture, every eighth is HTML alone. */
export const inspectMails = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => (index % 8 === 7 ? htmlMail(index) : mail(index)));

function mail(index: number): Buffer {
  const { subject, text } = letterAt(index);
  const isReply = index % 2 === 1;
  return composeMail({
    from: `jane.doe.${index}@customer.example`,
    fromName: index % 3 === 0 ? `Zoë Müller ${index}` : `Jane Doe ${index}`,
    to: "support@mejurn.example",
    subject: isReply ? `Re: ${subject}` : subject,
    text,
    client: clients[index % clients.length] ?? "plain",
    date: new Date(firstAt + index * 60_000),
    seed: `inspect-${index}`,
    ...(isReply ? { inReplyTo: `<${index}@in.loupe.example>`, quote: quoteAt(index) } : {}),
    attachments:
      index % 10 === 0
        ? [{ filename: "Foto für Sie.png", contentType: "image/png", content: picture(index) }]
        : [],
  });
}

/** As shops' own programs and some phones write it: quoted-printable HTML without a text beside it. */
function htmlMail(index: number): Buffer {
  const { subject, text } = letterAt(index);
  const { from, date, html } = quoteAt(index);
  const body = `<html><head><style>p { margin: 0 }</style></head><body><div style="font-family:Calibri,sans-serif;font-size:11pt"><p class="MsoNormal">${text.replace(/\n+/g, '</p><p class="MsoNormal">')}</p></div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On ${date.toUTCString()} ${from.replace("<", "&lt;")} wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${html}<img src="https://mejurn.example/logo.png" width="120" alt="Mejurn"></blockquote></div></body></html>`;
  const encoded = Array.from(Buffer.from(body))
    .map((byte) => (byte === 61 || byte > 126 || byte < 32 ? hex(byte) : String.fromCharCode(byte)))
    .join("");
  const lines = encoded.match(/.{1,70}(?:=[0-9A-F]{2}|(?!=)|$)/g) ?? [encoded];
  return Buffer.from(
    [
      `From: Jane Doe ${index} <jane.doe.${index}@customer.example>`,
      "To: support@mejurn.example",
      `Subject: Re: ${Buffer.from(subject).toString("latin1") === subject ? subject : `=?utf-8?b?${Buffer.from(subject).toString("base64")}?=`}`,
      `Date: ${new Date(firstAt + index * 60_000).toUTCString().replace("GMT", "+0000")}`,
      `Message-ID: <html-${index}@customer.example>`,
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      lines.join("=\r\n"),
      "",
    ].join("\r\n"),
  );
}

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;

function letterAt(index: number): { subject: string; text: string } {
  const letter = letters[index % letters.length];
  if (letter === undefined) throw new Error("There are no letters.");
  const facts = { firstName: "Jane", lastName: "Doe", order: `#${1000 + index}` };
  return { subject: letter.subject(facts), text: letter.text(facts) };
}

function quoteAt(index: number) {
  const { text } = letterAt(index + 3);
  const answer = `Dear Jane,\n\nthank you for your mail. We are looking into it.\n\n${text}`;
  return {
    from: "Mejurn <support@mejurn.example>",
    date: new Date(firstAt - index * 3_600_000),
    text: answer,
    html: `<p>${answer.replace(/\n\n/g, "</p><p>").replace(/\n/g, "<br>")}</p>`,
  };
}

/** Bytes that look like a picture's and compress as badly. */
function picture(index: number): Buffer {
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const noise = Array.from({ length: PICTURE_BYTES / 32 }, (_, at) =>
    createHash("sha256").update(`${index}.${at}`).digest(),
  );
  return Buffer.concat([start, ...noise]);
}
