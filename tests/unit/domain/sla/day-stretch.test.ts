import { describe, expect, it } from "vitest";

import { HOUR_MS, isoOf } from "#app/domain/shared/instant.ts";
import { dayHoursOf } from "#app/domain/sla/day-hours.ts";
import { beginStretch } from "#app/domain/sla/day-stretch.ts";
import type { DayStretch } from "#app/domain/sla/day-stretch.ts";
import { addDays, parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { aCalendar, at } from "./a-calendar.ts";

describe("a stretch of dates worked out into instants", () => {
  it("grows at its end and counts its business days", () => {
    const stretch = stretchFrom("2026-05-22", aCalendar()); // Friday
    stretch.grow(4);

    expect(stretch.endDate()).toBe(addDays(stretch.firstDate, 4));
    expect(datesOf(stretch)).toEqual([dateOf("2026-05-22"), dateOf("2026-05-25")]);
    expect(stretch.businessDaysUpTo(dateOf("2026-05-24"))).toBe(1);
    expect(stretch.spanOf(dateOf("2026-05-24"))).toBeNull();
  });

  it("finds the date of an instant on either side of a long day", () => {
    const stretch = stretchFrom("2026-10-30", aCalendar()); // Friday
    stretch.grow(5);

    expect(stretch.dateAt(at("2026-11-01T23:59:59-05:00"))).toBe(dateOf("2026-11-01"));
    expect(stretch.dateAt(at("2026-11-02T00:00:00-05:00"))).toBe(dateOf("2026-11-02"));
    expect(stretch.isEven(dateOf("2026-11-01"))).toBe(false); // Sunday, 25 hours
    expect(stretch.isEven(dateOf("2026-11-02"))).toBe(true);
  });

  it("finds the date of an instant after a short day", () => {
    const stretch = stretchFrom("2026-03-07", aCalendar()); // Saturday
    stretch.grow(5);

    expect(stretch.dateAt(at("2026-03-10T00:30:00-04:00"))).toBe(dateOf("2026-03-10"));
    expect(stretch.dateAt(at("2026-03-09T23:30:00-04:00"))).toBe(dateOf("2026-03-09"));
  });

  it("has no opening on a date that the zone left out", () => {
    const stretch = stretchFrom("2011-12-29", aCalendar({ timeZone: "Pacific/Apia" })); // Thursday
    stretch.grow(3);

    expect(datesOf(stretch)).toEqual([dateOf("2011-12-29")]);
    expect(stretch.spanOf(dateOf("2011-12-30"))).toBeNull();
    expect(isoOf(stretch.startOf(dateOf("2011-12-30")))).toBe("2011-12-30T10:00:00.000Z");
  });

  it("is no business day when daylight saving skips all of its hours", () => {
    const calendar = aCalendar({ hours: { sun: [["02:00", "03:00"]] } });
    const stretch = stretchFrom("2026-03-08", calendar); // Sunday
    stretch.grow(8);

    expect(stretch.spanOf(dateOf("2026-03-08"))).toBeNull();
    expect(stretch.spanOf(dateOf("2026-03-15"))).not.toBeNull();
  });

  it("spans a date from its first opening to its last closing", () => {
    const calendar = aCalendar({
      hours: {
        fri: [
          ["09:00", "12:00"],
          ["20:00", "24:00"],
        ],
      },
    });
    const stretch = stretchFrom("2026-05-22", calendar); // Friday
    stretch.grow(1);

    const span = stretch.spanOf(dateOf("2026-05-22"));

    expect((span?.closeAt ?? 0) - (span?.openAt ?? 0)).toBe(15 * HOUR_MS);
  });
});

const dateOf = (text: string) => parseLocalDate(text) as LocalDate;

const datesOf = ({ businessDays }: DayStretch) => businessDays.map(({ date }) => date);

const stretchFrom = (date: string, calendar: ReturnType<typeof aCalendar>) =>
  beginStretch(calendar.timeZone, dayHoursOf(calendar), dateOf(date));
