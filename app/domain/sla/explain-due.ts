/** When is a target due, and how did that come about, in plain words? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateCountedFrom, dueAt, effectiveReceipt } from "./due.ts";
import { explainDates } from "./explain-dates.ts";
import { addDays, datePartsOf } from "./local-date.ts";
import type { OpenCalendar } from "./open-calendar.ts";
import { readBy } from "./read-by.ts";
import { formatTarget } from "./target.ts";
import type { Target } from "./target.ts";
import type { TraceStep } from "./trace.ts";
import { clockWords, dateWords, wallTimeWords } from "./trace-words.ts";
import { isoInZone } from "./zone-time.ts";

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

  const step = (at: Instant, says: string) => ({
    at: isoInZone(calendar.calendar.timeZone, at),
    says,
  });
  const trace = [
    step(receivedAt, `received ${wallTimeWords(calendar.wallTimeAt(receivedAt))}`),
    ...(target.unit === "hour" ? [] : waySteps(it, step)),
    step(due, targetWords(it)),
    step(due, dueWords(calendar, receivedAt, due)),
    ...(versions ? [step(receivedAt, versionWords(versions))] : []),
  ];
  return { effectiveAt, dueAt: due, readBy: readBy(calendar, receivedAt, due), trace };
}

/** The closed dates up to the start of the count, what it starts from, and the closed dates after. */
function waySteps(it: Case, step: (at: Instant, says: string) => TraceStep): TraceStep[] {
  const { calendar, receivedAt, effectiveAt } = it;
  const received = calendar.wallTimeAt(receivedAt).date;
  const due = calendar.wallTimeAt(it.dueAt).date;
  const year = datePartsOf(received).year;
  if (effectiveAt === receivedAt) return explainDates(calendar, receivedAt, received, due);

  const countsFromReceipt =
    it.target.unit === "business day" &&
    calendar.calendar.dayEnds === "close_of_day" &&
    dateCountedFrom(calendar, receivedAt) === received;
  if (countsFromReceipt) {
    return [
      step(receivedAt, `counted from ${dateWords(received, year)}, a business day`),
      ...explainDates(calendar, receivedAt, received, due),
    ];
  }

  const effective = calendar.wallTimeAt(effectiveAt);
  return [
    ...outsideHours(it, step),
    ...explainDates(calendar, receivedAt, received, effective.date),
    step(effectiveAt, `counted from the next opening, ${wallTimeWords(effective, year)}`),
    ...explainDates(calendar, receivedAt, addDays(effective.date, 1), due),
  ];
}

/** Mail that came on an open date, but before, between or after its hours. */
function outsideHours(it: Case, step: (at: Instant, says: string) => TraceStep): TraceStep[] {
  const { calendar, receivedAt } = it;
  const span = calendar.spanOf(calendar.wallTimeAt(receivedAt).date);
  if (!span) return [];

  const clock = (at: Instant) => clockWords(calendar.wallTimeAt(at).clockMs);
  if (receivedAt < span.openAt) {
    return [step(receivedAt, `before the day's first opening at ${clock(span.openAt)}`)];
  }
  return receivedAt >= span.closeAt
    ? [step(receivedAt, `after the day's last closing at ${clock(span.closeAt)}`)]
    : [step(receivedAt, `in a break that ends at ${clock(it.effectiveAt)}`)];
}

function targetWords(it: Case): string {
  const { calendar, target } = it;
  const words = formatTarget(target);
  if (target.unit === "hour") return `${words}, open or closed`;
  if (target.unit !== "business day") return words;
  if (calendar.calendar.dayEnds === "close_of_day") return `${words}, until the day's last closing`;

  const wanted = calendar.wallTimeAt(it.effectiveAt).clockMs;
  const due = calendar.wallTimeAt(it.dueAt);
  if (due.clockMs === wanted) return words;

  const span = calendar.spanOf(due.date);
  if (span?.openAt === it.dueAt) {
    return `${words}, but not before the day's first opening at ${clockWords(due.clockMs)}`;
  }
  return span?.closeAt === it.dueAt
    ? `${words}, but not after the day's last closing at ${clockWords(due.clockMs)}`
    : `${words}; daylight saving skips ${clockWords(wanted)} on that day`;
}

/** The due instant as the last step of a trace says it; the year of the receipt goes without saying. */
export function dueWords(calendar: OpenCalendar, receivedAt: Instant, due: Instant): string {
  const people = readBy(calendar, receivedAt, due);
  const { year } = datePartsOf(calendar.wallTimeAt(receivedAt).date);
  const words = (at: Instant) => wallTimeWords(calendar.wallTimeAt(at), year);
  return people === due
    ? `due ${words(due)}`
    : `due ${words(due)}, for people by ${words(people)}, the last open moment before`;
}

/** Which versions a due instant was reckoned by. */
export const versionWords = ({ policyVersion, calendarVersion }: Versions): string =>
  `policy version ${policyVersion}, calendar version ${calendarVersion}`;
