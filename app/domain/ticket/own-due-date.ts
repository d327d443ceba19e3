/** An agent sets a due date of their own, or takes it back. */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { isDone } from "./change-of-status.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";

const LONGEST_REASON = 200;
const MOST_DAYS = 366;

export type WantedDue = {
  /** Null takes it back. */
  readonly at: Instant | null;
  readonly reason: string;
  readonly by: string;
  readonly now: Instant;
  readonly isoOf: (at: Instant) => string;
};

/**
 * Null when that is so already. Throws Refusal: "conflict" for a ticket that is done, "invalid" for an instant that has passed or
 * is a year away, and for no reason or one of more than 200 characters.
 */
export function ownDueDate(ticket: TicketState, wanted: WantedDue): StateChange | null {
  const { at, by, now } = wanted;
  if (at === null) {
    if (ticket.ownDue === null) return null;
    return {
      state: { ...ticket, ownDue: null },
      events: [{ kind: "own-due", until: null, reason: "", by }],
    };
  }
  const reason = wanted.reason.trim();
  if (ticket.ownDue?.at === at && ticket.ownDue.reason === reason) return null;
  if (isDone(ticket.status))
    throw new Refusal(
      "conflict",
      say(
        "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}: nothing is due on it.",
        { status: ticket.status },
      ),
    );
  if (at <= now) throw new Refusal("invalid", "This time has passed. Choose a later one.");
  if (at > now + MOST_DAYS * DAY_MS)
    throw new Refusal("invalid", "A due date can lie a year ahead at most.");
  if (reason === "") throw new Refusal("invalid", "Say why: the reason stands beside the date.");
  if (reason.length > LONGEST_REASON)
    throw new Refusal(
      "invalid",
      say("Give the reason in at most {longestReason, number} characters.", {
        longestReason: LONGEST_REASON,
      }),
    );
  return {
    state: { ...ticket, ownDue: { at, reason } },
    events: [{ kind: "own-due", until: wanted.isoOf(at), reason, by }],
  };
}
