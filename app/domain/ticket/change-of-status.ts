/** May an agent give a ticket this status, and what becomes of its marks? */
import { mustHaveOutcome } from "#app/domain/complaint/complaint-gate.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import type { TicketEventDetail } from "./event-words.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";
import type { TicketStatus } from "./ticket-status.ts";

export type WantedStatus = {
  readonly to: TicketStatus;
  /** The status that the agent saw. */
  readonly seen: TicketStatus;
  /** Why it is done although a customer's message has no answer; empty for none. */
  readonly reason: string;
  /** Why targets were missed; empty for none. */
  readonly cause: string;
  readonly by: string;
};

const LONGEST_REASON = 200;

export const isDone = (status: TicketStatus): boolean =>
  status === "resolved" || status === "closed";

/**
 * Null when it has that status already. `unexplained`: keys of its missed clocks without a cause. Throws Refusal "conflict" when
 * somebody gave it a third status meanwhile, or when it would be done with a complaint that has no outcome, "reason-wanted" when it would be done with a message unanswered and no reason given,
 * or with a missed target and no cause, "invalid" for a reason that is too long.
 */
export function changeOfStatus(
  ticket: TicketState,
  wanted: WantedStatus,
  { unexplained, now }: { readonly unexplained: readonly string[]; readonly now: Instant },
): StateChange | null {
  const { to, by } = wanted;
  if (ticket.status === to) return null;
  if (ticket.status !== wanted.seen)
    throw new Refusal(
      "conflict",
      say(
        "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}} meanwhile. Look at it again.",
        { status: ticket.status },
      ),
    );

  const reason = wanted.reason.trim();
  if (reason.length > LONGEST_REASON)
    throw new Refusal(
      "invalid",
      say("Give the reason in at most {longestReason, number} characters.", {
        longestReason: LONGEST_REASON,
      }),
    );
  const ends = isDone(to) && !isDone(ticket.status);
  if (isDone(to)) mustHaveOutcome(ticket.complaint);
  const unanswered = to !== "open" && !isDone(ticket.status) && ticket.unansweredSince !== null;
  const causes = ends ? unexplained : [];
  const cause = wanted.cause.trim();
  if (ends) mustExplain({ unanswered: unanswered && !reason, missed: causes.length > 0 && !cause });

  return {
    state: { ...ticket, ...stampsOf(ticket, to, now), ...(isDone(to) ? NO_MARKS : {}), status: to },
    events: [
      ...causes.map((clock): TicketEventDetail => ({ kind: "miss-cause", clock, cause, by })),
      {
        kind: "status",
        from: ticket.status,
        to,
        by,
        ...(reason ? { reason } : {}),
        ...(unanswered ? { unanswered } : {}),
      },
    ],
  };
}

/** Nobody waits any more for what is done. */
const NO_MARKS = { snoozedUntil: null, snoozedFor: null, investigating: null };

function stampsOf(
  ticket: TicketState,
  to: TicketStatus,
  now: Instant,
): Pick<TicketState, "resolvedAt" | "closedAt"> {
  if (!isDone(to)) return { resolvedAt: null, closedAt: null };
  // Resolved anew, it has its quiet days before it once more.
  const wasResolvedAt = ticket.status === "resolved" ? ticket.resolvedAt : null;
  return { resolvedAt: wasResolvedAt ?? now, closedAt: to === "closed" ? now : null };
}

function mustExplain(open: { readonly unanswered: boolean; readonly missed: boolean }): void {
  const { unanswered, missed } = open;
  if (!unanswered && !missed) return;
  throw new Refusal(
    "reason-wanted",
    unanswered && missed
      ? "Say why the customer's message gets no answer, and why its target was missed."
      : unanswered
        ? "Say why the customer's message gets no answer."
        : "Say why its target was missed.",
  );
}
