import { describe, expect, it } from "vitest";
import { nextAlertAt } from "#app/domain/alert/next-alert-at.ts";
import { anOpenCalendar } from "#tests/unit/domain/sla/a-calendar.ts";
import { fri, nextMon, sat, thu, tue, wed } from "#tests/unit/domain/sla/a-story.ts";
import { aClock } from "#tests/unit/domain/ticket/a-clock.ts";

const calendar = anOpenCalendar();
const told = (...kinds: readonly string[]) =>
  kinds.map((kind) => ({ clockKey: "first-reply:m1", kind }));
const next = (kinds: readonly string[], clock = aClock()) =>
  nextAlertAt([clock], { alerts: told(...kinds), snoozedUntil: null, calendar });

describe("when a ticket wants attention next", () => {
  it("goes from warning to warning to the miss and the opening after it, as people were told", () => {
    expect(next([])).toBe(tue("14:00"));
    expect(next(["warn-1"])).toBe(wed("09:00"));
    expect(next(["warn-1", "warn-2"])).toBe(wed("10:00"));
    expect(next(["warn-1", "warn-2", "missed"])).toBe(thu("09:00"));
    expect(next(["warn-1", "warn-2", "missed", "missed-again"])).toBeNull();
  });

  it("keeps a warning that nobody was told of, however late it is", () => {
    expect(next(["missed"])).toBe(tue("14:00"));
  });

  it("waits for the opening when a clock is due while the shop is closed", () => {
    // Fri 17:00 is the end of the opening hours; Sat is closed.
    expect(next([], aClock({ warnAts: [], dueAt: fri("17:00") }))).toBe(nextMon("09:00"));
    expect(next([], aClock({ warnAts: [], dueAt: sat("11:00") }))).toBe(nextMon("09:00"));
  });

  it("takes the first of several clocks and of the end of a snooze", () => {
    const other = aClock({ key: "promise:p", warnAts: [], dueAt: tue("09:30") });
    const given = { alerts: [], calendar };

    expect(nextAlertAt([aClock(), other], { ...given, snoozedUntil: null })).toBe(tue("09:30"));
    expect(nextAlertAt([aClock(), other], { ...given, snoozedUntil: tue("09:00") })).toBe(
      tue("09:00"),
    );
    expect(nextAlertAt([], { ...given, snoozedUntil: null })).toBeNull();
  });
});
