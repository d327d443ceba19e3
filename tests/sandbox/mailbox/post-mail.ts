import { composeMail, type MailClient } from "./compose-mail.ts";
import { escapeHtml } from "./html-text.ts";
import { nameOf, type Person } from "./mailbox-people.ts";
import type { MailForm } from "./read-form.ts";
import type { ReadMail } from "./read-mail.ts";
import { sendMail } from "./send-mail.ts";

/** Puts the signature of the sender's host on a finished mail. */
export type SignMail = (raw: Buffer, from: string) => Promise<Buffer>;

const CLIENTS = new Set<string>(["gmail", "apple", "outlook", "thunderbird", "yahoo", "plain"]);

/**
 * Writes what a form says as the person's mail client would, quoting the mail answered to; their host signs it and sends
 * it by SMTP.
 * Throws when the server refuses it.
 */
export async function postMail(
  host: { smtpPort: number; sign: SignMail },
  person: Person,
  form: MailForm,
  answered: ReadMail | undefined,
): Promise<void> {
  const client = CLIENTS.has(form.field("client")) ? form.field("client") : "gmail";
  const raw = composeMail({
    from: person.email,
    fromName: person.firstName === "" ? "" : nameOf(person),
    to: form.field("to"),
    subject: form.field("subject"),
    text: form.field("text"),
    client: client as MailClient,
    attachments: form.attachments,
    ...(answered === undefined ? {} : answering(answered)),
  });
  await sendMail(host.smtpPort, {
    envelopeFrom: person.email,
    envelopeTo: form.field("to"),
    raw: await host.sign(raw, person.email),
  });
}

function answering(mail: ReadMail): Partial<Parameters<typeof composeMail>[0]> {
  const quote = {
    from: mail.from,
    date: mail.date,
    text: mail.text,
    html: mail.html ?? `<pre>${escapeHtml(mail.text)}</pre>`,
  };
  return mail.messageId === undefined
    ? { quote }
    : { quote, inReplyTo: mail.messageId, references: [...mail.references, mail.messageId] };
}
