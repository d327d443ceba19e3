/** Which times can a ticket be snoozed to with one click, by the shop's calendar? */
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { addDays, weekdayOf, type LocalDate } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { sayWeekday } from "#app/domain/sla/say-date.ts";
import { say, type Words } from "#app/domain/words/words.ts";

export const snoozePresetKeys = ["in-3-hours", "next-day", "next-monday"] as const;
export type SnoozePresetKey = (typeof snoozePresetKeys)[number];

export type SnoozePreset = {
  readonly key: SnoozePresetKey;
  /** What the button says: "Tomorrow at opening". */
  readonly words: Words;
  readonly at: Instant;
};

const SOON_MS = 3 * HOUR_MS;

/** The soonest first; a time that two of them would have is there once. Throws Refusal when the shop never opens again. */
export function snoozePresets(calendar: OpenCalendar, now: Instant): readonly SnoozePreset[] {
  const today = calendar.wallTimeAt(now).date;
  const tomorrow = addDays(today, 1);
  const soon = {
    key: "in-3-hours",
    words: say("In 3 hours"),
    at: (now + SOON_MS) as Instant,
  } as const;
  const nextDay = openingFrom(calendar, tomorrow);
  const nextMonday = openingFrom(calendar, mondayFrom(tomorrow));
  const presets: SnoozePreset[] = [
    soon,
    { key: "next-day", words: nextDayWords(nextDay.date, today), at: nextDay.at },
    {
      key: "next-monday",
      words: say("Next {day} at opening", { day: sayWeekday(weekdayOf(nextMonday.date)) }),
      at: nextMonday.at,
    },
  ];
  return presets
    .filter(({ at }, index) => presets.findIndex((one) => one.at === at) === index)
    .sort((one, other) => one.at - other.at);
}

function openingFrom(calendar: OpenCalendar, date: LocalDate): { at: Instant; date: LocalDate } {
  const at = calendar.openAtOrAfter(calendar.instantAt({ date, clockMs: 0 }));
  return { at, date: calendar.wallTimeAt(at).date };
}

function mondayFrom(date: LocalDate): LocalDate {
  return weekdayOf(date) === "mon" ? date : mondayFrom(addDays(date, 1));
}

const nextDayWords = (date: LocalDate, today: LocalDate): Words =>
  date === addDays(today, 1)
    ? say("Tomorrow at opening")
    : say("{day} at opening", { day: sayWeekday(weekdayOf(date)) });
