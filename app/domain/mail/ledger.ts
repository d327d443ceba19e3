/** What became of all mail, day by day? Every mail that reached us stands in exactly one place. */
import { addDays, type LocalDate } from "#app/domain/sla/local-date.ts";

export type LedgerCounts = {
  /** All that reached us, the same mail again included. */
  readonly received: number;
  /** Became a message of a ticket. */
  readonly ticketed: number;
  readonly screened: number;
  /** The same mail again. */
  readonly duplicate: number;
  readonly parked: number;
  /** Stored, and not read yet. */
  readonly waiting: number;
};

export type LedgerDay = LedgerCounts & {
  readonly date: LocalDate;
  /** Screened mail by what it was. */
  readonly byKind: Readonly<Record<string, number>>;
};

export type LedgerRow = Omit<LedgerDay, "screened">;

const nothing: LedgerCounts = {
  received: 0,
  ticketed: 0,
  screened: 0,
  duplicate: 0,
  parked: 0,
  waiting: 0,
};

/** One entry a day up to `last`, the newest first; days without mail are there too. Of a date there is one row at most. */
export function ledgerDays(
  rows: readonly LedgerRow[],
  last: LocalDate,
  days: number,
): readonly LedgerDay[] {
  const byDate = new Map(rows.map((row) => [row.date, row]));
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(last, -index);
    const row = byDate.get(date);
    return row === undefined
      ? { ...nothing, byKind: {}, date }
      : { ...row, screened: sum(Object.values(row.byKind)) };
  });
}

/** All days together. */
export function ledgerTotal(days: readonly LedgerDay[]): Omit<LedgerDay, "date"> {
  const byKind: Record<string, number> = {};
  for (const day of days)
    for (const [kind, mails] of Object.entries(day.byKind))
      byKind[kind] = (byKind[kind] ?? 0) + mails;
  const total = (count: keyof LedgerCounts) => sum(days.map((day) => day[count]));
  return {
    received: total("received"),
    ticketed: total("ticketed"),
    screened: total("screened"),
    duplicate: total("duplicate"),
    parked: total("parked"),
    waiting: total("waiting"),
    byKind,
  };
}

/** Mail that was read: it is a message, or it was judged and screened out. */
export const parsedMails = (counts: LedgerCounts): number => counts.ticketed + counts.screened;

/** Mail that stands nowhere, which must never be: received less than all places together, or more. 0 when the counts add up. */
export const unexplainedMails = (counts: LedgerCounts): number =>
  counts.received -
  (counts.ticketed + counts.screened + counts.duplicate + counts.parked + counts.waiting);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
