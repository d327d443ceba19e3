import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#app/domain/shared/instant.ts";
import { lateSince, wakeAt } from "#app/domain/ticket/wake-at.ts";
import { aClockOf, at } from "./a-state.ts";

const monday = at("2026-11-23T15:00:00Z");
const wednesday = at("2026-11-25T15:00:00Z");
const friday = at("2026-11-27T15:00:00Z");

describe("when a snoozed ticket comes back", () => {
  it("is its own time while nothing is due before", () => {
    const until = at("2026-11-24T15:00:00Z");

    expect(wakeAt({ since: monday, until }, [aClockOf()])).toEqual({ at: until, by: "time" });
    expect(wakeAt({ since: monday, until: wednesday }, [aClockOf()]).by).toBe("time");
    expect(wakeAt({ since: monday, until: friday }, [])).toEqual({ at: friday, by: "time" });
  });

  it("is the next due instant when that is first, the earliest of several", () => {
    const clocks = [
      aClockOf({ kind: "resolution", dueAt: at("2026-11-26T15:00:00Z") }),
      aClockOf({ dueAt: wednesday }),
    ];

    expect(wakeAt({ since: monday, until: friday }, clocks)).toEqual({ at: wednesday, by: "due" });
  });

  it.each([
    ["met", { metAt: monday }],
    ["cancelled", { cancelledAt: monday }],
    ["paused", { dueAt: null }],
    ["missed before it was snoozed", { dueAt: at("2026-11-20T15:00:00Z") }],
  ])("does not mind a clock that was %s", (_, given) => {
    expect(wakeAt({ since: monday, until: friday }, [aClockOf(given)]).at).toBe(friday);
  });

  it("is never later than asked, and never before it was snoozed", () => {
    const instant = fc.integer({ min: 0, max: 1_000 }).map((ms) => ms as Instant);
    fc.assert(
      fc.property(instant, instant, fc.array(instant), (since, length, dues) => {
        const until = (since + length + 1) as Instant;

        const waking = wakeAt(
          { since, until },
          dues.map((dueAt) => aClockOf({ dueAt })),
        );

        expect(waking.at).toBeGreaterThan(since);
        expect(waking.at).toBeLessThanOrEqual(until);
      }),
    );
  });
});

describe("an answer that is late", () => {
  const now = at("2026-11-25T16:00:00Z");

  it("is one that was due, and nobody gave", () => {
    expect(lateSince([aClockOf()], now)).toBe(wednesday);
    expect(lateSince([aClockOf({ kind: "next-reply" })], now)).toBe(wednesday);
    expect(lateSince([aClockOf()], wednesday)).toBeNull();
  });

  it.each([
    ["given", { metAt: now }],
    ["cancelled", { cancelledAt: now }],
    ["a resolution", { kind: "resolution" }],
    ["without a due instant", { dueAt: null }],
  ] as const)("is none that is %s", (_, given) => {
    expect(lateSince([aClockOf(given)], now)).toBeNull();
  });
});
