import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { defaultCalendar, type PublicHoliday } from "#app/domain/sla/calendar.ts";
import {
  holidayYears,
  missingHolidayYears,
  withMoreHolidays,
} from "#app/domain/sla/holiday-reach.ts";

const at = (iso: string) => instantOf(new Date(iso));
const newYear = (year: number): PublicHoliday => ({
  date: `${year}-01-01`,
  name: "New Year's Day",
  region: "US",
});
const upTo = (year: number, regions: readonly string[] = ["US"]) => {
  const calendar = defaultCalendar("America/New_York");
  return {
    ...calendar,
    holidays: { ...calendar.holidays, regions },
    holidayDates: [newYear(year - 1), newYear(year)],
  };
};

describe("how far a calendar knows its holidays", () => {
  it("begins with last year and reaches three years ahead, in the shop's zone", () => {
    const silvester = at("2027-01-01T03:00:00Z"); // Thu 31 Dec 2026 22:00 in New York

    expect(holidayYears("America/New_York", silvester)).toEqual({ from: 2025, to: 2029 });
  });

  it("lacks the years after its last one once that is less than 400 days away", () => {
    // 400 days after Thu 26 Nov 2026 is Fri 31 Dec 2027
    expect(missingHolidayYears(upTo(2027), at("2026-11-26T12:00:00Z"))).toBeNull();
    expect(missingHolidayYears(upTo(2027), at("2026-11-28T12:00:00Z"))).toEqual({
      from: 2028,
      to: 2029,
    });
  });

  it("lacks nothing without a region, and everything when it names none", () => {
    const now = at("2026-11-26T12:00:00Z");

    expect(missingHolidayYears(upTo(2020, []), now)).toBeNull();
    expect(missingHolidayYears({ ...upTo(2027), holidayDates: [] }, now)).toEqual({
      from: 2025,
      to: 2029,
    });
  });

  it("adds what it does not have, and leaves what it has", () => {
    const calendar = upTo(2027);

    expect(withMoreHolidays(calendar, [newYear(2027), newYear(2028)])?.holidayDates).toEqual([
      newYear(2026),
      newYear(2027),
      newYear(2028),
    ]);
    expect(withMoreHolidays(calendar, [newYear(2027)])).toBeNull();
  });
});
