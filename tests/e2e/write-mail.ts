import { composeMail, type MailClient } from "#tests/sandbox/mailbox/compose-mail.ts";
import { openMailReader, type ReadMail } from "#tests/sandbox/mailbox/read-mail.ts";
import { sendMail } from "#tests/sandbox/mailbox/send-mail.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";

export type Person = { email: string; firstName: string; lastName: string };

export type Letter = {
  to: string;
  subject: string;
  text: string;
  client?: MailClient;
  attachments?: Parameters<typeof composeMail>[0]["attachments"];
  /** The mail that this one answers. */
  answers?: ReadMail;
  /** Does the host of the sender sign it, as most do? */
  isSigned?: boolean;
};

/** A finished mail, and its Message-ID. */
export function letterOf(person: Person, letter: Letter): { raw: Buffer; messageId: string } {
  const { answers } = letter;
  const raw = composeMail({
    from: person.email,
    fromName: `${person.firstName} ${person.lastName}`,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    client: letter.client ?? "gmail",
    attachments: letter.attachments,
    ...(answers?.messageId === undefined
      ? {}
      : {
          inReplyTo: answers.messageId,
          references: [...answers.references, answers.messageId],
          quote: {
            from: answers.from,
            date: answers.date,
            text: answers.text,
            html: answers.html ?? answers.text,
          },
        }),
  });
  return { raw, messageId: messageIdOf(raw) };
}

/** Sends a mail by SMTP as this person and returns its Message-ID. */
export async function writeMail(sandbox: Sandbox, person: Person, letter: Letter): Promise<string> {
  const { raw, messageId } = letterOf(person, letter);
  const domain = person.email.slice(person.email.indexOf("@") + 1);
  const sent = letter.isSigned ? await sandbox.senders.signAs(raw, domain) : raw;
  await sendRaw(sandbox, person.email, letter.to, sent);
  return messageId;
}

export function sendRaw(sandbox: Sandbox, from: string, to: string, raw: Buffer): Promise<void> {
  return sendMail(sandbox.sendgrid.smtpPort, { envelopeFrom: from, envelopeTo: to, raw });
}

const reader = openMailReader();

/** What this person's mailbox has received, oldest first. */
export function receivedBy(sandbox: Sandbox, person: Person): Promise<ReadMail[]> {
  const mails = sandbox.sendgrid.mailOf(person.email);
  return Promise.all(mails.filter(({ direction }) => direction === "received").map(reader));
}

function messageIdOf(raw: Buffer): string {
  const id = /^Message-ID:\s*(<[^>]+>)/im.exec(raw.toString("latin1"))?.[1];
  if (id === undefined) throw new Error("The mail has no Message-ID.");
  return id;
}
