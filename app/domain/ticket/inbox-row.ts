import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** One line of the inbox as the screen shows it; instants are ISO 8601 strings in UTC. */
export type InboxRow = {
  readonly ticketId: string;
  /** For people, such as `MJ-1042`. */
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
  readonly customerAddress: string;
  /** First words of the newest message. */
  readonly preview: string;
  readonly status: TicketStatus;
  readonly newestAt: string;
  /** True while a customer message has no answer. */
  readonly waitsForUs: boolean;
  /** `#1001` of the linked order, and its state in a word. */
  readonly order: { readonly name: string; readonly state: string } | null;
  /** One of its orders must not be told of to everybody. */
  readonly isSurprise?: boolean;
  /** The clock that is due next. `readBy` is the last open moment up to `dueAt`. */
  readonly due: {
    readonly kind: ClockKind;
    readonly dueAt: string;
    readonly readBy: string;
    /** From when on it is shown in amber. */
    readonly warnAt: string | null;
  } | null;
  /** Nothing is due while it waits for the customer; what is owed goes on when they answer. */
  readonly isPaused: boolean;
  readonly snoozedUntil: string | null;
  readonly isSpam: boolean;
  readonly category: string;
  readonly urgency: Urgency;
  readonly assigneeId?: string | null;
  readonly assigneeName: string | null;
  /** Names, in the order of the alphabet. */
  readonly tags?: readonly string[];
  readonly attachmentCount: number;
  /** What the customer said of it, 1 to 5. */
  readonly rating?: number | null;
  /** A reply of ours bounced, was dropped, failed, or its fate is unknown. */
  readonly deliveryTrouble: boolean;
  /** "Belongs here?": the ticket that this mail names, and what speaks for and against it. */
  readonly proposal: {
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
    readonly reasons: readonly Words[];
  } | null;
};
