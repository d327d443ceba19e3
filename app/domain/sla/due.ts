/** When does a target fall due for a mail that was received at an instant? */
import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "./open-calendar.ts";
import type { LocalDate } from "./local-date.ts";
import type { Target } from "./target.ts";

/** `receivedAt` if the shop was open then, else the next opening. Throws Refusal without one in 400 days. */
export const effectiveReceipt = (calendar: OpenCalendar, receivedAt: Instant): Instant =>
  calendar.openAtOrAfter(receivedAt);

/** The instant up to which the target is met. Throws Refusal when the calendar never gets there. */
export function dueAt(calendar: OpenCalendar, receivedAt: Instant, target: Target): Instant {
  switch (target.unit) {
    case "hour":
      return (receivedAt + target.amount * HOUR_MS) as Instant;
    case "business hour":
      return afterOpenMs(calendar, receivedAt, target.amount * HOUR_MS);
    case "business minute":
      return afterOpenMs(calendar, receivedAt, target.amount * MINUTE_MS);
    case "business day":
      return calendar.calendar.dayEnds === "close_of_day"
        ? atCloseOfDay(calendar, receivedAt, target.amount)
        : atSameTime(calendar, receivedAt, target.amount);
  }
}

function afterOpenMs(calendar: OpenCalendar, receivedAt: Instant, openMs: number): Instant {
  return calendar.afterOpenMs(effectiveReceipt(calendar, receivedAt), openMs);
}

function atCloseOfDay(calendar: OpenCalendar, receivedAt: Instant, days: number): Instant {
  return calendar.businessDayAfter(dateCountedFrom(calendar, receivedAt), days).closeAt;
}

function atSameTime(calendar: OpenCalendar, receivedAt: Instant, days: number): Instant {
  const { date: from, clockMs } = calendar.wallTimeAt(effectiveReceipt(calendar, receivedAt));
  const { date, openAt, closeAt } = calendar.businessDayAfter(from, days);

  const sameTimeAt = calendar.instantAt({ date, clockMs });
  return Math.min(Math.max(sameTimeAt, openAt), closeAt) as Instant;
}

/** The date after which business days are counted. */
export function dateCountedFrom(calendar: OpenCalendar, receivedAt: Instant): LocalDate {
  const { dayEnds, afterHours } = calendar.calendar;
  const effective = calendar.wallTimeAt(effectiveReceipt(calendar, receivedAt)).date;
  if (dayEnds === "same_time" || afterHours === "next_day") return effective;

  const received = calendar.wallTimeAt(receivedAt).date;
  return calendar.isBusinessDay(received) ? received : effective;
}
