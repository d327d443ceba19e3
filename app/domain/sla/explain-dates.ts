/** Which dates on the way to a due instant were closed, or open by exception, and why? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { addDays, isoDateOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import type { OpenCalendar } from "./open-calendar.ts";
import type { TraceFact, TraceStep } from "./trace.ts";
import { clockWords } from "./trace-words.ts";
import { isoInZone } from "./zone-time.ts";

type DateNote = { readonly from: LocalDate; readonly to: LocalDate; readonly kind: NoteKind };
type NoteKind = "week" | "own-closure" | "public-holiday" | "special-opening" | "skipped";

/** A trace is read by people; a target of many weeks is summed up after so many lines. */
const MOST_LINES = 40;

/**
 * The dates `from` up to and including `to` on which the week's hours did not apply or were none. No step is earlier than
 * `since`.
 */
export function explainDates(
  calendar: OpenCalendar,
  since: Instant,
  from: LocalDate,
  to: LocalDate,
): TraceStep[] {
  const step = (date: LocalDate, fact: TraceFact): TraceStep => {
    const at = Math.max(since, calendar.instantAt({ date, clockMs: 0 })) as Instant;
    return { at: isoInZone(calendar.calendar.timeZone, at), ...fact };
  };

  const notes = notesOf(calendar, from, to);
  const steps = notes.slice(0, MOST_LINES).map((note) => step(note.from, noteFact(calendar, note)));
  const rest = notes[MOST_LINES];
  return rest ? [...steps, step(rest.from, { kind: "and-so-on", until: isoDateOf(to) })] : steps;
}

function notesOf(calendar: OpenCalendar, from: LocalDate, to: LocalDate): DateNote[] {
  const notes: DateNote[] = [];
  for (let date = from; date <= to && notes.length <= MOST_LINES; date = addDays(date, 1)) {
    const kind = noteKind(calendar, date);
    const last = notes.at(-1);
    if (kind === null) continue;
    if (last && last.to === date - 1 && last.kind === kind && runsOn(kind)) {
      notes[notes.length - 1] = { ...last, to: date };
    } else {
      notes.push({ from: date, to: date, kind });
    }
  }
  return notes;
}

/** Holidays and special openings differ from date to date and are named one by one. */
const runsOn = (kind: NoteKind): boolean => kind === "week" || kind === "own-closure";

function noteKind(calendar: OpenCalendar, date: LocalDate): NoteKind | null {
  if (calendar.isSkipped(date)) return "skipped";
  const { rule } = calendar.hoursOn(date);
  if (rule !== "weekly") return rule;
  return calendar.spanOf(date) ? null : "week";
}

function noteFact(calendar: OpenCalendar, { from, to, kind }: DateNote): TraceFact {
  const on = isoDateOf(from);
  const { holidays, ranges, counts } = calendar.hoursOn(from);
  switch (kind) {
    case "week":
      return { kind: "closed-week", from: on, to: isoDateOf(to) };
    case "own-closure":
      return { kind: "closed-by-shop", from: on, to: isoDateOf(to) };
    case "public-holiday":
      return {
        kind: "holiday",
        on,
        holidays: holidays.map(({ name, region }) => ({ name, region })),
      };
    case "special-opening": {
      const hours = ranges.map(
        ({ openMs, closeMs }) => `${clockWords(openMs)}-${clockWords(closeMs)}`,
      );
      return { kind: "special-opening", on, hours, counts };
    }
    case "skipped":
      return { kind: "skipped-by-zone", on };
  }
}
