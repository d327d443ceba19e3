import { describe, expect, it } from "vitest";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import { anOpenCalendar, neverOpen } from "./a-calendar.ts";
import { aPolicy, clocksOf, event, message, policyFrom, reply, standings } from "./a-story.ts";
import { urgentMessage } from "./a-story.ts";
import { fri, mon, thu, tue, wed } from "./a-story.ts";

describe("the clocks of a ticket", () => {
  it("are none where nobody wrote", () => {
    expect(clocksOf([])).toEqual([]);
  });

  it("tell a whole story in the order in which they started", () => {
    const clocks = clocksOf([
      urgentMessage("m1", mon("10:00")),
      event("acknowledgement", mon("10:01")),
      reply("r1", mon("11:00"), { asks: true, promises: [{ id: "p1", by: fri("12:00") }] }),
      event("waiting", mon("11:00")),
      message("m2", tue("11:00")),
      event("investigating", tue("11:30")),
      reply("r2", tue("15:00")),
      { kind: "promise-kept", id: "p1", at: wed("10:00") },
      reply("r3", wed("12:00")),
      event("resolved", wed("12:00")),
      message("m3", wed("14:00"), { thanks: true }),
    ]);

    expect(standings(clocks)).toEqual([
      "first-reply of m1: met",
      "resolution of m1: missed",
      "promise of p1: met",
      "next-reply of m2: met",
      "update of the ticket: met",
      "update of r2: met",
      "update of r3: cancelled",
    ]);
    // Monday 11:00 to Tuesday 11:00 it was paused; 7 of 8 hours were left
    expect(clocks[1]).toMatchObject({ missedAt: wed("10:00"), pausedMinutes: 480 });
  });

  it("are looked at as of an instant: what comes later does not count", () => {
    const story = [message("m1", mon("10:00")), reply("r1", tue("10:00"))];

    expect(standings(clocksOf(story, tue("09:59")))).toEqual(["first-reply of m1: running"]);
    expect(standings(clocksOf(story, tue("10:00")))).toEqual(["first-reply of m1: met"]);
    expect(clocksOf(story, mon("09:59"))).toEqual([]);
  });

  it("can't be worked out without a policy", () => {
    expect(() => replayClocks([message("m1", mon("10:00"))], thu("10:00"))).toThrow("No policy");
  });

  it("can't be worked out by a calendar that never opens", () => {
    const closed = policyFrom(
      mon("00:00"),
      aPolicy({ calendar: anOpenCalendar({ hours: neverOpen }) }),
    );

    expect(() => clocksOf([closed, message("m1", mon("10:00"))])).toThrow(
      "The shop never opens in the next 400 days",
    );
  });
});
