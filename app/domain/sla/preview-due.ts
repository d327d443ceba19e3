/** When would a mail that arrives at some time be due, and why? For an owner who tries out hours and targets. */
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { weekdays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { ClockKind } from "./clock-kind.ts";
import { targetFor, type Targets, type Urgency } from "./default-targets.ts";
import { explainDue } from "./explain-due.ts";
import { addDays, datePartsOf, parseLocalDate, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { compileCalendar } from "./open-calendar.ts";
import { wallTimeWords } from "./trace-words.ts";
import { readTime } from "./typed-time.ts";

export type Arrival = {
  /** The next such day of the week, or an ISO date. */
  readonly on: string;
  /** `11:00` */
  readonly time: string;
};

export type PreviewedDue =
  | { readonly kind: "due"; readonly says: string; readonly trace: readonly string[] }
  /** Nothing to show, and why. */
  | { readonly kind: "none"; readonly says: string };

type Tried = {
  readonly calendar: Calendar;
  readonly targets: Targets;
  readonly urgency: Urgency;
  readonly clock: Exclude<ClockKind, "promise">;
  readonly arrival: Arrival;
  readonly now: Instant;
};

const begins = {
  "first-reply": "mail that arrives",
  "next-reply": "mail that arrives",
  resolution: "ticket whose first mail arrives",
  update: "ticket put under investigation",
} as const satisfies Record<Tried["clock"], string>;

const owed = {
  "first-reply": "is to be answered by",
  "next-reply": "is to be answered by",
  resolution: "is to be resolved by",
  update: "is to be updated by",
} as const satisfies Record<Tried["clock"], string>;

export function previewDue({
  calendar,
  targets,
  urgency,
  clock,
  arrival,
  now,
}: Tried): PreviewedDue {
  const target = targetFor(targets, urgency, clock);
  if (!target) return { kind: "none", says: `There is no ${clock} target for ${urgency} mail.` };
  const open = compileCalendar(calendar);
  const date = dateOf(arrival.on, open.wallTimeAt(now).date);
  const clockMs = clockMsOf(arrival.time);
  if (date === null || clockMs === null)
    return { kind: "none", says: "Choose a day and a time such as 11:00." };

  const receivedAt = open.instantAt({ date, clockMs });
  const words = (at: Instant) =>
    wallTimeWords(open.wallTimeAt(at), datePartsOf(open.wallTimeAt(receivedAt).date).year);
  try {
    const due = explainDue(open, receivedAt, target);
    const people = due.readBy === due.dueAt ? "" : ` People read: by ${words(due.readBy)}.`;
    const subject = urgency === "urgent" ? "An urgent" : "A general";
    return {
      kind: "due",
      says: `${subject} ${begins[clock]} ${words(receivedAt)} ${owed[clock]} ${words(due.dueAt)}.${people}`,
      trace: due.trace.map(({ says }) => says),
    };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "none", says: error.message };
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
