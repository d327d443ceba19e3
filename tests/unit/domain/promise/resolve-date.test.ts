import { describe, expect, it } from "vitest";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { defaultCalendar, type Calendar } from "#app/domain/sla/calendar.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import { resolveDate } from "#app/domain/promise/resolve-date.ts";
import type { SpottedDate, SpottedDay } from "#app/domain/promise/spotted-date.ts";

const at = (iso: string): Instant => instantOf(new Date(iso));
const newYork = defaultCalendar("America/New_York");
/** Thursday, 26 November 2026 is Thanksgiving. */
const withThanksgiving: Calendar = {
  ...newYork,
  holidayDates: [{ date: "2026-11-26", name: "Thanksgiving Day", region: "US" }],
};
// Wednesday, 25 November 2026, 15:00 in New York.
const WEDNESDAY = at("2026-11-25T15:00:00-05:00");

const resolve = (
  day: SpottedDay,
  rest: Partial<SpottedDate> = {},
  now = WEDNESDAY,
  calendar = withThanksgiving,
) => {
  const spotted = { from: 0, end: 1, days: [day], time: null, before: false, ...rest };
  const resolved = resolveDate(spotted, now, compileCalendar(calendar));
  return resolved && new Date(resolved.by).toISOString();
};
const weekday = (number: number): SpottedDay => ({
  means: { weekday: "coming" },
  captured: { weekday: number },
});

describe("working out the instant of a date in a reply", () => {
  it("skips public holidays where business days are counted", () => {
    // One business day after Wednesday is Friday, two are Monday.
    const days = (n: number): SpottedDay => ({ means: { in: "business-days" }, captured: { n } });
    expect(resolve(days(1))).toBe("2026-11-27T22:00:00.000Z");
    expect(resolve(days(2))).toBe("2026-11-30T22:00:00.000Z");
  });

  it("counts opening hours past the holiday", () => {
    // Two hours are left on Wednesday, the third is Friday's first.
    const hours: SpottedDay = { means: { in: "business-hours" }, captured: { n: 3 } };
    expect(resolve(hours)).toBe("2026-11-27T15:00:00.000Z");
  });

  it("takes the last minute of a day on which the shop is closed", () => {
    // Thursday is the holiday.
    expect(resolve(weekday(3))).toBe("2026-11-27T04:59:00.000Z");
  });

  it("takes the day before for what is to be done before a day", () => {
    expect(resolve(weekday(4), { before: true })).toBe("2026-11-27T04:59:00.000Z");
  });

  it("takes the weekday a week later on that very day, and the later one of two", () => {
    expect(resolve(weekday(2))).toBe("2026-12-02T22:00:00.000Z");
    expect(resolve(weekday(0), { days: [weekday(0), weekday(1)] })).toBe(
      "2026-12-01T22:00:00.000Z",
    );
  });

  it("takes the end of a week as its last opening", () => {
    // Friday, 27 November; then Friday, 4 December.
    expect(resolve({ means: { endOf: "week", ahead: 0 }, captured: {} })).toBe(
      "2026-11-27T22:00:00.000Z",
    );
    expect(resolve({ means: { endOf: "week", ahead: 1 }, captured: {} })).toBe(
      "2026-12-04T22:00:00.000Z",
    );
  });

  it("goes on into the next year and over the short month", () => {
    const date = (day: number, month: number, year?: number): SpottedDay => ({
      means: { date: "day-and-month" },
      captured: { day, month, ...(year ? { year } : {}) },
    });
    // Thursday, 14 January 2027.
    expect(resolve(date(14, 1))).toBe("2027-01-14T22:00:00.000Z");
    expect(resolve(date(30, 2))).toBeNull();
    const january = at("2026-01-30T15:00:00-05:00");
    const month: SpottedDay = { means: { in: "months" }, captured: { n: 1 } };
    // Saturday, 28 February 2026: closed.
    expect(resolve(month, {}, january)).toBe("2026-03-01T04:59:00.000Z");
  });

  it("takes the hour of the shop's clock, also where daylight saving skips it", () => {
    // Sunday, 14 March 2027: 02:30 does not exist in New York.
    const sunday: SpottedDay = {
      means: { date: "day-and-month" },
      captured: { day: 14, month: 3, year: 2027 },
    };
    expect(resolve(sunday, { time: 150 })).toBe("2027-03-14T07:30:00.000Z");
  });

  it("gives no instant where the shop never opens again", () => {
    const never: Calendar = {
      ...newYork,
      hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    };
    const hours: SpottedDay = { means: { in: "business-days" }, captured: { n: 1 } };
    expect(resolve(hours, {}, WEDNESDAY, never)).toBeNull();
  });
});
