/** When is a target due, and how did that come about? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateCountedFrom, dueAt, effectiveReceipt } from "./due.ts";
import { explainDates } from "./explain-dates.ts";
import { addDays, isoDateOf } from "./local-date.ts";
import type { OpenCalendar } from "./open-calendar.ts";
import { readBy } from "./read-by.ts";
import { formatTarget } from "./target.ts";
import type { Target } from "./target.ts";
import type { TraceFact, TraceStep } from "./trace.ts";
import { clockWords } from "./trace-words.ts";
import { isoInZone, type WallTime } from "./zone-time.ts";

export type Versions = { readonly policyVersion: number; readonly calendarVersion: number };

export type ExplainedDue = {
  /** When the shop began to owe an answer: the receipt, or the next opening after it. */
  readonly effectiveAt: Instant;
  readonly dueAt: Instant;
  /** What people are shown: the last open moment up to `dueAt`. */
  readonly readBy: Instant;
  readonly trace: readonly TraceStep[];
};

/** What one explanation is about. */
type Case = {
  readonly calendar: OpenCalendar;
  readonly target: Target;
  readonly receivedAt: Instant;
  readonly effectiveAt: Instant;
  readonly dueAt: Instant;
};

/** The due instant with every step that led to it, in the order in which they count. Throws Refusal as `dueAt` does. */
export function explainDue(
  calendar: OpenCalendar,
  receivedAt: Instant,
  target: Target,
  versions?: Versions,
): ExplainedDue {
  const due = dueAt(calendar, receivedAt, target);
  const effectiveAt = effectiveReceipt(calendar, receivedAt);
  const it: Case = { calendar, target, receivedAt, effectiveAt, dueAt: due };

  const step: Step = (at, fact) => ({ at: isoInZone(calendar.calendar.timeZone, at), ...fact });
  const trace = [
    step(receivedAt, {
      kind: "started",
      by: "mail",
      on: onTheWall(calendar.wallTimeAt(receivedAt)),
    }),
    ...(target.unit === "hour" ? [] : waySteps(it, step)),
    step(due, targetFact(it)),
    step(due, dueFact(calendar, receivedAt, due)),
    ...(versions ? [step(receivedAt, versionFact(versions))] : []),
  ];
  return { effectiveAt, dueAt: due, readBy: readBy(calendar, receivedAt, due), trace };
}

type Step = (at: Instant, fact: TraceFact) => TraceStep;

/** The closed dates up to the start of the count, what it starts from, and the closed dates after. */
function waySteps(it: Case, step: Step): TraceStep[] {
  const { calendar, receivedAt, effectiveAt } = it;
  const received = calendar.wallTimeAt(receivedAt).date;
  const due = calendar.wallTimeAt(it.dueAt).date;
  if (effectiveAt === receivedAt) return explainDates(calendar, receivedAt, received, due);

  const countsFromReceipt =
    it.target.unit === "business day" &&
    calendar.calendar.dayEnds === "close_of_day" &&
    dateCountedFrom(calendar, receivedAt) === received;
  if (countsFromReceipt) {
    return [
      step(receivedAt, { kind: "counted-from-receipt", on: isoDateOf(received) }),
      ...explainDates(calendar, receivedAt, received, due),
    ];
  }

  const effective = calendar.wallTimeAt(effectiveAt);
  return [
    ...outsideHours(it, step),
    ...explainDates(calendar, receivedAt, received, effective.date),
    step(effectiveAt, { kind: "counted-from-opening", on: onTheWall(effective) }),
    ...explainDates(calendar, receivedAt, addDays(effective.date, 1), due),
  ];
}

/** Mail that came on an open date, but before, between or after its hours. */
function outsideHours(it: Case, step: Step): TraceStep[] {
  const { calendar, receivedAt } = it;
  const span = calendar.spanOf(calendar.wallTimeAt(receivedAt).date);
  if (!span) return [];

  const clock = (at: Instant) => clockWords(calendar.wallTimeAt(at).clockMs);
  if (receivedAt < span.openAt) {
    return [step(receivedAt, { kind: "before-opening", clock: clock(span.openAt) })];
  }
  return receivedAt >= span.closeAt
    ? [step(receivedAt, { kind: "after-closing", clock: clock(span.closeAt) })]
    : [step(receivedAt, { kind: "in-break", clock: clock(it.effectiveAt) })];
}

function targetFact(it: Case): TraceFact {
  const { calendar } = it;
  const target = formatTarget(it.target);
  const told = (how: "plain" | "open-or-closed" | "close-of-day"): TraceFact => ({
    kind: "target",
    target,
    how,
  });
  if (it.target.unit === "hour") return told("open-or-closed");
  if (it.target.unit !== "business day") return told("plain");
  if (calendar.calendar.dayEnds === "close_of_day") return told("close-of-day");

  const wanted = calendar.wallTimeAt(it.effectiveAt).clockMs;
  const due = calendar.wallTimeAt(it.dueAt);
  if (due.clockMs === wanted) return told("plain");

  const span = calendar.spanOf(due.date);
  const clock = clockWords(due.clockMs);
  if (span?.openAt === it.dueAt) return { kind: "target", target, how: "not-before", clock };
  return span?.closeAt === it.dueAt
    ? { kind: "target", target, how: "not-after", clock }
    : { kind: "target", target, how: "skipped-hour", clock: clockWords(wanted) };
}

/** The due instant as the last step of a trace has it. */
export function dueFact(calendar: OpenCalendar, receivedAt: Instant, due: Instant): TraceFact {
  const people = readBy(calendar, receivedAt, due);
  const on = (at: Instant) => onTheWall(calendar.wallTimeAt(at));
  return { kind: "due", on: on(due), people: people === due ? null : on(people) };
}

/** Which versions a due instant was reckoned by. */
export const versionFact = ({ policyVersion, calendarVersion }: Versions): TraceFact => ({
  kind: "versions",
  policy: policyVersion,
  calendar: calendarVersion,
});

/** `2026-05-22T16:52`, cut to the minute. */
export const onTheWall = ({ date, clockMs }: WallTime): string =>
  `${isoDateOf(date)}T${clockWords(clockMs)}`;
