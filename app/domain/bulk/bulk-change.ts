/** A change of many tickets at once, or of one from a list: what is done to each? */
import type { Words } from "#app/domain/words/words.ts";
import type { TicketStanding } from "./ticket-standing.ts";

/** More at once is nobody's decision about each of them. */
export const MOST_AT_ONCE = 1_000;
/** A change that was made longer ago is undone by another change. */
export const UNDO_MS = 10 * 60_000;

/**
 * One of its tickets. `waiting`: its turn has not come. `begun`: kept how it was, and perhaps changed. `same`: there was nothing to
 * do. Undone: `undone`, or `kept` where somebody changed it since.
 */
export type BulkTicket = {
  readonly ticketId: string;
  readonly state: "waiting" | "begun" | "done" | "same" | "refused" | "undone" | "kept";
  readonly was?: TicketStanding;
  readonly became?: TicketStanding;
  /** Why it was refused, or kept, in words for the agent. */
  readonly words?: Words;
  /** It would be done with a reason, or a cause. */
  readonly wantsReason?: boolean;
};

export const isUnderWay = (tickets: readonly BulkTicket[]): boolean =>
  tickets.some(({ state }) => state === "waiting" || state === "begun");

/** The tickets in their order, with these ones as they are now. */
export function withTickets(
  all: readonly BulkTicket[],
  changed: readonly BulkTicket[],
): readonly BulkTicket[] {
  const byId = new Map(changed.map((ticket) => [ticket.ticketId, ticket]));
  return all.map((ticket) => byId.get(ticket.ticketId) ?? ticket);
}
