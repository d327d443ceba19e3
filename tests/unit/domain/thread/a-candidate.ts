import type { Candidate, ThreadInput } from "#app/domain/thread/decide-thread.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";

export const JANE = "jane@customer.example";
export const now = 1_779_468_720_000 as Instant;
export const daysAgo = (days: number) => (now - days * DAY_MS) as Instant;
export const id = (name: string) => name as TicketId;

/** An open ticket of Jane's. */
export const aCandidate = (given: Partial<Candidate> = {}): Candidate => ({
  ticketId: id("t"),
  status: "open",
  closedAt: null,
  participants: ["JANE@customer.example"],
  pending: [],
  orders: [],
  proposed: [],
  ...given,
});

/** A mail of Jane's that names no ticket. */
export const anInput = (given: Partial<ThreadInput> = {}): ThreadInput => ({
  from: JANE,
  standing: "aligned",
  isForm: false,
  ordersNamed: { inText: [], inSubject: [] },
  byReplyAddress: null,
  byMessageId: [],
  bySubject: null,
  now,
  ...given,
});
