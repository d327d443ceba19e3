import { describe, expect, it } from "vitest";
import { resolutionTimes } from "#app/domain/sla/resolution-times.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { aPolicy, event, message, policyFrom, reply } from "./a-story.ts";
import { fri, mon, thu, tue, wed } from "./a-story.ts";

const story = [
  policyFrom(mon("00:00"), aPolicy()),
  message("m1", mon("10:00")),
  reply("r1", mon("11:00")),
  event("resolved", mon("12:00")),
];
const timesOf = (more: readonly SlaEvent[], upTo = fri("17:00")) =>
  resolutionTimes([...story, ...more], upTo);

describe("first and total resolution time", () => {
  it("are the same for a ticket that was resolved once", () => {
    const resolved = { at: mon("12:00"), openMinutes: 120 };

    expect(timesOf([])).toEqual({ first: resolved, total: resolved });
  });

  it("go on for a ticket that is not resolved: there is no first one yet", () => {
    expect(timesOf([], mon("11:30"))).toEqual({
      first: null,
      total: { at: null, openMinutes: 90 },
    });
  });

  it.each([
    ["a message", message("m2", wed("10:00"))],
    ["an agent", event("reopened", wed("10:00"))],
  ])(
    "differ once %s reopens it: the total one goes on, without the time in between",
    (_, again) => {
      const times = timesOf([again, event("resolved", thu("10:00"))]);

      // Monday 10:00 to 12:00, Wednesday 10:00 to Thursday 10:00
      expect(times).toEqual({
        first: { at: mon("12:00"), openMinutes: 120 },
        total: { at: thu("10:00"), openMinutes: 120 + 8 * 60 },
      });
    },
  );

  it("do not go on for a thank-you, nor for being resolved or reopened twice", () => {
    const once = timesOf([event("reopened", wed("10:00")), event("resolved", wed("11:00"))]);

    expect(
      timesOf([
        message("m2", tue("10:00"), { thanks: true }),
        event("resolved", tue("11:00")),
        event("reopened", wed("10:00")),
        event("reopened", wed("10:30")),
        event("resolved", wed("11:00")),
      ]),
    ).toEqual(once);
  });

  it("do not exist for a ticket without a customer message", () => {
    expect(resolutionTimes([policyFrom(mon("00:00"), aPolicy())], fri("17:00"))).toBeNull();
  });
});
