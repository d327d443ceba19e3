/** How does a ticket stand once it is called spam, and how when it is not? */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** Null when it is spam already. */
export function asSpam(ticket: TicketState, by: string, now: Instant): StateChange | null {
  if (ticket.spamAt !== null) return null;
  return {
    state: {
      ...ticket,
      spamAt: now,
      status: "closed",
      closedAt: ticket.closedAt ?? now,
      snoozedUntil: null,
      snoozedFor: null,
      investigating: null,
    },
    events: [{ kind: "spam", by }],
  };
}

/** Null when it is no spam. */
export function asNoSpam(ticket: TicketState, by: string): StateChange | null {
  if (ticket.spamAt === null) return null;
  const status = statusBefore(ticket, ticket.spamAt);
  return {
    state: {
      ...ticket,
      spamAt: null,
      status,
      closedAt: status === "closed" ? ticket.closedAt : null,
    },
    events: [{ kind: "not-spam", by }],
  };
}

/** Being spam closed it, unless it was closed before; mail that came since may have opened it. */
function statusBefore(ticket: TicketState, spamAt: Instant): TicketStatus {
  if (ticket.status !== "closed") return ticket.status;
  if (ticket.closedAt !== null && ticket.closedAt < spamAt) return "closed";
  if (ticket.unansweredSince !== null && ticket.resolvedAt === null) return "open";
  return ticket.resolvedAt === null ? "waiting" : "resolved";
}
