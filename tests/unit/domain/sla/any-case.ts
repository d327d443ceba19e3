import fc from "fast-check";

import { DAY_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Calendar, OpenHours } from "#app/domain/sla/calendar.ts";
import type { Target } from "#app/domain/sla/target.ts";

/** Where the wall clock does what a calculator forgets, and when. */
const moments = [
  ["America/New_York", "2026-03-08"], // Sunday: an hour skipped
  ["America/New_York", "2026-11-01"], // Sunday: an hour repeated
  ["Europe/Dublin", "2026-03-29"], // Sunday: summer time is the standard time
  ["Australia/Lord_Howe", "2026-04-05"], // Sunday: half an hour repeated
  ["Australia/Lord_Howe", "2026-10-04"], // Sunday: half an hour skipped
  ["Australia/Adelaide", "2026-10-04"], // Sunday: southern summer, half-hour offset
  ["Pacific/Chatham", "2026-09-27"], // Sunday: 45-minute offset
  ["Asia/Kathmandu", "2026-05-25"], // Monday: 45-minute offset, no daylight saving
  ["Asia/Kolkata", "2026-12-31"], // Thursday: half-hour offset, turn of the year
  ["America/Sao_Paulo", "2018-11-04"], // Sunday: midnight skipped
  ["America/Santiago", "2026-04-05"], // Sunday: the hour before midnight repeated
  ["America/Havana", "2026-11-01"], // Sunday: the hour after midnight repeated
  ["America/St_Johns", "2006-10-29"], // Sunday: 00:01 goes back to 23:01 of the day before
  ["America/Toronto", "1919-03-30"], // Sunday: 23:30 goes to 00:30 of the day after
  ["Antarctica/Troll", "2026-03-29"], // Sunday: two hours skipped
  ["Africa/Casablanca", "2026-02-15"], // Sunday: back to standard time for Ramadan
  ["Pacific/Apia", "2011-12-30"], // Friday: left out
  ["Pacific/Kwajalein", "1993-08-21"], // Saturday: left out
  ["UTC", "2000-02-29"], // Tuesday: leap day
] as const;

export type Case = { calendar: Calendar; receivedAt: Instant; target: Target };

/** A calendar, a receipt and a target around a moment at which clocks do something. */
export function cases(): fc.Arbitrary<Case> {
  return fc.constantFrom(...moments).chain(([timeZone, around]) =>
    fc.record({
      calendar: calendars(timeZone, around),
      receivedAt: fc
        .integer({ min: -4 * 1440, max: 3 * 1440 })
        .map((minutes) => (Date.parse(around) + minutes * MINUTE_MS) as Instant),
      target: targets,
    }),
  );
}

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 5 }), unit: fc.constant("business day" as const) }),
  fc.record({
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom("business hour" as const, "hour" as const),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 900 }),
    unit: fc.constant("business minute" as const),
  }),
);

function calendars(timeZone: string, around: string): fc.Arbitrary<Calendar> {
  const dates = fc.uniqueArray(
    fc
      .integer({ min: -4, max: 12 })
      .map((days) => new Date(Date.parse(around) + days * DAY_MS).toISOString().slice(0, 10)),
    { maxLength: 3 },
  );
  const openings = dates.chain((days) =>
    fc.tuple(
      ...days.map((date) =>
        fc.record({ date: fc.constant(date), hours: dayHours(1), counts: fc.boolean() }),
      ),
    ),
  );

  return fc.record(
    {
      timeZone: fc.constant(timeZone),
      hours: fc.record({
        mon: dayHours(0),
        tue: dayHours(0),
        wed: dayHours(0),
        thu: dayHours(0),
        fri: dayHours(0),
        sat: dayHours(0),
        sun: dayHours(0),
      }),
      holidays: fc.record({ regions: fc.constant(["XX"]), closed: dates, open: openings }),
      holidayDates: dates.map((days) =>
        days.map((date) => ({ date, name: "Founders' Day", region: "XX" })),
      ),
      dayEnds: fc.constantFrom("same_time" as const, "close_of_day" as const),
      afterHours: fc.constant("next_day" as const),
    },
    { requiredKeys: ["timeZone", "hours", "holidays", "holidayDates", "dayEnds"] },
  );
}

/** Up to three intervals of a day, to the minute, many of them in the night in which clocks are changed, some touching. */
function dayHours(least: number): fc.Arbitrary<readonly OpenHours[]> {
  const minute = fc.oneof(
    fc.integer({ min: 0, max: 1440 }),
    fc.integer({ min: 0, max: 240 }),
    fc.integer({ min: 1380, max: 1440 }),
  );
  return fc
    .uniqueArray(minute, { minLength: least * 2, maxLength: 6 })
    .map((minutes) => minutes.sort((a, b) => a - b))
    .chain((minutes) =>
      fc.boolean().map((touching) => {
        const hours: OpenHours[] = [];
        for (let index = 0; index + 1 < minutes.length; index += touching ? 1 : 2) {
          hours.push([timeOf(minutes[index]), timeOf(minutes[index + 1])]);
        }
        return hours;
      }),
    );
}

const timeOf = (minute = 0): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
