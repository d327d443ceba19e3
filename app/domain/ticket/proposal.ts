import { eventWords, type TicketEventDetail } from "./event-words.ts";
import { ticketNumber } from "./ticket-number.ts";
import type { Words } from "#app/domain/words/words.ts";

/** What does a ticket that asks "Belongs here?" show of the ticket that its mail names? */

/** As it lies in the database: nulls where nothing is asked; `stranger` is the event that says why. */
export type StoredProposal = {
  readonly ticketId: string | null;
  readonly number: number | null;
  readonly subject: string | null;
  readonly stranger: TicketEventDetail | null;
};

export type Proposal = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly reasons: readonly Words[];
};

/** Null where nothing is asked. */
export function proposalOf(stored: StoredProposal, ticketPrefix: string): Proposal | null {
  const { ticketId, number, stranger } = stored;
  if (ticketId === null || number === null) return null;
  return {
    ticketId,
    number: ticketNumber(ticketPrefix, number),
    subject: stored.subject ?? "",
    reasons: stranger?.kind === "stranger" ? (stranger.reasons ?? [eventWords(stranger)]) : [],
  };
}
