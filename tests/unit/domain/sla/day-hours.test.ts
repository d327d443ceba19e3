import { describe, expect, it } from "vitest";

import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { dayHoursOf } from "#app/domain/sla/day-hours.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { aCalendar } from "./a-calendar.ts";

const memorialDay = { date: "2026-05-25", name: "Memorial Day", region: "US" };
const opening = { date: "2026-05-25", hours: [["10:00", "12:00"]], counts: false } as const;

describe("which hours apply on a date", () => {
  it("takes those of the week, in the order of the day", () => {
    const calendar = aCalendar({
      hours: {
        mon: [
          ["13:00", "24:00"],
          ["09:00", "12:00"],
        ],
      },
    });

    const hours = hoursOn(calendar, "2026-05-25"); // Monday

    expect(hours.rule).toBe("weekly");
    expect(hours.ranges).toEqual([
      { openMs: 9 * HOUR_MS, closeMs: 12 * HOUR_MS },
      { openMs: 13 * HOUR_MS, closeMs: 24 * HOUR_MS },
    ]);
  });

  it("is closed on a public holiday and names it for every region that keeps it", () => {
    const whitMonday = { date: "2026-05-25", name: "Pfingstmontag", region: "DE" };
    const calendar = aCalendar({ holidayDates: [memorialDay, whitMonday] });

    const hours = hoursOn(calendar, "2026-05-25"); // Monday

    expect(hours).toMatchObject({ rule: "public-holiday", ranges: [] });
    expect(hours.holidays).toEqual([memorialDay, whitMonday]);
  });

  it("takes those of the week on a public holiday that the owner struck, for one region or for all", () => {
    const whitMonday = { date: "2026-05-25", name: "Pfingstmontag", region: "DE" };
    const struck = (day: string, holidayDates = [memorialDay]) =>
      hoursOn(aCalendar({ holidayDates, holidays: { struck: [day] } }), "2026-05-25"); // Monday

    expect(struck("2026-05-25").rule).toBe("weekly");
    expect(struck("2026-05-25 US").rule).toBe("weekly");
    expect(struck("2026-05-25 DE").rule).toBe("public-holiday");
    expect(struck("2026-05-26").rule).toBe("public-holiday");
    expect(struck("2026-05-25 US", [memorialDay, whitMonday]).holidays).toEqual([whitMonday]);
  });

  it("opens on a public holiday for which the shop states an opening", () => {
    const calendar = aCalendar({ holidayDates: [memorialDay], holidays: { open: [opening] } });

    const hours = hoursOn(calendar, "2026-05-25"); // Monday

    expect(hours).toMatchObject({ rule: "special-opening", counts: false });
    expect(hours.ranges).toEqual([{ openMs: 10 * HOUR_MS, closeMs: 12 * HOUR_MS }]);
  });

  it("is closed when the shop says so, whatever else is said of the date", () => {
    const calendar = aCalendar({
      holidayDates: [memorialDay],
      holidays: { open: [opening], closed: ["2026-05-25"] },
    });

    const hours = hoursOn(calendar, "2026-05-25"); // Monday

    expect(hours).toMatchObject({ rule: "own-closure", ranges: [] });
  });
});

const hoursOn = (calendar: Parameters<typeof dayHoursOf>[0], date: string) =>
  dayHoursOf(calendar)(parseLocalDate(date) as LocalDate);
