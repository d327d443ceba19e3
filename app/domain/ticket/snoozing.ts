/** May a ticket be put out of sight until an instant, and until when is it really gone? */
import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say, type Said, type Words } from "#app/domain/words/words.ts";
import { isDone } from "./change-of-status.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";
import { lateSince, wakeAt, type ClockToWake } from "./wake-at.ts";

/** What is put away for longer is forgotten. */
const MOST_DAYS = 366;

export type WantedSnooze = {
  readonly until: Instant;
  /** What of its orders brings it back sooner. */
  readonly awaits?: AwaitedEvent | null;
  readonly by: string;
  readonly clocks: readonly ClockToWake[];
  readonly now: Instant;
  /** An instant as the history keeps it, and as people read it. */
  readonly isoOf: (at: Instant) => string;
  readonly wordsOf: (at: Instant) => Said;
};

/**
 * Null when it is snoozed until then already. `told`: where it comes back before the time that was asked for. Throws Refusal:
 * "conflict" for a ticket that is done, or whose answer is late; "invalid" for an instant that has passed, or is a year away.
 */
export function snoozing(
  ticket: TicketState,
  { until, awaits = null, by, clocks, now, isoOf, wordsOf }: WantedSnooze,
): { readonly change: StateChange | null; readonly told: Words | null } {
  if (isDone(ticket.status))
    throw new Refusal(
      "conflict",
      say(
        "This ticket is {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}: there is nothing to snooze.",
        { status: ticket.status },
      ),
    );
  if (until <= now)
    throw new Refusal(
      "invalid",
      say("{until} has passed. Choose a later time.", { until: wordsOf(until) }),
    );
  if (until > now + MOST_DAYS * DAY_MS)
    throw new Refusal("invalid", "A ticket can be snoozed for a year at most.");
  const late = lateSince(clocks, now);
  if (late !== null)
    throw new Refusal(
      "conflict",
      say("The customer's answer was due {late}: a late ticket can't be snoozed.", {
        late: wordsOf(late),
      }),
    );

  const waking = wakeAt({ since: now, until }, clocks);
  const told =
    waking.by === "due"
      ? say("It comes back {at}, when something is due.", { at: wordsOf(waking.at) })
      : null;
  if (ticket.snoozedUntil === waking.at && ticket.snoozedFor === awaits)
    return { change: null, told };
  const change = {
    state: { ...ticket, snoozedUntil: waking.at, snoozedFor: awaits },
    events: [
      { kind: "snoozed", until: isoOf(waking.at), by, ...(awaits === null ? {} : { awaits }) },
    ],
  } as const;
  return { change, told };
}

/** Null when it is not snoozed. */
export function awake(ticket: TicketState, because: Words): StateChange | null {
  if (ticket.snoozedUntil === null) return null;
  const state = { ...ticket, snoozedUntil: null, snoozedFor: null };
  return { state, events: [{ kind: "woken", because }] };
}
