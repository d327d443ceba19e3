/** How did the due instant of one clock come about, with its pauses, in plain words? */
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { isTask, type ClockDraft } from "./clock-draft.ts";
import type { ClockKind } from "./clock-kind.ts";
import { dueWords, explainDue, versionWords } from "./explain-due.ts";
import { datePartsOf } from "./local-date.ts";
import type { Bounds } from "./open-minutes.ts";
import type { TraceStep } from "./trace.ts";
import { wallTimeWords } from "./trace-words.ts";
import { isoInZone } from "./zone-time.ts";

/** The steps in the order in which they count. Throws Refusal. */
export function clockTrace(
  clock: Pick<ClockDraft, "kind" | "startedAt" | "startedBy" | "basis" | "policy" | "dueAt">,
  pauses: readonly Bounds[],
): readonly TraceStep[] {
  const { kind, basis, startedAt, policy, dueAt } = clock;
  const { calendar } = policy;
  const { timeZone } = calendar.calendar;
  const { year } = datePartsOf(calendar.wallTimeAt(startedAt).date);
  const step = (at: Instant, says: string): TraceStep => ({ at: isoInZone(timeZone, at), says });
  const words = (at: Instant) => wallTimeWords(calendar.wallTimeAt(at), year);

  const pauseSteps = pauses.flatMap(({ from, to }, index) => [
    step(from, `paused ${words(from)}, waiting for the customer`),
    ...(dueAt === null && index === pauses.length - 1
      ? []
      : [step(to, `resumed ${words(to)} after ${openMinutes(calendar.openMsBetween(from, to))}`)]),
  ]);
  const dueSteps =
    dueAt === null
      ? [step(pauses.at(-1)?.from ?? startedAt, "no due instant while it is paused")]
      : [step(dueAt, dueWords(calendar, startedAt, dueAt))];
  const startedWords = wallTimeWords(calendar.wallTimeAt(startedAt));
  const began = isTask(clock) ? "opened by Loupe" : startWords[kind];
  const start = step(startedAt, `${began} ${startedWords}`);
  const versions = step(startedAt, versionWords(policy));

  if (basis.kind === "promise") return [start, ...dueSteps, versions];
  if (basis.kind === "own-due" || basis.kind === "hear-by") {
    const isSetSince = basis.since > startedAt || !isTask(clock);
    const set = step(basis.since, `${setWords[basis.kind]} ${words(basis.since)}`);
    return [start, ...(isSetSince ? [set] : []), ...pauseSteps, ...dueSteps, versions];
  }
  const explained = explainDue(calendar, startedAt, basis.target, policy).trace.slice(1);
  return pauses.length === 0
    ? [start, ...explained]
    : [start, ...explained.slice(0, -1), ...pauseSteps, ...dueSteps, versions];
}

const startWords = {
  "first-reply": "received",
  "next-reply": "received",
  resolution: "received",
  update: "under investigation, counted from",
  promise: "promised",
} as const satisfies Record<ClockKind, string>;

const setWords = {
  "own-due": "due date set by an agent",
  "hear-by": "date set by an agent when it was put under investigation,",
} as const;

function openMinutes(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  return `${minutes} open minute${minutes === 1 ? "" : "s"}`;
}
