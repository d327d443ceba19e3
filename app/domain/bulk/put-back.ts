/** A ticket's state before a change of many is put back: how does it stand then, and what does its history say? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { StateChange, TicketState } from "#app/domain/ticket/ticket-state.ts";
import { say } from "#app/domain/words/words.ts";
import type { BulkStep } from "./bulk-step.ts";
import { isSameStanding, type TicketStanding } from "./ticket-standing.ts";

export const CHANGED_SINCE = say("It was changed since: it stays as it is.");

export type PutBack = {
  readonly step: BulkStep;
  readonly was: TicketStanding;
  readonly became: TicketStanding;
  readonly by: string;
  readonly now: Instant;
  /** An instant as the history keeps it. */
  readonly isoOf: (at: Instant) => string;
};

/**
 * For closing, snoozing and spam; assignments and tags are put back by their own services. Null when it stands as before already.
 * Throws Refusal "conflict" when somebody, or a customer's mail, has changed it since.
 */
export function putBack(ticket: TicketState, asked: PutBack): StateChange | null {
  const { step, was, became, now } = asked;
  const stands: TicketStanding = { ...became, ...ticket };
  if (isSameStanding(step, stands, was)) return null;
  if (!isSameStanding(step, stands, became)) throw new Refusal("conflict", CHANGED_SINCE);
  const isAsleep = was.snoozedUntil !== null && was.snoozedUntil > now;
  const state: TicketState = {
    ...ticket,
    status: was.status,
    resolvedAt: was.resolvedAt,
    closedAt: was.closedAt,
    investigating: was.investigating,
    spamAt: was.spamAt,
    snoozedUntil: isAsleep ? was.snoozedUntil : null,
    snoozedFor: isAsleep ? was.snoozedFor : null,
  };
  return { state, events: [eventOf(asked, state, ticket)] };
}

function eventOf(
  { step, by, isoOf }: PutBack,
  { status: to, snoozedUntil }: TicketState,
  { status: from }: TicketState,
): TicketEventDetail {
  switch (step.kind) {
    case "spam":
      return { kind: "not-spam", by };
    case "not-spam":
      return { kind: "spam", by };
    case "snooze":
      return snoozedUntil === null
        ? { kind: "woken", because: say("{by} took the snooze back", { by }) }
        : { kind: "snoozed", until: isoOf(snoozedUntil), by };
    default:
      return { kind: "status", from, to, by, takenBack: true };
  }
}
