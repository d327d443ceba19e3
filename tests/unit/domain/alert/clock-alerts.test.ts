import { describe, expect, it } from "vitest";
import { clockAlerts, untold } from "#app/domain/alert/clock-alerts.ts";
import { anOpenCalendar } from "#tests/unit/domain/sla/a-calendar.ts";
import { fri, nextMon, nextTue, sat, thu, tue, wed } from "#tests/unit/domain/sla/a-story.ts";
import { aClock } from "#tests/unit/domain/ticket/a-clock.ts";

const calendar = anOpenCalendar();
const alertsOf = (clock = aClock()) =>
  clockAlerts(clock, calendar).map(({ kind, at }) => [kind, at]);

describe("what people are told of a clock", () => {
  it("is two warnings, the miss when it happens, and the miss again at the next opening", () => {
    expect(alertsOf()).toEqual([
      ["warn-1", tue("14:00")],
      ["warn-2", wed("09:00")],
      ["missed", wed("10:00")],
      ["missed-again", thu("09:00")],
    ]);
  });

  it("leaves out the warnings that a short target has no time for", () => {
    expect(alertsOf(aClock({ warnAts: [tue("14:00")] })).map(([kind]) => kind)).toEqual([
      "warn-1",
      "missed",
      "missed-again",
    ]);
    expect(alertsOf(aClock({ warnAts: [] })).map(([kind]) => kind)).toEqual([
      "missed",
      "missed-again",
    ]);
  });

  it("waits with a miss of the night or the weekend for the opening, and says it again at the one after", () => {
    const monday = [
      ["missed", nextMon("09:00")],
      ["missed-again", nextTue("09:00")],
    ];

    // Fri 17:00 is the close; Sat is closed all day.
    expect(alertsOf(aClock({ warnAts: [], dueAt: fri("17:00") }))).toEqual(monday);
    expect(alertsOf(aClock({ warnAts: [], dueAt: sat("12:00") }))).toEqual(monday);
    expect(alertsOf(aClock({ warnAts: [], dueAt: fri("16:59") }))).toEqual([
      ["missed", fri("16:59")],
      ["missed-again", nextMon("09:00")],
    ]);
  });

  it("is nothing while the clock is paused", () => {
    expect(alertsOf(aClock({ state: "paused", dueAt: null, warnAts: [] }))).toEqual([]);
  });

  it("is not said twice of one clock, and is said of each", () => {
    const told = [{ clockKey: "first-reply:m1", kind: "warn-1" }];
    const kindsOf = (key: string) =>
      untold(clockAlerts(aClock({ key }), calendar), told).map(({ kind }) => kind);

    expect(kindsOf("first-reply:m1")).toEqual(["warn-2", "missed", "missed-again"]);
    expect(kindsOf("resolution:m1")).toHaveLength(4);
  });
});
