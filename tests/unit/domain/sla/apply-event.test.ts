import { describe, expect, it } from "vitest";
import { bounce, clockOf, clocksOf, event, message, reply, standings } from "./a-story.ts";
import { fri, mon, thu, tue, urgency, urgentMessage, wed } from "./a-story.ts";

describe("spam", () => {
  it("has no clocks: those that run are cancelled", () => {
    const clocks = clocksOf([urgentMessage("m1", mon("10:00")), event("spam", mon("11:00"))]);

    expect(clocks.map(({ state, cancelledAt }) => [state, cancelledAt])).toEqual([
      ["cancelled", mon("11:00")],
      ["cancelled", mon("11:00")],
    ]);
  });

  it("starts none with what comes later", () => {
    const clocks = clocksOf([
      message("m1", mon("10:00")),
      event("spam", mon("11:00")),
      message("m2", tue("10:00")),
      urgency("urgent", tue("11:00")),
      event("investigating", tue("12:00")),
      reply("r1", tue("13:00")),
    ]);

    expect(standings(clocks)).toEqual(["first-reply of m1: cancelled"]);
  });

  it("keeps what was met or missed before", () => {
    // Monday; due Wednesday; Thursday
    const clocks = clocksOf([message("m1", mon("10:00")), event("spam", thu("10:00"))]);

    expect(clocks).toMatchObject([{ state: "missed", missedAt: wed("10:00") }]);
  });

  it("that was none has its clocks as if it had never been taken for it", () => {
    const story = [
      message("m1", mon("10:00")),
      message("m2", tue("12:00")),
      reply("r1", tue("15:00")),
    ];
    const mistaken = [event("spam", mon("11:00")), event("not-spam", tue("14:00"))];

    expect(clocksOf([...story, ...mistaken])).toEqual(clocksOf(story));
  });

  it("that was none may have been missed meanwhile", () => {
    // Monday; due Wednesday; restored on Thursday
    const clock = clockOf(
      "first-reply",
      [message("m1", mon("10:00")), event("spam", mon("11:00")), event("not-spam", thu("10:00"))],
      thu("11:00"),
    );

    expect(clock).toMatchObject({ state: "missed", missedAt: wed("10:00"), cancelledAt: null });
  });

  it("is spam again when it is marked again", () => {
    const clocks = clocksOf([
      message("m1", mon("10:00")),
      event("spam", mon("11:00")),
      event("not-spam", mon("12:00")),
      event("spam", mon("13:00")),
    ]);

    expect(clocks).toMatchObject([{ state: "cancelled", cancelledAt: mon("13:00") }]);
  });
});

describe("a ticket that is merged into another", () => {
  it("owes nothing any more", () => {
    const clocks = clocksOf([
      urgentMessage("m1", mon("10:00")),
      reply("r1", mon("11:00"), { promises: [{ id: "p1", by: fri("12:00") }] }),
      message("m2", mon("12:00")),
      event("merged", mon("13:00")),
      bounce("r1", mon("14:00")),
    ]);

    expect(standings(clocks)).toEqual([
      "first-reply of m1: met",
      "resolution of m1: cancelled",
      "promise of p1: cancelled",
      "next-reply of m2: cancelled",
    ]);
  });

  it("hands an unanswered message on with its own receipt", () => {
    const clocks = clocksOf(
      [
        message("m5", mon("09:00")),
        reply("r5", mon("09:30")),
        // merged into this ticket on Tuesday
        message("m1", mon("10:00"), { joinedAt: tue("10:00") }),
      ],
      tue("11:00"),
    );

    expect(clocks[1]).toMatchObject({ kind: "next-reply", dueAt: wed("10:00") });
  });
});

describe("what answers nobody", () => {
  it.each(["note", "acknowledgement"] as const)("leaves all clocks as they are: %s", (kind) => {
    const story = [urgentMessage("m1", mon("10:00")), event("investigating", mon("11:00"))];

    expect(clocksOf([...story, event(kind, mon("12:00"))], mon("13:00"))).toEqual(
      clocksOf(story, mon("13:00")),
    );
  });
});
