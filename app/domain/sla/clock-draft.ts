/** A clock while its ticket's events are gone through: it is started, met, opened again, cancelled. */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "./clock-kind.ts";
import type { ClockStep } from "./clock.ts";
import type { SlaPolicy } from "./sla-event.ts";
import type { Target } from "./target.ts";

/**
 * From what a due instant is reckoned. An agent's own date has no target; it stands from `since` on. `hear-by`: when the customer
 * of a ticket under investigation is to hear of it.
 */
export type DueBasis =
  | { readonly kind: "target"; readonly target: Target }
  | { readonly kind: "own-due"; readonly by: Instant; readonly since: Instant }
  | { readonly kind: "hear-by"; readonly by: Instant; readonly since: Instant }
  | { readonly kind: "promise"; readonly by: Instant };

export type ClockDraft = {
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  readonly startedBy: string | null;
  basis: DueBasis;
  /** What it is judged by. */
  policy: SlaPolicy;
  dueAt: Instant | null;
  metAt: Instant | null;
  metBy: string | null;
  missedAt: Instant | null;
  cancelledAt: Instant | null;
  readonly steps: ClockStep[];
};

/** Of a ticket that the shop opened for itself: no message started it. */
export const isTask = ({ kind, startedBy }: Pick<ClockDraft, "kind" | "startedBy">): boolean =>
  kind === "resolution" && startedBy === null;

/** Still owed, in time or late. */
export const isOpen = (clock: ClockDraft): boolean =>
  clock.metAt === null && clock.cancelledAt === null;

/** Still owed and not late: the only ones whose due instant may move. */
export const isRunning = (clock: ClockDraft): boolean => isOpen(clock) && clock.missedAt === null;

/** In time or late. */
export function meet(clock: ClockDraft, at: Instant, by: string | null): void {
  clock.cancelledAt = null;
  noteMiss(clock, at);
  clock.metAt = at;
  clock.metBy = by;
  clock.steps.push({ at, kind: "met", by });
}

/** A miss that has happened stays one: such a clock only stops being owed. */
export function cancel(clock: ClockDraft, at: Instant, because: string): void {
  clock.cancelledAt = at;
  clock.steps.push({ at, kind: "cancelled", because });
}

export function openAgain(clock: ClockDraft, at: Instant, because: string): void {
  clock.metAt = null;
  clock.metBy = null;
  clock.cancelledAt = null;
  clock.steps.push({ at, kind: "opened-again", because });
}

/** Marks the miss of a clock whose due instant has passed by `now`; at the due instant itself it can still be met. */
export function noteMiss(clock: ClockDraft, now: Instant): void {
  if (!isRunning(clock) || clock.dueAt === null || clock.dueAt >= now) return;
  clock.missedAt = clock.dueAt;
  clock.steps.push({ at: clock.dueAt, kind: "missed" });
}
