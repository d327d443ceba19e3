// A mail becomes a message of a ticket: what of it is kept there?
import type { Tx } from "#app/data/db.server.ts";
import { saveAttachments, saveInboundMessage } from "#app/data/records/messages.server.ts";
import type { NewTicketEvent } from "#app/data/records/ticket-events.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";
import type { JudgedRequest } from "./judge-request.ts";
import type { ReadMail } from "./read-inbound-email.ts";
import type { TakenMail } from "./taken-mail.ts";

export type KeptAs = {
  readonly ticketId: TicketId;
  readonly kind: "inbound" | "note";
  /** Null where nobody is asked anything. */
  readonly judged: JudgedRequest | null;
};

/** A step of a transaction. All statements are sent at once. */
export async function saveMailMessage(
  tx: Tx,
  shopId: ShopId,
  { read, messageId }: Pick<TakenMail, "read" | "messageId">,
  { ticketId, kind, judged }: KeptAs,
): Promise<void> {
  const { mail, waiting, sender } = read;
  const from = read.byStaff === "forwarded" ? (mail.from ?? sender) : sender;
  const message = saveInboundMessage(tx, shopId, {
    id: messageId,
    ticketId,
    kind,
    inboundEmailId: waiting.inboundEmailId,
    at: waiting.receivedAt,
    from: { name: from.name ?? from.address, address: from.address },
    to: mail.to.map((one) => one.address),
    cc: mail.cc.map((one) => one.address),
    replyTo: otherReplyTo(read, from.address),
    subject: mail.subject,
    content: read.content,
    masked: read.masked,
    messageIdHeader: mail.messageId,
    references: [...mail.references],
    verdict: read.verdict,
    authenticity: read.authenticity,
    triage: judged?.triage ?? null,
    clockless: judged?.clockless ?? null,
  });
  await Promise.all([message, saveAttachments(tx, shopId, messageId, read.attachments)]);
}

function otherReplyTo({ mail }: ReadMail, from: string): string | null {
  const first = mail.replyTo[0]?.address;
  return first === undefined || addressKey(first) === addressKey(from) ? null : first;
}

/** What happened on the ticket by the customer's mail, when it came in. */
export const mailEvents = (
  needs: Pick<Deps, "newId">,
  { waiting }: ReadMail,
  ticketId: TicketId,
  details: readonly TicketEventDetail[],
): readonly NewTicketEvent[] =>
  details.map((detail) => ({
    id: needs.newId<string>(),
    ticketId,
    actor: "customer",
    detail,
    at: waiting.receivedAt,
  }));

/** The line that the inbox shows of the mail. */
export const previewOf = ({ content }: ReadMail): string =>
  firstWords(content.replyText || content.text);
