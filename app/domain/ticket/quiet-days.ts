/** Has a resolved ticket been quiet for long enough to be closed? */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";

/** Null while it is not, is not resolved, or a complaint on it waits for its outcome. `days` are full days of 24 hours since it was resolved. */
export function closedQuietly(ticket: TicketState, days: number, now: Instant): StateChange | null {
  if (ticket.status !== "resolved" || ticket.resolvedAt === null) return null;
  if (ticket.complaint === "open") return null;
  if (now - ticket.resolvedAt < days * DAY_MS) return null;
  return {
    state: { ...ticket, status: "closed", closedAt: now, snoozedUntil: null, snoozedFor: null },
    events: [{ kind: "closed-quietly", days }],
  };
}
