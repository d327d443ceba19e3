/** When is a clock due, with the time in which it was paused? */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockDraft } from "./clock-draft.ts";
import { dueAt } from "./due.ts";
import type { OpenCalendar } from "./open-calendar.ts";
import type { Span } from "./open-minutes.ts";

/** The due instant as it would be without any pause. Throws Refusal. */
export function unpausedDueAt({ basis, policy, startedAt }: ClockDraft): Instant {
  return basis.kind === "target" ? dueAt(policy.calendar, startedAt, basis.target) : basis.by;
}

/** The clock's due instant; null while it is paused. `pauses` in order. Throws Refusal. */
export function clockDueAt(clock: ClockDraft, pauses: readonly Span[]): Instant | null {
  const due = unpausedDueAt(clock);
  if (clock.kind !== "resolution") return due;

  // An agent who sets a date knows of the pauses before it.
  const since = clock.basis.kind === "own-due" ? clock.basis.since : clock.startedAt;
  return pausedDueAt(clock.policy.calendar, due, since, pauses);
}

/** After each pause it is due when the open time that was left has passed; a pause after the miss changes nothing. */
function pausedDueAt(
  calendar: OpenCalendar,
  unpaused: Instant,
  since: Instant,
  pauses: readonly Span[],
): Instant | null {
  let due = unpaused;
  for (const { from, to } of pauses) {
    const began = Math.max(from, since) as Instant;
    if (to !== null && to <= since) continue;
    if (began > due) return due;
    if (to === null) return null;

    const left = calendar.openMsBetween(began, due);
    const resumed = left === 0 ? to : calendar.afterOpenMs(to, left);
    // A pause outside opening hours takes nothing away, and never makes a clock due earlier.
    due = Math.max(due, resumed) as Instant;
  }
  return due;
}
