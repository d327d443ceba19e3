/** By what is a clock judged now, and when is it due by that? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { clockDueAt } from "./clock-due.ts";
import { isRunning, isTask } from "./clock-draft.ts";
import type { ClockDraft, DueBasis } from "./clock-draft.ts";
import type { ClockKind } from "./clock-kind.ts";
import { targetFor } from "./default-targets.ts";
import { formatTarget } from "./target.ts";
import type { TicketRecord } from "./ticket-record.ts";

/** What the ticket's policy, urgency and own due date say of a kind of clock; null where there is no obligation. Throws Refusal. */
export function basisFor(
  ticket: TicketRecord,
  kind: ClockKind,
  startedAt: Instant,
): Exclude<DueBasis, { kind: "promise" | "hear-by" }> | null {
  const target = targetFor(ticket.policy.targets, ticket.urgency, kind);
  if (!target) return null;

  // A date that lay behind us when the customer wrote can't be meant for that message.
  const own = ticket.ownDue;
  return own && own.by > startedAt ? { kind: "own-due", ...own } : { kind: "target", target };
}

/** Starts a clock of an obligation that the policy sets; nothing where it sets none. Throws Refusal. */
export function startClock(
  ticket: TicketRecord,
  kind: ClockKind,
  started: { readonly at: Instant; readonly by: string | null; readonly basis?: DueBasis },
): ClockDraft | null {
  const basis = started.basis ?? basisFor(ticket, kind, started.at);
  if (!basis) return null;

  const clock: ClockDraft = {
    kind,
    startedAt: started.at,
    startedBy: started.by,
    basis,
    policy: ticket.policy,
    dueAt: null,
    metAt: null,
    metBy: null,
    missedAt: null,
    cancelledAt: null,
    steps: [],
  };
  clock.dueAt = clockDueAt(clock, ticket.pauses);
  ticket.clocks.push(clock);
  return clock;
}

/**
 * Takes a running clock's due instant anew from its original receipt, by what the ticket's policy says now. A clock that was
 * met, missed or cancelled keeps its judgement. Throws Refusal.
 */
export function retarget(
  ticket: TicketRecord,
  clock: ClockDraft,
  at: Instant,
  because: string,
): void {
  if (!isRunning(clock)) return;

  const before = { words: wordsOf(clock.basis), dueAt: clock.dueAt };
  clock.policy = ticket.policy;
  if (clock.basis.kind !== "promise" && clock.basis.kind !== "hear-by")
    clock.basis =
      basisFor(ticket, clock.kind, clock.startedAt) ?? taskBasis(ticket, clock) ?? clock.basis;
  clock.dueAt = clockDueAt(clock, ticket.pauses);

  if (clock.dueAt === before.dueAt && wordsOf(clock.basis) === before.words) return;
  clock.steps.push({ at, kind: "retargeted", because, dueAt: clock.dueAt });
}

/** A task has its own date where the policy wants nothing resolved in time. */
const taskBasis = ({ ownDue }: TicketRecord, clock: ClockDraft): DueBasis | null =>
  isTask(clock) && ownDue ? { kind: "own-due", ...ownDue } : null;

const wordsOf = (basis: DueBasis): string =>
  basis.kind === "target" ? formatTarget(basis.target) : `${basis.kind} ${basis.by}`;
