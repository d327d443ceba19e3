import { describe, expect, it } from "vitest";
import {
  civilDays,
  dayOf,
  daysOf,
  mayBeDay,
  nearestDay,
  offsetOf,
  ownDayOf,
  weekdayOfDay,
  yearOfDay,
} from "#app/domain/check/local-days.ts";

const today = dayOf(2026, 5, 22);
const place = { start: 0, end: 1 };
const friday = { ...place, kind: "weekday", weekday: 4, next: false } as const;
const may27 = { ...place, kind: "date", day: 27, month: 5, year: null, weekday: null } as const;

describe("days without a clock", () => {
  it("are counted from dates and instants, with the weekday and the year", () => {
    expect(ownDayOf("2026-05-22T23:30:00-04:00")).toBe(today);
    expect(ownDayOf("soon")).toBeNull();
    expect(weekdayOfDay(today)).toBe(4);
    expect(yearOfDay(today)).toBe(2026);
    expect(offsetOf("2026-05-22T23:30:00-04:00")).toBe(-240);
    expect(offsetOf("2026-05-22")).toBeNull();
  });

  it("are all that an instant near midnight may be", () => {
    expect(daysOf("2026-05-27T02:00:00Z", -240)).toEqual([dayOf(2026, 5, 27), dayOf(2026, 5, 26)]);
    expect(daysOf("2026-05-27", -240)).toEqual([dayOf(2026, 5, 27)]);
  });

  it("may be what is written, of this week or the next", () => {
    expect(mayBeDay(friday, dayOf(2026, 5, 29), today)).toBe(true);
    expect(mayBeDay(friday, dayOf(2026, 6, 5), today)).toBe(false);
    expect(mayBeDay({ ...friday, next: true }, dayOf(2026, 6, 5), today)).toBe(true);
    expect(mayBeDay(may27, dayOf(2026, 5, 27), today)).toBe(true);
    expect(mayBeDay({ ...place, kind: "ahead", days: 1 }, today + 1, today)).toBe(true);
  });

  it("are the nearest ones where a year is missing, and none where there is no such day", () => {
    expect(nearestDay(may27, today)).toBe(dayOf(2026, 5, 27));
    expect(nearestDay(friday, today)).toBe(today + 7);
    expect(civilDays({ ...may27, day: 31, month: 6 }, today)).toEqual([]);
  });
});
