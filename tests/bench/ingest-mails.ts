import { randomBytes } from "node:crypto";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import type { MailClient } from "#tests/sandbox/mailbox/compose-mail.ts";
import { lettersAboutOrders } from "#tests/sandbox/mailbox/letters-about-orders.ts";
import { lettersAfterDelivery } from "#tests/sandbox/mailbox/letters-after-delivery.ts";
import { lettersBeforeBuying } from "#tests/sandbox/mailbox/letters-before-buying.ts";
import { inboundPost } from "#tests/sandbox/sendgrid/inbound-post.ts";
import { receivedHeader } from "#tests/sandbox/sendgrid/received-header.ts";
import { openSigningKey } from "#tests/sandbox/sendgrid/signing-key.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";

/** A post to the inbound webhook, ready to go out: made and signed before the clock starts. */
export type SignedPost = { headers: Record<string, string>; body: Buffer };

export type BenchMail = { from: string; to: string; raw: Buffer };

/** What a reply answers: an address to send to, and the Message-ID that the client names. */
export type Answerable = {
  from: { email: string; firstName: string; lastName: string };
  to: string;
  inReplyTo: string;
  subject: string;
};

const letters = [...lettersBeforeBuying, ...lettersAboutOrders, ...lettersAfterDelivery];
const clients: readonly MailClient[] = [
  "gmail",
  "apple",
  "outlook",
  "thunderbird",
  "yahoo",
  "plain",
];
const pictureBytes = 100 * 1024;
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const one = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const attachment = () => ({
  filename: "photo.png",
  contentType: "image/png",
  content: Buffer.concat([pngStart, randomBytes(pictureBytes - pngStart.length)]),
});

/** The `index`-th mail of someone who writes anew: letters, clients and customers take turns. */
export function newMail(
  shop: SandboxShop,
  to: string,
  index: number,
  withAttachment = false,
): BenchMail & { writer: Answerable["from"]; subject: string } {
  const letter = one(letters, index);
  const writer = one(shop.customers, index * 7);
  const order = one(shop.orders, index * 11).name;
  const facts = { firstName: writer.firstName, lastName: writer.lastName, order };
  const subject = letter.subject(facts);
  const raw = composeMail({
    from: writer.email,
    fromName: `${writer.firstName} ${writer.lastName}`,
    to,
    subject,
    text: letter.text(facts),
    client: one(clients, index),
    attachments: withAttachment ? [attachment()] : [],
  });
  return { from: writer.email, to, raw, writer, subject };
}

/** The `index`-th answer of a customer, quoting what it answers as its client does. */
export function replyMail(answered: Answerable, index: number, withAttachment = false): BenchMail {
  const { from, to, inReplyTo, subject } = answered;
  const quoted = "Thank you for your mail. We are looking into it and come back to you today.";
  const raw = composeMail({
    from: from.email,
    fromName: `${from.firstName} ${from.lastName}`,
    to,
    subject: `Re: ${subject}`,
    text: `Hello again,\n\nthis is my answer number ${index}. Is there any news? I could not find the parcel at the neighbours'.\n\n${from.firstName}`,
    client: one(clients, index),
    inReplyTo,
    quote: {
      from: "Mejurn <support@mejurn.example>",
      date: new Date(),
      text: quoted,
      html: `<p>${quoted}</p>`,
    },
    attachments: withAttachment ? [attachment()] : [],
  });
  return { from: from.email, to, raw };
}

/** Makes the posts that Inbound Parse would send, signed with the key that the sandbox keeps in its folder. */
export function signPosts(
  folder: string,
  mails: readonly BenchMail[],
): Promise<readonly SignedPost[]> {
  const key = openSigningKey("inbound", `${folder}/sendgrid/keys`);
  return Promise.all(
    mails.map(async ({ from, to, raw }) => {
      const trace = receivedHeader({
        from: "mail.example",
        fromIp: "127.0.0.1",
        by: "mx.sendgrid.net",
        id: randomBytes(16).toString("base64url"),
        to,
        at: Date.now(),
      });
      const { headers, body } = await inboundPost({
        raw: Buffer.concat([trace, raw]),
        envelope: { from, to: [to] },
        senderIp: "127.0.0.1",
      });
      return { headers: { ...headers, ...key.headersFor(body, Date.now()) }, body };
    }),
  );
}

/** The Message-ID header of a composed mail. */
export function messageIdOf(raw: Buffer): string {
  const found = /^message-id:\s*(<[^>]+>)/im.exec(raw.toString("latin1"));
  if (!found?.[1]) throw new Error("A composed mail has no Message-ID.");
  return found[1];
}
