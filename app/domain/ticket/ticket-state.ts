/** What agents change about a ticket beside its messages: its status, the marks beside it, and what triage made of it. */
import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ComplaintStanding } from "#app/domain/complaint/complaint-gate.ts";
import type { TicketEventDetail } from "./event-words.ts";
import type { TicketStatus } from "./ticket-status.ts";

export type TicketState = {
  readonly status: TicketStatus;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Receipt of the oldest message of the customer that no reply was written to. */
  readonly unansweredSince: Instant | null;
  readonly snoozedUntil: Instant | null;
  /** What of its orders ends the snooze sooner. */
  readonly snoozedFor: AwaitedEvent | null;
  readonly investigating: Investigation | null;
  readonly ownDue: { readonly at: Instant; readonly reason: string } | null;
  readonly category: string;
  readonly urgency: Urgency;
  readonly spamAt: Instant | null;
  /** Of the complaint that is open on it; absent or null: none is. A cache of the complaint's row, never saved with the ticket. */
  readonly complaint?: ComplaintStanding | null;
};

export type Investigation = {
  readonly what: string;
  /** By when the customer hears of it. */
  readonly until: Instant;
  /** The member's name. */
  readonly by: string;
};

/** How the ticket stands after a step, and the lines of its history that say so. */
export type StateChange = {
  readonly state: TicketState;
  readonly events: readonly TicketEventDetail[];
};
