/** Which stretches of dates does a list of single dates make, and the other way round? */
import { addDays, isoDateOf, parseLocalDate } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** ISO dates, both included. */
export type DateRun = { readonly from: string; readonly to: string };

/** The dates in order, those that follow each other put together; what is no date is left out. */
export function dateRuns(dates: readonly string[]): readonly DateRun[] {
  const days = dates.map(parseLocalDate).filter((day) => day !== null);
  const runs: { from: LocalDate; to: LocalDate }[] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === addDays(day, -1)) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs.map(({ from, to }) => ({ from: isoDateOf(from), to: isoDateOf(to) }));
}

/** Every date of a run, `most` at the most; null when it is none, ends before it begins or is longer. */
export function datesOfRun({ from, to }: DateRun, most: number): readonly string[] | null {
  const first = parseLocalDate(from);
  const last = parseLocalDate(to);
  if (first === null || last === null || last < first || last - first >= most) return null;
  return Array.from({ length: last - first + 1 }, (_, day) => isoDateOf(addDays(first, day)));
}
