import { describe, expect, it } from "vitest";
import type { ClockDraft } from "#app/domain/sla/clock-draft.ts";
import { writeClock } from "#app/domain/sla/write-clock.ts";
import { aPolicy } from "./a-story.ts";
import { fri, mon, tue, wed } from "./a-story.ts";

describe("a clock as it is stored", () => {
  it("has a key of kind and cause, or of kind and start where there is no cause", () => {
    expect(writeClock(aDraft(), [], mon("12:00")).key).toBe("resolution:m1");
    expect(writeClock(aDraft({ kind: "update", startedBy: null }), [], mon("12:00")).key).toBe(
      `update:${mon("10:00")}`,
    );
  });

  it.each([
    ["running", {}],
    ["paused", { dueAt: null }],
    ["met", { metAt: mon("11:00") }],
    ["missed", { missedAt: tue("10:00") }],
    ["missed", { missedAt: tue("10:00"), metAt: wed("10:00") }],
    ["missed", { missedAt: tue("10:00"), cancelledAt: wed("10:00") }],
    ["cancelled", { cancelledAt: mon("11:00") }],
    ["cancelled", { cancelledAt: mon("11:00"), dueAt: null }],
  ])("is %s with %j", (state, changes) => {
    expect(writeClock(aDraft(changes), [], fri("10:00")).state).toBe(state);
  });

  it("has the open minutes of pauses between its start and its end", () => {
    const pauses = [
      { from: mon("09:00"), to: mon("10:30") },
      { from: mon("16:00"), to: null },
    ];

    // Thirty minutes, and an hour up to now
    expect(writeClock(aDraft({ dueAt: null }), pauses, tue("08:00")).pausedMinutes).toBe(90);
    // ... and up to where it ended
    expect(
      writeClock(aDraft({ cancelledAt: mon("16:10") }), pauses, tue("08:00")).pausedMinutes,
    ).toBe(40);
    // ... and up to the miss
    expect(writeClock(aDraft({ missedAt: mon("15:00") }), pauses, tue("08:00")).pausedMinutes).toBe(
      30,
    );
  });

  it("of another kind was never paused", () => {
    const pauses = [{ from: mon("11:00"), to: mon("12:00") }];

    expect(writeClock(aDraft({ kind: "first-reply" }), pauses, tue("09:00")).pausedMinutes).toBe(0);
  });

  it("cuts open minutes off, and does not round them up", () => {
    const pauses = [{ from: mon("11:00"), to: mon("11:01:59") }];

    expect(writeClock(aDraft(), pauses, mon("12:00")).pausedMinutes).toBe(1);
  });

  it("has no warnings and no last open moment where nothing is due", () => {
    expect(writeClock(aDraft({ dueAt: null }), [], mon("12:00"))).toMatchObject({
      readBy: null,
      warnAts: [],
    });
    expect(writeClock(aDraft(), [], mon("12:00"))).toMatchObject({
      readBy: tue("10:00"),
      warnAts: [mon("16:00"), tue("09:00")],
    });
  });
});

const aDraft = (changes: Partial<ClockDraft> = {}): ClockDraft => ({
  kind: "resolution",
  startedAt: mon("10:00"),
  startedBy: "m1",
  basis: { kind: "target", target: { amount: 1, unit: "business day" } },
  policy: aPolicy(),
  dueAt: tue("10:00"),
  metAt: null,
  metBy: null,
  missedAt: null,
  cancelledAt: null,
  steps: [],
  ...changes,
});
