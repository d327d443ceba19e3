import { describe, expect, it } from "vitest";

import { HOUR_MS, MINUTE_MS, isoOf } from "#app/domain/shared/instant.ts";
import { addDays, parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import {
  instantOfWallTime,
  isoInZone,
  knownTimeZone,
  startOfDate,
  startsOfDates,
  wallTimeOf,
} from "#app/domain/sla/zone-time.ts";
import { at } from "./a-calendar.ts";

describe("the clock on the shop's wall", () => {
  it.each([
    // Sunday: 02:30 is skipped and taken an hour later
    ["America/New_York", "2026-03-08", 2.5, "2026-03-08T07:30:00.000Z"],
    // Sunday: 01:30 happens twice and the first counts
    ["America/New_York", "2026-11-01", 1.5, "2026-11-01T05:30:00.000Z"],
    // Sunday: Lord Howe moves by half an hour
    ["Australia/Lord_Howe", "2026-10-04", 2.25, "2026-10-03T15:45:00.000Z"],
    // Friday: 24:00 is the midnight after
    ["Asia/Kathmandu", "2026-05-22", 24, "2026-05-22T18:15:00.000Z"],
  ])("in %s on %s at %d hours is %s", (zone, date, hours, iso) => {
    const wall = { date: dateOf(date), clockMs: hours * HOUR_MS };

    const instant = instantOfWallTime(zone, wall);

    expect(isoOf(instant)).toBe(iso);
  });

  it("reads an instant with the offset of that day", () => {
    const instant = at("2026-05-22T16:52:30.500-04:00");

    expect(wallTimeOf("America/New_York", instant)).toEqual({
      date: dateOf("2026-05-22"),
      clockMs: 16 * HOUR_MS + 52 * MINUTE_MS + 30_500,
    });
    expect(isoInZone("America/New_York", instant)).toBe("2026-05-22T16:52:30.5-04:00");
  });

  it("starts a date that the zone left out with the date after it", () => {
    const skipped = startOfDate("Pacific/Apia", dateOf("2011-12-30")); // Friday

    expect(skipped).toBe(startOfDate("Pacific/Apia", dateOf("2011-12-31")));
  });

  it("starts a date whose midnight is skipped at one o'clock", () => {
    const start = startOfDate("America/Sao_Paulo", dateOf("2018-11-04")); // Sunday

    expect(wallTimeOf("America/Sao_Paulo", start).clockMs).toBe(HOUR_MS);
  });
});

describe("a walk from date to date", () => {
  it.each([
    ["America/New_York", "2026-01-01", 800], // Thursday
    ["Africa/Cairo", "2010-04-01", 300], // Thursday: midnight skipped twice in a year
    ["Pacific/Apia", "2011-09-01", 200], // Thursday: a whole date skipped
    ["Asia/Tokyo", "2026-01-01", 100], // Thursday: no jump ever again
  ])("in %s from %s begins each of %d dates where the zone does", (zone, first, days) => {
    const startAfter = startsOfDates(zone);
    const dates = Array.from({ length: days }, (_, index) => addDays(dateOf(first), index));

    const walked = dates.map((date) => startAfter(date, startOfDate(zone, date)));

    expect(walked).toEqual(dates.map((date) => startOfDate(zone, addDays(date, 1))));
  });
});

describe("the name of a time zone", () => {
  it.each(["America/New_York", "Etc/GMT+5", "UTC"])("is %s", (name) => {
    expect(knownTimeZone(name)).toBe(name);
  });

  it("is spelt as the time zone database spells it", () => {
    expect(knownTimeZone("europe/berlin")).toBe("Europe/Berlin");
  });

  it.each(["Mars/Olympus", "+05:30", "2020-01-01T00:00[Europe/Berlin]", ""])(
    "is not “%s”",
    (name) => {
      expect(knownTimeZone(name)).toBeNull();
    },
  );
});

const dateOf = (text: string) => parseLocalDate(text) as LocalDate;
