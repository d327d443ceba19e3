import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type {
  HistoryEvent,
  HistoryMessage,
  HistoryMove,
  TicketHistory,
} from "#app/domain/ticket/ticket-history.ts";

/** What is recorded of ticket `T`. */
export const aHistory = (recorded: Partial<TicketHistory> = {}): TicketHistory => ({
  ticketId: "T",
  urgency: "general",
  snoozedUntil: null,
  messages: [],
  moves: [],
  events: [],
  promiseIds: [],
  alerts: [],
  ...recorded,
});

/** A customer's mail that was read when it came in. */
export const aMail = (
  messageId: string,
  at: Instant,
  more: Partial<HistoryMessage> = {},
): HistoryMessage => ({
  messageId,
  ticketId: "T",
  kind: "inbound",
  at,
  readAt: at,
  clockless: null,
  seenUpTo: null,
  asks: false,
  acceptedAt: null,
  delivery: null,
  deliveryAt: null,
  ...more,
});

/** A reply that the provider took at once. */
export const aSentReply = (
  messageId: string,
  at: Instant,
  more: Partial<HistoryMessage> = {},
): HistoryMessage => ({
  ...aMail(messageId, at),
  kind: "outbound",
  readAt: null,
  seenUpTo: at,
  acceptedAt: at,
  delivery: "accepted",
  deliveryAt: at,
  ...more,
});

export const aMove = (
  kind: HistoryMove["kind"],
  fromId: string,
  toId: string,
  at: Instant,
  messageIds: readonly string[],
): HistoryMove => ({ moveId: `z-${kind}-${fromId}-${toId}`, kind, fromId, toId, at, messageIds });

export const happened = (at: Instant, detail: TicketEventDetail, ticketId = "T"): HistoryEvent => ({
  eventId: `y-${detail.kind}`,
  ticketId,
  at,
  detail,
});
