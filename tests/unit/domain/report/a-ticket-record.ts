import type {
  RecordedClock,
  RecordedEvent,
  RecordedMessage,
  ReportRecord,
} from "#app/domain/report/ticket-record.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/** Monday 5 January 2026, 10:00 in Greenwich, and so many minutes later. */
export const minute = (minutes: number): Instant =>
  (Date.UTC(2026, 0, 5, 10) + minutes * 60_000) as Instant;

/** A shop that never closes. */
export const alwaysOpen = (from: Instant, to: Instant): number => Math.floor((to - from) / 60_000);

export const aRecord = (record: Partial<ReportRecord> = {}): ReportRecord => ({
  ticketId: "t1",
  openedAt: minute(0),
  assigneeId: "ida",
  isDone: false,
  doneAt: minute(0),
  isSpam: false,
  isMerged: false,
  clocks: [],
  mergedAts: new Map(),
  events: [],
  messages: [],
  authors: new Map(),
  promises: [],
  survey: null,
  corrections: [],
  complaints: [],
  actions: [],
  ...record,
});

export const aClock = (clock: Partial<RecordedClock> = {}): RecordedClock => ({
  ticketId: "t1",
  key: "first-reply:m1",
  kind: "first-reply",
  startedAt: minute(0),
  startedBy: "m1",
  dueAt: minute(120),
  metAt: null,
  metBy: null,
  missedAt: null,
  cancelledAt: null,
  ...clock,
});

export const anEvent = (
  event: Partial<RecordedEvent> & Pick<RecordedEvent, "kind">,
): RecordedEvent => ({
  id: `e-${event.kind}`,
  actor: "theo",
  at: minute(60),
  from: null,
  to: null,
  cause: null,
  isUnanswered: false,
  isLate: false,
  isTakenBack: false,
  ...event,
});

export const aMessage = (message: Partial<RecordedMessage> = {}): RecordedMessage => ({
  id: "m1",
  kind: "inbound",
  at: minute(0),
  authorId: null,
  isReply: false,
  asks: false,
  clockless: null,
  acceptedAt: null,
  isLost: false,
  lostAt: null,
  ...message,
});

export const aReply = (reply: Partial<RecordedMessage> = {}): RecordedMessage =>
  aMessage({
    id: "r1",
    kind: "outbound",
    at: minute(30),
    authorId: "theo",
    isReply: true,
    acceptedAt: minute(31),
    ...reply,
  });
