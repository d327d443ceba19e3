/** While a ticket is under investigation: by when does the customer hear of it next? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import { retarget, startClock } from "./aim-clock.ts";
import { cancel, isOpen, isRunning, meet, openAgain } from "./clock-draft.ts";
import type { ClockDraft } from "./clock-draft.ts";
import { readBy } from "./read-by.ts";
import type { PublicReply, TicketRecord } from "./ticket-record.ts";

const SECOND_MS = 1_000;

const updateClocks = (ticket: TicketRecord): ClockDraft[] =>
  ticket.clocks.filter(({ kind }) => kind === "update");

/**
 * `by`: when the customer is to hear of it; null for when the target for updates says so. Said again with another instant, what is
 * owed is due then. Throws Refusal.
 */
export function startInvestigation(ticket: TicketRecord, at: Instant, by: Instant | null): void {
  if (!ticket.isInvestigated) {
    ticket.isInvestigated = true;
    startClock(ticket, "update", { at, by: null });
  }
  if (by === null || by === ticket.hearBy) return;

  ticket.hearBy = by;
  for (const clock of updateClocks(ticket)) if (isRunning(clock)) aimAt(clock, by, at);
}

/** Nothing where the target says the same: people read the last open moment up to its due instant. */
function aimAt(clock: ClockDraft, by: Instant, at: Instant): void {
  const { policy, startedAt, dueAt } = clock;
  if (dueAt === null || isSameSecond(readBy(policy.calendar, startedAt, dueAt), by)) return;

  clock.basis = { kind: "hear-by", by, since: at };
  clock.dueAt = by;
  if (at > startedAt)
    clock.steps.push({
      at,
      kind: "retargeted",
      because: say("another date for the update"),
      dueAt: by,
    });
}

/** History is written to the second. */
const isSameSecond = (one: Instant, other: Instant): boolean => Math.abs(one - other) < SECOND_MS;

export function endInvestigation(ticket: TicketRecord, at: Instant): void {
  ticket.isInvestigated = false;
  ticket.hearBy = null;
  for (const clock of updateClocks(ticket))
    if (isOpen(clock)) cancel(clock, at, say("the investigation ended"));
}

/** A public reply tells the customer how it stands; the next one is owed from then on. Throws Refusal. */
export function meetUpdateClock(ticket: TicketRecord, reply: PublicReply): void {
  if (!ticket.isInvestigated) return;
  for (const clock of updateClocks(ticket)) if (isOpen(clock)) meet(clock, reply.at, reply.id);
  startClock(ticket, "update", { at: reply.at, by: reply.id });
}

/** A reply did not arrive: the customer has heard nothing since the one before it. Throws Refusal. */
export function openUpdateClockAgain(ticket: TicketRecord, reply: PublicReply, at: Instant): void {
  const clocks = updateClocks(ticket);
  const clock = clocks.find(({ metBy }) => metBy === reply.id);
  if (!clock) return;

  openAgain(clock, at, say("the reply did not arrive"));
  const next = ticket.replies.find((other) => other.at >= reply.at && !other.hasBounced);
  if (next) meet(clock, next.at, next.id);
  else if (!ticket.isInvestigated) cancel(clock, at, say("the investigation ended"));
  else retarget(ticket, clock, at, say("open again from its start"));

  const follower = clocks.find(({ startedBy }) => startedBy === reply.id);
  if (follower && isOpen(follower)) cancel(follower, at, say("the reply did not arrive"));
}
