import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueAlerts } from "#app/domain/alert/due-alerts.ts";
import { lookAgainAt } from "#app/domain/alert/next-alert-at.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { ClockAlert } from "#app/domain/ticket/ticket-history.ts";
import { anOpenCalendar } from "#tests/unit/domain/sla/a-calendar.ts";
import { fri, mon, nextMon, thu, tue, wed } from "#tests/unit/domain/sla/a-story.ts";
import { aClock } from "#tests/unit/domain/ticket/a-clock.ts";

const calendar = anOpenCalendar();
const at = (now: Instant, clocks: readonly Clock[] = [aClock()], told: ClockAlert[] = []) =>
  dueAlerts(clocks, { told, calendar, now });
const kinds = (...given: Parameters<typeof at>) => at(...given).tellings.map(({ kind }) => kind);
const told = (...kinds: string[]) => kinds.map((kind) => ({ clockKey: "first-reply:m1", kind }));

describe("what people are told of a ticket now", () => {
  it("is a warning from 75 % of the open time on, and a miss from the moment after the due instant", () => {
    expect(kinds((tue("14:00") - 1) as Instant)).toEqual([]);
    expect(kinds(tue("14:00"))).toEqual(["warning"]);
    expect(kinds(wed("10:00"), [aClock()], told("warn-1", "warn-2"))).toEqual([]);
    expect(kinds((wed("10:00") + 1) as Instant, [aClock()], told("warn-1", "warn-2"))).toEqual([
      "missed",
    ]);
  });

  it("names what is due, when, and until when people read it", () => {
    const readBy = tue("17:00");

    expect(at(wed("09:30"), [aClock({ readBy })])).toEqual({
      tellings: [{ kind: "warning", clocks: ["first-reply"], dueAt: wed("10:00"), readBy }],
      settled: told("warn-1", "warn-2"),
      missed: [],
    });
  });

  it("is said once for all the clocks of a ticket, with the one that is due first in front", () => {
    const resolution = aClock({ key: "resolution:m1", kind: "resolution", dueAt: wed("09:45") });

    const { tellings, settled, missed } = at(wed("11:00"), [aClock(), resolution]);

    expect(tellings).toMatchObject([
      { kind: "missed", clocks: ["resolution", "first-reply"], dueAt: wed("09:45") },
    ]);
    expect(settled).toHaveLength(6);
    expect(missed.map(({ kind }) => kind)).toEqual(["resolution", "first-reply"]);
  });

  it("tells of a miss and of another clock's warning apart: they go to different people", () => {
    const later = aClock({ key: "update:e1", kind: "update", dueAt: thu("10:00") });

    expect(kinds(wed("11:00"), [aClock(), later])).toEqual(["missed", "warning"]);
  });

  it("has no warning left after a miss, and the miss not twice at once, however late somebody looks", () => {
    const late = at(fri("11:00"));

    expect(late.tellings).toMatchObject([{ kind: "missed", dueAt: wed("10:00") }]);
    expect(late.settled).toEqual(told("warn-1", "warn-2", "missed", "missed-again"));
  });

  it("is nothing outside opening hours", () => {
    for (const closed of [tue("17:00"), tue("20:00"), wed("08:59")])
      expect(at(closed)).toEqual({ tellings: [], settled: [], missed: [] });
  });

  it("is nothing of a clock that is met, cancelled or paused", () => {
    const done = [
      aClock({ state: "met", metAt: tue("11:00") }),
      aClock({ key: "b", state: "missed", missedAt: wed("10:00"), metAt: wed("12:00") }),
      aClock({ key: "c", state: "cancelled", cancelledAt: tue("11:00") }),
      aClock({ key: "d", state: "paused", dueAt: null, readBy: null, warnAts: [] }),
    ];

    expect(at(fri("11:00"), done).tellings).toEqual([]);
  });

  it("says everything exactly once however often and whenever somebody looks, and always looks on", () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(minutes, (gaps) => {
        const before: ClockAlert[] = [];
        const said: string[] = [];
        let now = mon("10:00");
        // After the gaps somebody looks a week later: everything has come up.
        for (const gap of [...gaps, 7 * 24 * 60]) {
          now = (now + gap * MINUTE_MS) as Instant;
          const due = at(now, [aClock()], before);
          expect(due.tellings.length).toBeLessThanOrEqual(1);
          if (due.tellings.length > 0) expect(calendar.openAtOrAfter(now)).toBe(now);
          said.push(...due.tellings.map(({ kind }) => kind));
          before.push(...due.settled);
          const given = { alerts: before, snoozedUntil: null, calendar };
          expect(lookAgainAt([aClock()], given, now)).toBeGreaterThan(now);
        }
        expect(said.filter((kind) => kind === "missed").length).toBeLessThanOrEqual(1);
        expect(said.filter((kind) => kind === "missed-again").length).toBeLessThanOrEqual(1);
        expect(said.filter((kind) => kind === "warning").length).toBeLessThanOrEqual(2);
        expect(new Set(before.map(({ kind }) => kind)).size).toBe(before.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe("when to look again at a ticket of which something is left to say", () => {
  const again = (now: Instant, snoozedUntil: Instant | null = null, clocks = [aClock()]) =>
    lookAgainAt(clocks, { alerts: [], snoozedUntil, calendar }, now);

  it("is a minute later while the shop is open, else at the opening", () => {
    expect(again(wed("10:00"))).toBe(wed("10:01"));
    expect(again(tue("20:00"))).toBe(wed("09:00"));
    expect(again(fri("18:00"))).toBe(nextMon("09:00"));
  });

  it("is the end of a snooze that lies before, or a due instant that ends it at night", () => {
    expect(again(tue("20:00"), wed("07:30"))).toBe(wed("07:30"));
    expect(again(tue("20:00"), fri("09:00"), [aClock({ dueAt: wed("06:00") })])).toBe(wed("06:00"));
  });
});
