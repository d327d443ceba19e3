import { simpleParser, type AddressObject, type ParsedMail } from "mailparser";
import type { CustomerMail } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

/** A mail as its reader sees it. */
export type ReadMail = {
  id: string;
  at: number;
  direction: "received" | "sent";
  subject: string;
  /** `Name <address>`. */
  from: string;
  to: string;
  /** Whom an answer goes to: Reply-To if the mail has one, else From; a sent mail is followed up to its recipient. */
  answerTo: string;
  date: Date;
  messageId: string | undefined;
  references: readonly string[];
  text: string;
  html: string | undefined;
  attachments: readonly { filename: string; contentType: string; content: Buffer }[];
  raw: Buffer;
};

export type MailReader = (mail: CustomerMail) => Promise<ReadMail>;

/** Reads mail and remembers what it read: a mail never changes. */
export function openMailReader(): MailReader {
  const known = new Map<string, Promise<ReadMail>>();
  return (mail) => {
    const reading = known.get(mail.id) ?? read(mail);
    known.set(mail.id, reading);
    return reading;
  };
}

async function read(mail: CustomerMail): Promise<ReadMail> {
  const parsed = await simpleParser(mail.raw);
  const references = [parsed.references ?? []].flat();
  return {
    id: mail.id,
    at: mail.at,
    direction: mail.direction,
    subject: parsed.subject ?? "(no subject)",
    from: textOf(parsed.from) ?? mail.from,
    to: textOf(parsed.to) ?? mail.to,
    answerTo:
      mail.direction === "sent"
        ? mail.to
        : (addressOf(parsed.replyTo) ?? addressOf(parsed.from) ?? mail.from),
    date: parsed.date ?? new Date(mail.at),
    messageId: parsed.messageId,
    references,
    text: parsed.text ?? "",
    html: typeof parsed.html === "string" ? parsed.html : undefined,
    attachments: shownAttachments(parsed),
    raw: mail.raw,
  };
}

/** The addresses as a mail client shows them: names without quotation marks. */
const textOf = (list: AddressObject | AddressObject[] | undefined): string | undefined =>
  list === undefined
    ? undefined
    : [list]
        .flat()
        .flatMap((each) => each.value)
        .map(({ name, address }) => (name === "" ? (address ?? "") : `${name} <${address ?? ""}>`))
        .join(", ");

const addressOf = (list: AddressObject | undefined): string | undefined =>
  list?.value.find((each) => each.address !== undefined)?.address;

/** Pictures that the HTML shows in its text (`related`) are no attachments to the reader. */
const shownAttachments = (parsed: ParsedMail): ReadMail["attachments"] =>
  parsed.attachments
    .filter((each) => !(each.related && typeof parsed.html === "string"))
    .map((each, index) => ({
      filename: each.filename ?? `attachment-${index + 1}`,
      contentType: each.contentType,
      content: each.content,
    }));
