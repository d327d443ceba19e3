import { describe, expect, it } from "vitest";
import { clockDifferences, type StoredClocks } from "#app/domain/ticket/clock-differences.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import { fri, mon, tue, wed } from "#tests/unit/domain/sla/a-story.ts";
import { aClock } from "./a-clock.ts";

const due = {
  dueKind: "first-reply",
  dueAt: wed("10:00"),
  readBy: wed("10:00"),
  warnAt: tue("14:00"),
  alertAt: tue("14:00"),
} as const;
const of = (...clocks: readonly Clock[]): StoredClocks => ({ clocks, due });

describe("stored clocks beside those that follow from the history", () => {
  it("are the same whatever order the database keeps keys in", () => {
    const stored = aClock({ steps: [{ kind: "missed", at: wed("10:00") }] });
    const computed = aClock({ steps: [{ at: wed("10:00"), kind: "missed" }] });

    expect(clockDifferences(of(stored), of(computed), tue("10:00"))).toEqual([]);
  });

  it("differ in every column that says something else", () => {
    const computed = aClock({ metAt: tue("11:00"), metBy: "r1", state: "met" });

    expect(
      clockDifferences(
        of(aClock()),
        { ...of(computed), due: { ...due, dueKind: null } },
        mon("11:00"),
      ),
    ).toEqual([
      { key: "first-reply:m1", column: "metAt", stored: null, computed: tue("11:00") },
      { key: "first-reply:m1", column: "metBy", stored: null, computed: "r1" },
      { key: "first-reply:m1", column: "state", stored: "running", computed: "met" },
      { key: null, column: "dueKind", stored: "first-reply", computed: null },
    ]);
  });

  it("differ where a whole clock is missing or too many", () => {
    expect(
      clockDifferences(of(aClock()), of(aClock({ key: "next-reply:m2" })), tue("10:00")),
    ).toEqual([
      { key: "first-reply:m1", column: "clock", stored: "there", computed: "not there" },
      { key: "next-reply:m2", column: "clock", stored: "not there", computed: "there" },
    ]);
  });

  it("do not differ by an alert that the sweep has put off until the shop opens, but by one that is missing", () => {
    const stored = (alertAt: typeof due.alertAt | null) => ({
      ...of(aClock()),
      due: { ...due, alertAt },
    });
    const clock = of(aClock());

    expect(clockDifferences(stored(wed("09:00")), clock, tue("20:00"))).toEqual([]);
    expect(clockDifferences(stored(wed("09:00")), clock, tue("10:00"))).toMatchObject([
      { column: "alertAt", stored: wed("09:00"), computed: tue("14:00") },
    ]);
    expect(clockDifferences(stored(null), clock, tue("20:00"))).toMatchObject([
      { column: "alertAt", stored: null },
    ]);
  });

  it("do not differ by a due instant that has passed since they were written", () => {
    const missed = aClock({
      state: "missed",
      missedAt: wed("10:00"),
      steps: [{ at: wed("10:00"), kind: "missed" }],
    });

    expect(clockDifferences(of(aClock()), of(missed), fri("10:00"))).toEqual([]);
    expect(clockDifferences(of(aClock()), of(missed), tue("10:00"))).not.toEqual([]);
  });

  it("do not differ by the length of a pause that still lasts", () => {
    const paused = aClock({ kind: "resolution", state: "paused", dueAt: null });

    expect(
      clockDifferences(of(paused), of({ ...paused, pausedMinutes: 60 }), fri("10:00")),
    ).toEqual([]);
  });
});
