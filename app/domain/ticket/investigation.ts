/** A ticket is put under investigation, or is so no more. */
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { isDone } from "./change-of-status.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";

const LONGEST_WHAT = 500;

/**
 * Null when that is investigated already, until then. Throws Refusal: "conflict" for a ticket that is done, "invalid" when nothing
 * is said of what is investigated, or more than 500 characters.
 */
export function investigated(
  ticket: TicketState,
  wanted: { readonly what: string; readonly until: Instant; readonly by: string },
  isoOf: (at: Instant) => string,
): StateChange | null {
  const { until, by } = wanted;
  const what = wanted.what.trim();
  if (isDone(ticket.status))
    throw new Refusal(
      "conflict",
      say(
        "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}. Open it again first.",
        { status: ticket.status },
      ),
    );
  if (what === "") throw new Refusal("invalid", "Say what is investigated.");
  if (what.length > LONGEST_WHAT)
    throw new Refusal(
      "invalid",
      say("Say it in at most {longestWhat, number} characters.", { longestWhat: LONGEST_WHAT }),
    );
  const now = ticket.investigating;
  if (now?.what === what && now.until === until) return null;
  return {
    state: { ...ticket, investigating: { what, until, by } },
    events: [{ kind: "investigating", what, until: isoOf(until), by }],
  };
}

/** Null when it is under none. */
export function investigationEnded(ticket: TicketState, by: string): StateChange | null {
  if (ticket.investigating === null) return null;
  return {
    state: { ...ticket, investigating: null },
    events: [{ kind: "investigation-ended", by }],
  };
}
