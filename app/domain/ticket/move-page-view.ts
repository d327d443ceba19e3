import type { TicketStatus } from "./ticket-status.ts";

/** A ticket that could be merged or split, as the page for that shows it; instants are ISO 8601 strings in UTC. */
export type MovePageView = {
  readonly ticket: MoveTicket;
  /** Oldest first. */
  readonly messages: readonly MoveMessage[];
  /** The ticket that was looked up, if there is one of that number. */
  readonly found: MoveTicket | null;
};

export type MoveTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  readonly status: TicketStatus;
  readonly messages: number;
  /** The number of the ticket that has its mail now; null while it has its own. */
  readonly mergedInto: string | null;
};

export type MoveMessage = {
  readonly messageId: string;
  readonly kind: "inbound" | "outbound" | "note";
  readonly at: string;
  readonly fromName: string;
  readonly subject: string;
  readonly preview: string;
};
