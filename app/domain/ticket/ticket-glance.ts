import type { TicketStatus } from "./ticket-status.ts";

/** Another ticket, to be read beside the one at hand; instants are ISO 8601 strings in UTC. */
export type TicketGlance = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly customerName: string;
  /** The newest ones, oldest first. */
  readonly messages: readonly GlancedMessage[];
  readonly hasMore: boolean;
};

export type GlancedMessage = {
  readonly messageId: string;
  readonly kind: "inbound" | "outbound" | "note";
  readonly at: string;
  readonly from: string;
  /** The new words alone, as plain text. */
  readonly text: string;
};
