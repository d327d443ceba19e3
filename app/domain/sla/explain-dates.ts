/** Which dates on the way to a due instant were closed, or open by exception, and why? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { weekdayNames } from "./calendar.ts";
import { addDays, datePartsOf, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import type { OpenCalendar } from "./open-calendar.ts";
import type { TraceStep } from "./trace.ts";
import { clockWords, dateWords, listWords } from "./trace-words.ts";
import { isoInZone } from "./zone-time.ts";

type DateNote = { readonly from: LocalDate; readonly to: LocalDate; readonly kind: NoteKind };
type NoteKind = "week" | "own-closure" | "public-holiday" | "special-opening" | "skipped";

/** A trace is read by people; a target of many weeks is summed up after so many lines. */
const MOST_LINES = 40;

/**
 * The dates `from` up to and including `to` on which the week's hours did not apply or were none. No step is earlier than
 * `since`, and its year goes without saying.
 */
export function explainDates(
  calendar: OpenCalendar,
  since: Instant,
  from: LocalDate,
  to: LocalDate,
): TraceStep[] {
  const { year } = datePartsOf(calendar.wallTimeAt(since).date);
  const step = (date: LocalDate, says: string): TraceStep => {
    const at = Math.max(since, calendar.instantAt({ date, clockMs: 0 })) as Instant;
    return { at: isoInZone(calendar.calendar.timeZone, at), says };
  };

  const notes = notesOf(calendar, from, to);
  const steps = notes
    .slice(0, MOST_LINES)
    .map((note) => step(note.from, noteWords(calendar, note, year)));
  const rest = notes[MOST_LINES];
  return rest ? [...steps, step(rest.from, `and so on, until ${dateWords(to, year)}`)] : steps;
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

function noteWords(calendar: OpenCalendar, { from, to, kind }: DateNote, year: number): string {
  const on = dateWords(from, year);
  const run = from === to ? on : `${on} to ${dateWords(to, year)}`;
  const { holidays, ranges, counts } = calendar.hoursOn(from);
  switch (kind) {
    case "week":
      return to - from < 7 ? `${daysWords(from, to)} closed` : `${run} closed`;
    case "own-closure":
      return `${run} closed by the shop`;
    case "public-holiday":
      return `${on} public holiday (${holidays.map(({ name, region }) => `${name}, ${region}`).join("; ")})`;
    case "special-opening": {
      const hours = ranges.map(
        ({ openMs, closeMs }) => `${clockWords(openMs)}-${clockWords(closeMs)}`,
      );
      return `${on} special opening ${listWords(hours)}${counts ? "" : ", not a business day"}`;
    }
    case "skipped":
      return `${on} left out by the time zone`;
  }
}

function daysWords(from: LocalDate, to: LocalDate): string {
  const names: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1))
    names.push(weekdayNames[weekdayOf(date)]);
  return listWords(names);
}
