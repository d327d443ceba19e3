import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DAY_MS, HOUR_MS, MINUTE_MS, isoOf } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { dueAt } from "#app/domain/sla/due.ts";
import { addDays, parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { compileCalendar, requireOpening } from "#app/domain/sla/open-calendar.ts";
import { parseTarget } from "#app/domain/sla/target.ts";
import { aCalendar, anOpenCalendar, at, neverOpen } from "./a-calendar.ts";

const dateOf = (text: string) => parseLocalDate(text) as LocalDate;

describe("a calendar worked out into instants", () => {
  it("reads the wall clock of ordinary days and of days on which it jumps", () => {
    const calendar = anOpenCalendar();

    const ordinary = calendar.wallTimeAt(at("2026-05-22T16:52")); // Friday
    const secondHalfPastOne = calendar.wallTimeAt(at("2026-11-01T01:30-05:00")); // Sunday

    expect(ordinary).toEqual({
      date: dateOf("2026-05-22"),
      clockMs: 16 * HOUR_MS + 52 * MINUTE_MS,
    });
    expect(secondHalfPastOne).toEqual({ date: dateOf("2026-11-01"), clockMs: 1.5 * HOUR_MS });
    expect(isoOf(calendar.instantAt(secondHalfPastOne))).toBe("2026-11-01T05:30:00.000Z");
  });

  it("tells business days, closed days and dates that the zone left out apart", () => {
    const calendar = anOpenCalendar({ timeZone: "Pacific/Apia" });

    const days = ["2011-12-29", "2011-12-30", "2011-12-31"].map(dateOf); // Thursday to Saturday

    expect(days.map(calendar.isBusinessDay)).toEqual([true, false, false]);
    expect(days.map(calendar.isSkipped)).toEqual([false, true, false]);
    expect(calendar.hoursOn(dateOf("2011-12-31")).rule).toBe("weekly");
    expect(calendar.spanOf(dateOf("2011-12-31"))).toBeNull();
  });

  it("counts business days over the turn of a year", () => {
    const calendar = anOpenCalendar({ holidays: { closed: ["2026-12-25", "2027-01-01"] } });

    const { date } = calendar.businessDayAfter(dateOf("2026-12-24"), 5); // Thursday; Friday is closed

    expect(date).toBe(dateOf("2027-01-04")); // Monday
  });

  it("looks back for the last opening as far as it may be", () => {
    const calendar = anOpenCalendar({
      hours: neverOpen,
      holidays: { open: [{ date: "2025-06-02", hours: [["09:00", "10:00"]], counts: true }] },
    });

    expect(calendar.openUpTo(at("2026-05-20T10:00"))).toBe(at("2025-06-02T10:00"));
    expect(calendar.openUpTo(at("2026-08-20T10:00"))).toBeNull();
  });

  it("looks back no further than 400 days", () => {
    const calendar = anOpenCalendar({
      hours: neverOpen,
      holidays: { open: [{ date: "2025-06-02", hours: [["09:00", "10:00"]], counts: true }] },
    });

    const closeAt = at("2025-06-02T10:00"); // Monday

    expect(calendar.openUpTo((closeAt + 401 * DAY_MS) as Instant)).toBeNull();
    expect(calendar.openUpTo((closeAt + 400 * DAY_MS) as Instant)).toBe(closeAt);
  });

  it("refuses a target that its few openings do not reach", () => {
    const calendar = anOpenCalendar({
      hours: neverOpen,
      holidays: { open: [{ date: "2026-06-01", hours: [["09:00", "10:00"]], counts: false }] },
    });

    expect(() => calendar.businessDayAfter(dateOf("2026-05-20"), 1)).toThrow(Refusal);
    expect(() => calendar.afterOpenMs(at("2026-05-20T10:00"), 2 * HOUR_MS)).toThrow(
      "The shop opens too seldom for this target",
    );
  });

  it("answers the same, whatever it was asked before", () => {
    const settings = aCalendar({ holidays: { closed: ["2026-12-24", "2026-12-25"] } });
    const asked = compileCalendar(settings);
    const target = parseTarget("3 business days");

    fc.assert(
      fc.property(fc.integer({ min: -700 * 24, max: 700 * 24 }), (hours) => {
        const received = (at("2026-05-22T16:30") + hours * HOUR_MS) as Instant;
        expect(dueAt(asked, received, target)).toBe(
          dueAt(compileCalendar(settings), received, target),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("goes from one century into another without working out what lies between", () => {
    const calendar = anOpenCalendar();

    const later = calendar.openAtOrAfter(at("2226-05-20T20:00")); // Saturday; Monday
    const earlier = calendar.openAtOrAfter(at("2026-05-23T20:00")); // Saturday; Monday
    const muchLater = calendar.openAtOrAfter(at("2326-05-22T20:00")); // Saturday; Monday

    expect(isoOf(later)).toBe(isoOf(at("2226-05-22T09:00")));
    expect(isoOf(earlier)).toBe(isoOf(at("2026-05-25T09:00")));
    expect(isoOf(muchLater)).toBe(isoOf(at("2326-05-24T09:00")));
  });

  it("counts open time over two hundred years, and none backwards", () => {
    const calendar = anOpenCalendar({ timeZone: "UTC" });
    const [from, to] = [at("2026-05-18T00:00Z"), at("2226-05-22T00:00Z")]; // Monday; Thursday

    const days = Math.round((to - from) / DAY_MS);
    const weeks = Math.floor(days / 7);
    const businessDays = weeks * 5 + (days % 7);

    expect(calendar.openMsBetween(from, to)).toBe(businessDays * 8 * HOUR_MS);
    expect(calendar.openMsBetween(to, from)).toBe(0);
    expect(calendar.openMsBetween(from, from)).toBe(0);
  });

  it("reaches a business day a hundred years away", () => {
    const calendar = anOpenCalendar();
    const from = dateOf("2026-05-22"); // Friday

    const { date } = calendar.businessDayAfter(from, 5 * 5218);

    expect(date).toBe(addDays(from, 7 * 5218)); // Friday
  });
});

describe("a calendar with an opening within 400 days", () => {
  const opening = { date: "2027-06-01", hours: [["09:00", "10:00"]], counts: true } as const;
  const calendar = aCalendar({ hours: neverOpen, holidays: { open: [opening] } });
  const openAt = at("2027-06-01T09:00"); // Tuesday

  it("can be kept", () => {
    expect(() => requireOpening(calendar, (openAt - 400 * DAY_MS) as Instant)).not.toThrow();
    expect(() => requireOpening(calendar, openAt)).not.toThrow();
  });

  it("is refused when the opening lies further away, or in the past", () => {
    expect(() => requireOpening(calendar, (openAt - 400 * DAY_MS - 1) as Instant)).toThrow(Refusal);
    expect(() => requireOpening(calendar, (openAt + HOUR_MS) as Instant)).toThrow(
      "Give at least one day of the week opening hours",
    );
  });
});
