/** Which days does a report look at, and which does it compare them with? Days are the shop's. */
import { addDays, datePartsOf, isoDateOf, parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";

export const periodNames = ["7", "30", "90", "this-month", "last-month", "own"] as const;
export type PeriodName = (typeof periodNames)[number];

/** Both days included. */
export type Days = { readonly from: LocalDate; readonly until: LocalDate };

export type ReportPeriod = Days & { readonly name: PeriodName };

/** Ten years: more than a shop has mail for. */
const MOST_DAYS = 3_660;

type Asked = {
  readonly period: string | null;
  readonly from: string | null;
  readonly until: string | null;
};

/** The period that an address names; the last 30 days for anything else. No day lies after `today`. */
export function readPeriod({ period, from, until }: Asked, today: LocalDate): ReportPeriod {
  const name = periodNames.find((one) => one === period) ?? "30";
  const monthStart = startOfMonth(today);
  switch (name) {
    case "this-month":
      return { name, from: monthStart, until: today };
    case "last-month":
      return { name, ...monthBefore(monthStart) };
    case "own":
      return ownPeriod(parseLocalDate(from ?? ""), parseLocalDate(until ?? ""), today);
    default:
      return { name, from: addDays(today, 1 - Number(name)), until: today };
  }
}

function ownPeriod(
  from: LocalDate | null,
  until: LocalDate | null,
  today: LocalDate,
): ReportPeriod {
  const end = Math.min(until ?? today, today) as LocalDate;
  if (from === null || from > end) return { name: "own", from: end, until: end };
  return { name: "own", from: Math.max(from, end - MOST_DAYS + 1) as LocalDate, until: end };
}

/** As many days right before; of a month the month before, as far as this one has come. */
export function periodBefore({ name, from, until }: ReportPeriod): Days {
  if (name === "last-month") return monthBefore(from);
  if (name === "this-month") {
    const before = monthBefore(from);
    return {
      from: before.from,
      until: Math.min(before.from + (until - from), before.until) as LocalDate,
    };
  }
  return { from: addDays(from, from - until - 1), until: addDays(from, -1) };
}

/** The month `2026-10`; null for anything that is none, or that has not begun. */
export function readMonth(text: string | null, today: LocalDate): Days | null {
  const from = parseLocalDate(`${text ?? ""}-01`);
  if (from === null || from > today) return null;
  return { from, until: Math.min(addDays(monthAfter(from), -1), today) as LocalDate };
}

/** `2026-10` */
export const monthOf = (date: LocalDate): string => isoDateOf(date).slice(0, 7);

export const startOfMonth = (date: LocalDate): LocalDate =>
  addDays(date, 1 - datePartsOf(date).day);

/** All days of the month before the one that begins on this date. */
function monthBefore(monthStart: LocalDate): Days {
  const until = addDays(monthStart, -1);
  return { from: startOfMonth(until), until };
}

/** No month has more than 31 days, and the shortest less than four more. */
const monthAfter = (monthStart: LocalDate): LocalDate => startOfMonth(addDays(monthStart, 31));

/** How many days there are. */
export const lengthOf = ({ from, until }: Days): number => until - from + 1;

/** Single days up to two months, weeks up to a year and a half, then months: what one can still tell apart in a chart. */
const MOST_SINGLE_DAYS = 62;
const MOST_DAYS_IN_WEEKS = 550;
const WEEK = 7;

/** The period in the steps of a chart, the first and the last one cut off where it begins and ends. */
export function stepsOf({ from, until }: Days): readonly Days[] {
  const length = lengthOf({ from, until });
  const next =
    length <= MOST_SINGLE_DAYS
      ? (date: LocalDate) => addDays(date, 1)
      : length <= MOST_DAYS_IN_WEEKS
        ? (date: LocalDate) => addDays(date, WEEK)
        : (date: LocalDate) => monthAfter(startOfMonth(date));
  const steps: Days[] = [];
  for (let start = from; start <= until; start = next(start))
    steps.push({ from: start, until: Math.min(addDays(next(start), -1), until) as LocalDate });
  return steps;
}
