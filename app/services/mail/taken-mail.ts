// A mail that becomes a message, between reading and writing: what is known of it, and what was planned.
import type { NewAttachment } from "#app/data/records/messages.server.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { JudgedRequest } from "./judge-request.ts";
import type { ReadMail } from "./read-inbound-email.ts";

export type MailToWrite = ReadMail & { readonly attachments: readonly NewAttachment[] };

/** A mail that this transaction has taken: nobody else writes anything for it. */
export type TakenMail = {
  readonly read: MailToWrite;
  readonly messageId: MessageId;
  /** When it became a message. */
  readonly readAt: Instant;
  readonly judged: JudgedRequest;
  /** What is remarkable about it, on whichever ticket. */
  readonly remarks: readonly TicketEventDetail[];
};

/** A ticket, and what writes the mail there: it sends all its statements at once. */
export type PlannedWrite = { readonly ticketId: TicketId; readonly write: () => Promise<void> };
