/** Does the policy want this ticket resolved in time, and when does that wait for the customer? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import { basisFor, retarget, startClock } from "./aim-clock.ts";
import { clockDueAt } from "./clock-due.ts";
import { cancel, isOpen, isRunning, isTask, meet, openAgain } from "./clock-draft.ts";
import type { ClockDraft } from "./clock-draft.ts";
import { isResolved } from "./ticket-record.ts";
import type { TicketRecord } from "./ticket-record.ts";

const clockOf = (ticket: TicketRecord): ClockDraft | undefined =>
  ticket.clocks.find(({ kind }) => kind === "resolution");

/**
 * Starts, restores or cancels it as policy and urgency say now; what runs on keeps its due instant. It is started from the
 * first message however late the ticket became urgent, but never once the ticket was resolved before: from then on only the
 * total resolution time counts on. Throws Refusal.
 */
export function settleResolutionClock(ticket: TicketRecord, at: Instant, because: string): void {
  const clock = clockOf(ticket);
  if (clock && isTask(clock)) return settleTask(ticket, clock, at, because);
  const first = ticket.messages[0];
  if (!first) return;

  const isWanted = basisFor(ticket, "resolution", first.at) !== null;
  if (!clock) {
    if (isWanted && !wasResolved(ticket))
      startClock(ticket, "resolution", { at: first.at, by: first.id });
  } else if (!isWanted) {
    if (isOpen(clock)) cancel(clock, at, because);
  } else if (clock.metAt === null && clock.cancelledAt !== null) {
    openAgain(clock, at, because);
    retarget(ticket, clock, at, because);
  }
}

/** The shop has a ticket for itself, due by then. Throws Refusal. */
export function startTask(ticket: TicketRecord, at: Instant, by: Instant): void {
  ticket.ownDue = { by, since: at };
  if (clockOf(ticket)) return;
  startClock(ticket, "resolution", { at, by: null, basis: { kind: "own-due", by, since: at } });
}

/** It is due as long as it has a date of its own, or as the policy says. */
function settleTask(ticket: TicketRecord, clock: ClockDraft, at: Instant, because: string): void {
  const isWanted =
    ticket.ownDue !== null || basisFor(ticket, "resolution", clock.startedAt) !== null;
  if (!isWanted) {
    if (isOpen(clock)) cancel(clock, at, because);
  } else if (clock.metAt === null && clock.cancelledAt !== null) {
    openAgain(clock, at, because);
    retarget(ticket, clock, at, because);
  }
}

/** The ticket is resolved. */
export function meetResolutionClock(ticket: TicketRecord, at: Instant): void {
  const clock = clockOf(ticket);
  if (clock && isOpen(clock)) meet(clock, at, null);
}

/** Waiting began or ended, a question was asked or answered: notes the pause and takes the due instant anew. Throws Refusal. */
export function settlePause(ticket: TicketRecord, at: Instant): void {
  const { pauses } = ticket;
  const last = pauses.at(-1);
  const isPaused = last?.to === null;
  const pauseIsDue = ticket.isWaiting && ticket.questions.size > 0 && !isResolved(ticket);
  if (isPaused === pauseIsDue) return;

  if (last && isPaused) pauses[pauses.length - 1] = { from: last.from, to: at };
  else pauses.push({ from: at, to: null });

  const clock = clockOf(ticket);
  if (!clock || !isRunning(clock)) return;
  clock.dueAt = clockDueAt(clock, pauses);
  clock.steps.push(
    pauseIsDue
      ? { at, kind: "paused", because: say("waiting for the customer") }
      : { at, kind: "resumed" },
  );
}

const wasResolved = ({ unresolved }: TicketRecord): boolean =>
  unresolved.some(({ to }) => to !== null);
