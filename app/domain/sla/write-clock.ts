/** A clock as the ticket shows it and as it is stored: its state, warnings, and how its due instant came about. */
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockDraft } from "./clock-draft.ts";
import { clockTrace } from "./clock-trace.ts";
import type { Clock, ClockState } from "./clock.ts";
import type { Bounds, Span } from "./open-minutes.ts";
import { readBy } from "./read-by.ts";
import { formatTarget } from "./target.ts";
import { warnAts } from "./warn-at.ts";

/** The clock as it stands at `now`. Throws Refusal. */
export function writeClock(draft: ClockDraft, allPauses: readonly Span[], now: Instant): Clock {
  const { kind, startedAt, startedBy, basis, policy, dueAt } = draft;
  const { calendar } = policy;
  const pauses = kind === "resolution" ? pausesOf(draft, allPauses, now) : [];
  const pausedMs = pauses.reduce((sum, { from, to }) => sum + calendar.openMsBetween(from, to), 0);
  const resumedAt = pauses.at(-1)?.to ?? null;

  return {
    key: `${kind}:${startedBy ?? startedAt}`,
    kind,
    startedAt,
    startedBy,
    target: basis.kind === "target" ? formatTarget(basis.target) : null,
    dueAt,
    readBy: dueAt === null ? null : readBy(calendar, startedAt, dueAt),
    warnAts: dueAt === null ? [] : warnAts(calendar, { startedAt, dueAt, pausedMs, resumedAt }),
    metAt: draft.metAt,
    metBy: draft.metBy,
    missedAt: draft.missedAt,
    cancelledAt: draft.cancelledAt,
    pausedMinutes: Math.floor(pausedMs / MINUTE_MS),
    state: stateOf(draft),
    policyVersion: policy.policyVersion,
    calendarVersion: policy.calendarVersion,
    trace: clockTrace(draft, pauses),
    steps: draft.steps,
  };
}

function stateOf({ metAt, missedAt, cancelledAt, dueAt }: ClockDraft): ClockState {
  if (missedAt !== null) return "missed";
  if (cancelledAt !== null) return "cancelled";
  if (metAt !== null) return "met";
  return dueAt === null ? "paused" : "running";
}

/** The pauses that counted: those before the clock's end or miss, the last one cut off there. */
function pausesOf(draft: ClockDraft, pauses: readonly Span[], now: Instant): Bounds[] {
  const until = draft.missedAt ?? draft.cancelledAt ?? draft.metAt ?? now;
  return pauses
    .map(({ from, to }) => ({
      from: Math.max(from, draft.startedAt) as Instant,
      to: Math.min(to ?? until, until) as Instant,
    }))
    .filter(({ from, to }) => from < to);
}
