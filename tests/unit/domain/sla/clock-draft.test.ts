import { describe, expect, it } from "vitest";
import {
  cancel,
  isOpen,
  isRunning,
  meet,
  noteMiss,
  openAgain,
} from "#app/domain/sla/clock-draft.ts";
import type { ClockDraft } from "#app/domain/sla/clock-draft.ts";
import { aPolicy } from "./a-story.ts";
import { mon, tue, wed } from "./a-story.ts";

describe("a clock that runs until Tuesday 10:00", () => {
  it("is owed until it is met or cancelled", () => {
    const [met, cancelled] = [aDraft(), aDraft()];
    meet(met, mon("11:00"), "r1");
    cancel(cancelled, mon("11:00"), "spam");

    expect([aDraft(), met, cancelled].map(isOpen)).toEqual([true, false, false]);
  });

  it("is missed only once its due instant has passed", () => {
    const clock = aDraft();

    noteMiss(clock, tue("10:00"));
    expect(isRunning(clock)).toBe(true);

    noteMiss(clock, tue("10:00:01"));
    expect(clock).toMatchObject({ missedAt: tue("10:00") });
    expect([isRunning(clock), isOpen(clock)]).toEqual([false, true]);
  });

  it("is missed once", () => {
    const clock = aDraft();

    noteMiss(clock, wed("10:00"));
    noteMiss(clock, wed("11:00"));

    expect(clock.steps).toEqual([{ at: tue("10:00"), kind: "missed" }]);
  });

  it("is not missed while nothing is due, nor once it is met or cancelled", () => {
    const [paused, met, cancelled] = [{ ...aDraft(), dueAt: null }, aDraft(), aDraft()];
    meet(met, mon("11:00"), "r1");
    cancel(cancelled, mon("11:00"), "spam");

    for (const clock of [paused, met, cancelled]) noteMiss(clock, wed("10:00"));

    expect([paused, met, cancelled].map(({ missedAt }) => missedAt)).toEqual([null, null, null]);
  });

  it("that is met late was missed before, and keeps both", () => {
    const clock = aDraft();

    meet(clock, wed("10:00"), "r1");

    expect(clock).toMatchObject({ missedAt: tue("10:00"), metAt: wed("10:00"), metBy: "r1" });
  });

  it("is owed again when it is opened again, with its miss", () => {
    const clock = aDraft();
    meet(clock, wed("10:00"), "r1");

    openAgain(clock, wed("11:00"), "the reply did not arrive");

    expect(clock).toMatchObject({ metAt: null, metBy: null, missedAt: tue("10:00") });
    expect(clock.steps.map(({ kind }) => kind)).toEqual(["missed", "met", "opened-again"]);
  });
});

const aDraft = (): ClockDraft => ({
  kind: "first-reply",
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
});
