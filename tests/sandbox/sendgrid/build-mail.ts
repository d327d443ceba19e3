import { randomBytes } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { EmailAddress, Personalization, SendRequest } from "./send-request.ts";

export type BuiltMail = { raw: Buffer; messageId: string };

/**
 * The MIME mail that SendGrid makes of one personalization. Our own Message-ID and threading headers stay as they are;
 * a mail without a Message-ID gets one of SendGrid's form.
 */
export async function buildMail(
  request: SendRequest,
  one: Personalization,
  sendId: string,
): Promise<BuiltMail> {
  const headers = { ...request.headers, ...one.headers };
  const ownId = Object.entries(headers).find(([name]) => name.toLowerCase() === "message-id");
  const host = `geopod-ismtpd-${randomBytes(2).toString("hex")}`;
  const messageId = ownId?.[1] ?? `<${sendId}@${host}.sendgrid.net>`;
  const replyTo = request.reply_to_list ?? (request.reply_to ? [request.reply_to] : []);

  const raw = await new MailComposer({
    messageId,
    from: namedAddress(one.from ?? request.from),
    to: one.to.map(namedAddress),
    cc: (one.cc ?? []).map(namedAddress),
    replyTo: replyTo.map(namedAddress),
    subject: one.subject ?? request.subject ?? "",
    date: new Date(),
    headers: [
      {
        key: "Received",
        value: `by recvd-${randomBytes(4).toString("hex")} with SMTP id ${sendId}; ${new Date().toUTCString()}`,
      },
      ...Object.entries(headers)
        .filter(([name]) => name.toLowerCase() !== "message-id")
        .map(([key, value]) => ({ key, value })),
      { key: "X-SG-EID", value: randomBytes(24).toString("base64") },
    ],
    ...bodies(request.content),
    attachments: (request.attachments ?? []).map((each) => ({
      content: Buffer.from(each.content, "base64"),
      filename: each.filename,
      contentDisposition: each.disposition ?? "attachment",
      ...(each.type === undefined ? {} : { contentType: each.type }),
      ...(each.disposition === "inline" && each.content_id !== undefined
        ? { cid: each.content_id }
        : {}),
    })),
  })
    .compile()
    .build();
  return { raw, messageId };
}

const namedAddress = ({ email, name }: EmailAddress): { name: string; address: string } => ({
  name: name ?? "",
  address: email,
});

function bodies(content: SendRequest["content"]): {
  text?: string;
  html?: string;
  alternatives: { contentType: string; content: string }[];
} {
  const text = content.find((block) => block.type === "text/plain")?.value;
  const html = content.find((block) => block.type === "text/html")?.value;
  return {
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    alternatives: content
      .filter((block) => block.type !== "text/plain" && block.type !== "text/html")
      .map((block) => ({ contentType: block.type, content: block.value })),
  };
}
