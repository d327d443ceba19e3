/**
 * The same questions as `app/domain/sla/due.ts`, answered by walking minute after minute, with the wall clock read from Intl
 * instead of Temporal. Nothing but the shape of a calendar is shared with the code that it judges.
 */
import type { Calendar, OpenHours } from "#app/domain/sla/calendar.ts";
import type { Target } from "#app/domain/sla/target.ts";

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const BEFORE_DAYS = 4;
const AFTER_DAYS = 18;

type SlowDue = { effectiveAt: number; dueAt: number; openUpTo: number | null };

/** Minutes counted from the beginning of the window; a wall reading is minutes since 1970 as the clock shows them. */
type Window = {
  begin: number;
  wall: number[];
  /** The first minute with a reading, by its distance from the first one; -1 for none. */
  firstWith: Int32Array;
  open: Uint8Array;
  days: Map<number, { first: number; last: number; counts: boolean }>;
};

/** Null when the answer does not lie within the window. `receivedAt` is a whole minute. */
export function slowDue(calendar: Calendar, receivedAt: number, target: Target): SlowDue | null {
  const window = walk(calendar, receivedAt);
  const received = (receivedAt - window.begin) / MINUTE;

  let effective = received;
  while (effective < window.open.length && !window.open[effective]) effective++;
  const due = dueMinute(calendar, window, received, effective, target);
  if (due === null || due > (BEFORE_DAYS + AFTER_DAYS - 2) * DAY_MINUTES) return null;

  let before = due - 1;
  while (before >= 0 && !window.open[before]) before--;
  const instant = (minute: number) => window.begin + minute * MINUTE;
  return {
    effectiveAt: instant(effective),
    dueAt: instant(due),
    openUpTo: before < 2 * DAY_MINUTES ? null : instant(before + 1),
  };
}

/** Open minutes from one instant to another, whole minutes both; null when they do not lie within the window around `near`. */
export function slowOpenMinutes(
  calendar: Calendar,
  near: number,
  from: number,
  to: number,
): number | null {
  const { begin, open } = walk(calendar, near);
  if (from < begin || (to - begin) / MINUTE > open.length) return null;
  let minutes = 0;
  for (let at = from; at < to; at += MINUTE) minutes += open[(at - begin) / MINUTE] ?? 0;
  return minutes;
}

/** The end of so many open minutes, at least one, from an instant on; null when it does not lie within the window. */
export function slowAfterOpenMinutes(
  calendar: Calendar,
  near: number,
  from: number,
  minutes: number,
): number | null {
  const { begin, open } = walk(calendar, near);
  let left = minutes;
  for (let minute = (from - begin) / MINUTE; minute < open.length; minute++) {
    left -= open[minute] ?? 0;
    if (left === 0) return begin + (minute + 1) * MINUTE;
  }
  return null;
}

function dueMinute(
  calendar: Calendar,
  window: Window,
  received: number,
  effective: number,
  { amount, unit }: Target,
): number | null {
  if (effective === window.open.length) return null;
  if (unit === "hour") return received + amount * 60;
  if (unit !== "business day") {
    let left = unit === "business hour" ? amount * 60 : amount;
    let minute = effective;
    for (; left > 0 && minute < window.open.length; minute++) left -= window.open[minute] ?? 0;
    return left > 0 ? null : minute;
  }

  const closeOfDay = calendar.dayEnds === "close_of_day";
  const receivedDay = dayAt(window, received);
  const countsReceipt =
    closeOfDay &&
    calendar.afterHours !== "next_day" &&
    window.days.get(receivedDay)?.counts === true;
  let day = countsReceipt ? receivedDay : dayAt(window, effective);
  const lastDay = dayAt(window, window.wall.length - 1);
  for (let left = amount; left > 0;) {
    if (++day > lastDay) return null;
    if (window.days.get(day)?.counts) left--;
  }

  const found = window.days.get(day);
  if (!found) return null;
  if (closeOfDay) return found.last;
  const clock = (window.wall[effective] ?? NaN) - dayAt(window, effective) * DAY_MINUTES;
  const sameTime = resolve(window, day * DAY_MINUTES + clock);
  return Math.min(Math.max(sameTime, found.first), found.last);
}

/** The window of the calendar that was asked for last: one case asks several times. */
let last: { calendar: Calendar; near: number; window: Window } | null = null;

function walk(calendar: Calendar, near: number): Window {
  if (last?.calendar !== calendar || last.near !== near)
    last = { calendar, near, window: walkAnew(calendar, near) };
  return last.window;
}

function walkAnew(calendar: Calendar, receivedAt: number): Window {
  const begin = Math.floor(receivedAt / 3_600_000) * 3_600_000 - BEFORE_DAYS * DAY_MINUTES * MINUTE;
  const length = (BEFORE_DAYS + AFTER_DAYS) * DAY_MINUTES;
  const wall = readings(calendar.timeZone, begin, length);
  const firstWith = new Int32Array(length + 2 * DAY_MINUTES).fill(-1);
  const seen = new Set<number>();
  for (let minute = length - 1; minute >= 0; minute--) {
    const reading = wall[minute] ?? NaN;
    firstWith[reading - (wall[0] ?? NaN)] = minute;
    if (minute % 15 === 0) seen.add(Math.floor(reading / DAY_MINUTES));
  }

  const window: Window = {
    begin,
    wall,
    firstWith,
    open: new Uint8Array(length),
    days: new Map(),
  };
  // The first and the last date lie only partly in the window.
  for (const day of [...seen].sort((a, b) => a - b).slice(1, -1)) openDay(calendar, window, day);
  return window;
}

function openDay(calendar: Calendar, window: Window, day: number): void {
  const { hours, counts } = hoursOf(calendar, day);
  let [first, last] = [Infinity, -Infinity];
  for (const [open, close] of hours) {
    const from = resolve(window, day * DAY_MINUTES + minutesOf(open));
    const to = resolve(window, day * DAY_MINUTES + minutesOf(close));
    for (let minute = from; minute < to; minute++) window.open[minute] = 1;
    if (from < to) [first, last] = [Math.min(first, from), Math.max(last, to)];
  }
  if (first < last) window.days.set(day, { first, last, counts });
}

function hoursOf(
  calendar: Calendar,
  day: number,
): { hours: readonly OpenHours[]; counts: boolean } {
  const midnight = new Date(day * DAY_MINUTES * MINUTE);
  const date = midnight.toISOString().slice(0, 10);
  if (calendar.holidays.closed.includes(date)) return { hours: [], counts: false };

  const opening = calendar.holidays.open.find((special) => special.date === date);
  if (opening) return opening;
  if (calendar.holidayDates.some((holiday) => holiday.date === date)) {
    return { hours: [], counts: false };
  }
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
  return { hours: calendar.hours[names[midnight.getUTCDay()] ?? "sun"], counts: true };
}

/** The minute at which the clock shows a reading for the first time; a skipped reading counts on from before the gap. */
function resolve({ wall, firstWith }: Window, wanted: number): number {
  const shown = firstWith[wanted - (wall[0] ?? NaN)];
  if (shown !== undefined && shown >= 0) return shown;

  const afterGap = wall.findIndex((reading) => reading > wanted);
  return afterGap - 1 + wanted - (wall[afterGap - 1] ?? NaN);
}

function readings(timeZone: string, begin: number, length: number): number[] {
  const read = clockOf(timeZone);
  const wall: number[] = [];
  for (let minute = 0; minute < length; minute += 60) {
    const [start, end] = [read(begin + minute * MINUTE), read(begin + (minute + 60) * MINUTE)];
    // Only an hour in which the clock jumps is read minute by minute.
    for (let past = 0; past < 60; past++) {
      wall.push(end - start === 60 ? start + past : read(begin + (minute + past) * MINUTE));
    }
  }
  return wall;
}

const clocks = new Map<string, (instant: number) => number>();

function clockOf(timeZone: string): (instant: number) => number {
  const known = clocks.get(timeZone);
  if (known) return known;

  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const shown = new Map<number, number>();
  const read = (instant: number): number => {
    const before = shown.get(instant);
    if (before !== undefined) return before;

    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (
      format.format(instant).match(/\d+/g) ?? []
    ).map(Number);
    const reading = Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
    shown.set(instant, reading);
    return reading;
  };
  clocks.set(timeZone, read);
  return read;
}

const dayAt = (window: Window, minute: number): number =>
  Math.floor((window.wall[minute] ?? NaN) / DAY_MINUTES);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
