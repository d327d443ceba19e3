import { describe, expect, it } from "vitest";

import {
  addDays,
  datePartsOf,
  isoDateOf,
  parseLocalDate,
  plainDateOf,
  weekdayOf,
} from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";

describe("a date on the wall", () => {
  it.each([
    ["1970-01-01", "thu"], // Thursday
    ["1969-12-28", "sun"], // Sunday
    ["2026-05-22", "fri"], // Friday
    ["2024-02-29", "thu"], // Thursday
  ])("knows the weekday of %s", (text, weekday) => {
    const date = parseLocalDate(text) as LocalDate;

    expect(weekdayOf(date)).toBe(weekday);
    expect(plainDateOf(date).toString()).toBe(text);
  });

  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "22.05.2026", "2026-5-2", ""])(
    "is not “%s”",
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
    },
  );

  it("steps over the end of a month and of a year", () => {
    const newYearsEve = parseLocalDate("2026-12-31") as LocalDate;

    expect(datePartsOf(addDays(newYearsEve, 1))).toEqual({ year: 2027, month: 1, day: 1 });
    expect(datePartsOf(addDays(newYearsEve, -31))).toEqual({ year: 2026, month: 11, day: 30 });
  });

  it.each(["1969-12-31", "1970-01-01", "2024-02-29", "2099-10-05"])("is written as %s", (iso) => {
    expect(isoDateOf(parseLocalDate(iso) as LocalDate)).toBe(iso);
  });
});
