/** How did the due instant of one clock come about, with its pauses? */
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { isTask, type ClockDraft } from "./clock-draft.ts";
import type { ClockKind } from "./clock-kind.ts";
import { dueFact, explainDue, onTheWall, versionFact } from "./explain-due.ts";
import type { Bounds } from "./open-minutes.ts";
import type { ClockStart, TraceFact, TraceStep } from "./trace.ts";
import { isoInZone } from "./zone-time.ts";

/** The steps in the order in which they count. Throws Refusal. */
export function clockTrace(
  clock: Pick<ClockDraft, "kind" | "startedAt" | "startedBy" | "basis" | "policy" | "dueAt">,
  pauses: readonly Bounds[],
): readonly TraceStep[] {
  const { kind, basis, startedAt, policy, dueAt } = clock;
  const { calendar } = policy;
  const { timeZone } = calendar.calendar;
  const step = (at: Instant, fact: TraceFact): TraceStep => ({
    at: isoInZone(timeZone, at),
    ...fact,
  });
  const wall = (at: Instant) => onTheWall(calendar.wallTimeAt(at));

  const pauseSteps = pauses.flatMap(({ from, to }, index) => [
    step(from, { kind: "paused", on: wall(from) }),
    ...(dueAt === null && index === pauses.length - 1
      ? []
      : [
          step(to, {
            kind: "resumed",
            on: wall(to),
            openMinutes: Math.floor(calendar.openMsBetween(from, to) / MINUTE_MS),
          }),
        ]),
  ]);
  const dueSteps =
    dueAt === null
      ? [step(pauses.at(-1)?.from ?? startedAt, { kind: "not-due-while-paused" })]
      : [step(dueAt, dueFact(calendar, startedAt, dueAt))];
  const by = isTask(clock) ? "loupe" : starts[kind];
  const start = step(startedAt, { kind: "started", by, on: wall(startedAt) });
  const versions = step(startedAt, versionFact(policy));

  if (basis.kind === "promise") return [start, ...dueSteps, versions];
  if (basis.kind === "own-due" || basis.kind === "hear-by") {
    const isSetSince = basis.since > startedAt || !isTask(clock);
    const set = step(basis.since, { kind: basis.kind, on: wall(basis.since) });
    return [start, ...(isSetSince ? [set] : []), ...pauseSteps, ...dueSteps, versions];
  }
  const explained = explainDue(calendar, startedAt, basis.target, policy).trace.slice(1);
  return pauses.length === 0
    ? [start, ...explained]
    : [start, ...explained.slice(0, -1), ...pauseSteps, ...dueSteps, versions];
}

const starts = {
  "first-reply": "mail",
  "next-reply": "mail",
  resolution: "mail",
  update: "investigation",
  promise: "promise",
} as const satisfies Record<ClockKind, ClockStart>;
