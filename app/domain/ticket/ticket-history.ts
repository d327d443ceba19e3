import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { TicketEventDetail } from "./event-words.ts";

/** What was recorded of a ticket that its clocks follow from. */
export type TicketHistory = {
  readonly ticketId: string;
  readonly urgency: Urgency;
  readonly snoozedUntil: Instant | null;
  /** Those that are on the ticket, and those that a merge or a split took away. */
  readonly messages: readonly HistoryMessage[];
  /** Merges and splits that brought messages here or took them away, and those before them; none that was undone. */
  readonly moves: readonly HistoryMove[];
  /** Of this ticket; of tickets that messages came from only what speaks of a message or a promise. */
  readonly events: readonly HistoryEvent[];
  /** The promises that are on the ticket now. */
  readonly promiseIds: readonly string[];
  readonly alerts: readonly ClockAlert[];
};

export type HistoryMessage = {
  readonly messageId: string;
  /** Where it is now. */
  readonly ticketId: string;
  readonly kind: "inbound" | "outbound";
  /** Receipt, or when the reply was written. */
  readonly at: Instant;
  /** Inbound: when it was read and became a message; null where that is not known. */
  readonly readAt: Instant | null;
  /** Why it starts no clock. */
  readonly clockless: string | null;
  /** Outbound: when the newest message that its writer had seen became one. */
  readonly seenUpTo: Instant | null;
  readonly asks: boolean;
  readonly acceptedAt: Instant | null;
  readonly delivery: DeliveryState | null;
  readonly deliveryAt: Instant | null;
};

export type HistoryMove = {
  readonly moveId: string;
  readonly kind: "merge" | "split";
  readonly fromId: string;
  readonly toId: string;
  readonly messageIds: readonly string[];
  readonly at: Instant;
};

export type HistoryEvent = {
  readonly eventId: string;
  readonly ticketId: string;
  readonly at: Instant;
  readonly detail: TicketEventDetail;
};

/** Somebody was told of a clock. */
export type ClockAlert = { readonly clockKey: string; readonly kind: string };

/** The kinds of ticket events that clocks follow from. */
export const clockEventKinds = [
  "status",
  "spam",
  "not-spam",
  "investigating",
  "investigation-ended",
  "own-due",
  "label-unscanned",
  "urgency",
] as const satisfies readonly TicketEventDetail["kind"][];

/** Those that speak of one message or promise and go where it goes. */
export const movingEventKinds = [
  "wants-answer",
  "promise-accepted",
  "promise-struck",
  "promise-kept",
] as const satisfies readonly TicketEventDetail["kind"][];
