/** What a ticket's clocks depend on, as far as its events were gone through. */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockDraft } from "./clock-draft.ts";
import type { Urgency } from "./default-targets.ts";
import type { Span } from "./open-minutes.ts";
import type { SlaPolicy } from "./sla-event.ts";

export type CustomerMessage = {
  readonly id: string;
  /** When it reached us. */
  readonly at: Instant;
  /** When it reached this ticket. */
  readonly joinedAt: Instant;
  /** False once the ticket was resolved without an answer to it. */
  isOwed: boolean;
  /** The replies whose writers had seen it, in the order in which they were accepted. */
  readonly replies: PublicReply[];
};

export type PublicReply = {
  readonly id: string;
  readonly at: Instant;
  /** Up to when its writer had seen the ticket; null where we do not know. */
  readonly writtenUpTo: Instant | null;
  hasBounced: boolean;
};

export type TicketRecord = {
  policy: SlaPolicy;
  urgency: Urgency;
  /** Its clocks are over for good: spam, or merged into another ticket. */
  isOver: boolean;
  readonly messages: CustomerMessage[];
  readonly replies: PublicReply[];
  readonly clocks: ClockDraft[];
  ownDue: { readonly by: Instant; readonly since: Instant } | null;
  isWaiting: boolean;
  /** Replies that ask the customer something that is not answered yet. */
  readonly questions: Set<string>;
  /** When its resolution was paused; the last one may still last. */
  readonly pauses: Span[];
  isInvestigated: boolean;
  /** When the customer is to hear of it, as it was said last. */
  hearBy: Instant | null;
  /** From the first message on, or from a reopening on, until it was resolved; the last one may still last. */
  readonly unresolved: Span[];
};

/** A ticket without events. */
export const emptyRecord = (policy: SlaPolicy): TicketRecord => ({
  policy,
  urgency: "general",
  isOver: false,
  messages: [],
  replies: [],
  clocks: [],
  ownDue: null,
  isWaiting: false,
  questions: new Set(),
  pauses: [],
  isInvestigated: false,
  hearBy: null,
  unresolved: [],
});

/** Whether an agent said done, and nothing came since. */
export const isResolved = ({ unresolved }: TicketRecord): boolean =>
  unresolved.length > 0 && unresolved.at(-1)?.to !== null;
