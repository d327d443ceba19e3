/** When would a mail that arrives at some time be due, and why? For an owner who tries out hours and targets. */
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say, sentences, type Words } from "#app/domain/words/words.ts";
import { weekdays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { ClockKind } from "./clock-kind.ts";
import { targetFor, type Targets, type Urgency } from "./default-targets.ts";
import { explainDue } from "./explain-due.ts";
import { addDays, datePartsOf, parseLocalDate, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { compileCalendar } from "./open-calendar.ts";
import { sayWallTime } from "./say-date.ts";
import { sayTrace } from "./say-trace.ts";
import { readTime } from "./typed-time.ts";

export type Arrival = {
  /** The next such day of the week, or an ISO date. */
  readonly on: string;
  /** `11:00` */
  readonly time: string;
};

export type PreviewedDue =
  | { readonly kind: "due"; readonly says: Words; readonly trace: readonly Words[] }
  /** Nothing to show, and why. */
  | { readonly kind: "none"; readonly says: Words };

type Tried = {
  readonly calendar: Calendar;
  readonly targets: Targets;
  readonly urgency: Urgency;
  readonly clock: Exclude<ClockKind, "promise">;
  readonly arrival: Arrival;
  readonly now: Instant;
};

const owed = {
  "first-reply": say(
    "{urgency, select, urgent {An urgent} other {A general}} mail that arrives {at} is to be answered by {due}.",
  ),
  "next-reply": say(
    "{urgency, select, urgent {An urgent} other {A general}} mail that arrives {at} is to be answered by {due}.",
  ),
  resolution: say(
    "{urgency, select, urgent {An urgent} other {A general}} ticket whose first mail arrives {at} is to be resolved by {due}.",
  ),
  update: say(
    "{urgency, select, urgent {An urgent} other {A general}} ticket put under investigation {at} is to be updated by {due}.",
  ),
} as const satisfies Record<Tried["clock"], string>;

/** Only a resolution may have none, and of general mail it usually has none. */
const NO_TARGET = say("There is no such target for this mail.");

export function previewDue({
  calendar,
  targets,
  urgency,
  clock,
  arrival,
  now,
}: Tried): PreviewedDue {
  const target = targetFor(targets, urgency, clock);
  if (!target) return { kind: "none", says: NO_TARGET };
  const open = compileCalendar(calendar);
  const date = dateOf(arrival.on, open.wallTimeAt(now).date);
  const clockMs = clockMsOf(arrival.time);
  if (date === null || clockMs === null)
    return { kind: "none", says: say("Choose a day and a time such as 11:00.") };

  const receivedAt = open.instantAt({ date, clockMs });
  const words = (at: Instant) =>
    sayWallTime(open.wallTimeAt(at), datePartsOf(open.wallTimeAt(receivedAt).date).year);
  try {
    const due = explainDue(open, receivedAt, target);
    const said = say(owed[clock], { urgency, at: words(receivedAt), due: words(due.dueAt) });
    return {
      kind: "due",
      says:
        due.readBy === due.dueAt
          ? said
          : sentences([said, say("People read: by {due}.", { due: words(due.readBy) })]),
      trace: sayTrace(due.trace).map(({ says }) => says),
    };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "none", says: error.words };
    throw error;
  }
}

/** Today, when today is that day of the week. */
function dateOf(on: string, today: LocalDate): LocalDate | null {
  if (!weekdays.some((day) => day === on)) return parseLocalDate(on);
  const days = weekdays.map((_, ahead) => addDays(today, ahead));
  return days.find((date) => weekdayOf(date) === on) ?? null;
}

function clockMsOf(typed: string): number | null {
  const time = readTime(typed);
  if (time === null || time === "24:00") return null;
  return Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3)) * MINUTE_MS;
}
