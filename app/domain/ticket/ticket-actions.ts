import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { SnoozePresetKey } from "./snooze-presets.ts";
import type { TicketStatus } from "./ticket-status.ts";
import type { Words } from "#app/domain/words/words.ts";

/** What the forms beside a ticket begin with; instants are ISO 8601 strings in UTC. */
export type TicketActions = {
  readonly status: TicketStatus;
  readonly isSpam: boolean;
  /** A customer's message has no answer: whoever ends the ticket says why. */
  readonly asksReason: boolean;
  /** A target was missed, and nobody has said why: whoever ends the ticket does. */
  readonly asksCause: boolean;
  /** A complaint on it has no outcome: whoever ends the ticket gives it. */
  readonly asksOutcome: boolean;
  /** What to choose a cause from; other words will do. */
  readonly causes: readonly string[];
  readonly snoozedUntil: string | null;
  /** What of its orders ends the snooze sooner. */
  readonly snoozedFor: AwaitedEvent | null;
  /** What can still happen to its orders; empty without one. */
  readonly snoozeEvents: readonly AwaitedEvent[];
  readonly snoozePresets: readonly {
    readonly key: SnoozePresetKey;
    readonly words: Words;
    readonly at: string;
  }[];
  readonly investigating: {
    readonly what: string;
    readonly until: string;
    readonly by: string;
  } | null;
  /** When an update to the customer would be due, were the ticket put under investigation now. */
  readonly hearBy: string;
  readonly ownDue: { readonly at: string; readonly reason: string } | null;
  readonly category: string;
  readonly urgency: Urgency;
  /** Of the shop's hours: fields for date and time are read in it. */
  readonly timeZone: string;
};
