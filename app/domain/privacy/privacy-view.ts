import type { PrivacyRequestKind } from "./privacy-request.ts";

/** What the privacy page shows; instants are ISO 8601. */

export type PrivacyRequestView = {
  readonly requestId: string;
  readonly kind: PrivacyRequestKind;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly doneAt: string | null;
  /** Until when its archive can be downloaded; null where there is none. */
  readonly archiveUntil: string | null;
  /** Whom an archive is about; null for what is erased. */
  readonly about: string | null;
  readonly counts: Readonly<Partial<Record<"tickets" | "messages" | "mails" | "files", number>>>;
  /** Why it could not be carried out yet, or was not. */
  readonly trouble: string | null;
};

export type OldTicketView = {
  readonly ticketId: string;
  readonly number: string;
  readonly closedAt: string;
};

export type RetentionView = {
  /** Null: for good. */
  readonly months: number | null;
  /** How many tickets are older than that now. */
  readonly tickets: number;
  /** How many mails are that old that stand on no ticket. */
  readonly mails: number;
  readonly oldest: Omit<OldTicketView, "ticketId"> | null;
  readonly newest: Omit<OldTicketView, "ticketId"> | null;
};
