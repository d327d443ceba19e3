import { describe, expect, it } from "vitest";
import { bounce, clockOf, clocksOf, event, message, reply, standings, urgency } from "./a-story.ts";
import { fri, mon, nextMon, nextTue, thu, tue, wed } from "./a-story.ts";

describe("the first reply", () => {
  it("is owed from the first message on, two business days for general mail", () => {
    const clock = clockOf("first-reply", [message("m1", mon("10:00"))], tue("10:00"));

    // Monday; Wednesday
    expect(clock).toMatchObject({
      key: "first-reply:m1",
      startedAt: mon("10:00"),
      startedBy: "m1",
      target: "2 business days",
      dueAt: wed("10:00"),
      state: "running",
      policyVersion: 1,
      calendarVersion: 1,
    });
  });

  it("is met by the reply that the provider accepted at the due instant itself", () => {
    const clock = clockOf("first-reply", [message("m1", mon("10:00")), reply("r1", wed("10:00"))]);

    expect(clock).toMatchObject({
      state: "met",
      metAt: wed("10:00"),
      metBy: "r1",
      missedAt: null,
      dueAt: wed("10:00"),
    });
  });

  it("is missed by one that comes a millisecond later, which it keeps", () => {
    const late = wed("10:00:00.001");
    const clock = clockOf("first-reply", [message("m1", mon("10:00")), reply("r1", late)]);

    expect(clock).toMatchObject({
      state: "missed",
      missedAt: wed("10:00"),
      metAt: late,
      metBy: "r1",
    });
    expect(clock.steps.map(({ kind }) => kind)).toEqual(["missed", "met"]);
  });

  it("is not missed yet at the due instant, and is missed as of it whoever looks later", () => {
    const story = [message("m1", mon("10:00"))];

    expect(clockOf("first-reply", story, wed("10:00")).state).toBe("running");
    expect(clockOf("first-reply", story, thu("10:00"))).toMatchObject({
      state: "missed",
      missedAt: wed("10:00"),
    });
  });

  it("covers all messages that come before it", () => {
    const clocks = clocksOf([
      message("m1", mon("10:00")),
      message("m2", tue("10:00")),
      reply("r1", tue("11:00")),
    ]);

    expect(standings(clocks)).toEqual(["first-reply of m1: met"]);
  });

  it("is owed from the customer's first message when the agent wrote first", () => {
    const clocks = clocksOf([reply("r1", mon("10:00")), message("m1", tue("10:00"))], tue("11:00"));

    expect(standings(clocks)).toEqual(["first-reply of m1: running"]);
  });

  it.each(["note", "acknowledgement"] as const)("is not met by %s", (kind) => {
    const clock = clockOf(
      "first-reply",
      [message("m1", mon("10:00")), event(kind, mon("10:01"))],
      mon("12:00"),
    );

    expect(clock.state).toBe("running");
  });

  it("never pauses, not even while a question waits for the customer", () => {
    const story = [
      message("m1", mon("10:00")),
      event("waiting", mon("11:00")),
      reply("r1", mon("11:00"), { asks: true, seenUpTo: mon("09:00") }),
    ];

    expect(clockOf("first-reply", story, tue("10:00"))).toMatchObject({
      state: "running",
      pausedMinutes: 0,
      dueAt: wed("10:00"),
    });
  });
});

describe("the next reply", () => {
  it("is owed from the oldest message that nobody answered after the first reply", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        message("m2", mon("12:00")),
        message("m3", mon("13:00")),
      ],
      mon("14:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: met", "next-reply of m2: running"]);
    expect(clocks[1]).toMatchObject({ startedAt: mon("12:00"), dueAt: wed("12:00") });
  });

  it("is owed for what arrived between sending and acceptance, from its own receipt", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        message("m2", mon("11:00:05")),
        reply("r1", mon("11:00:10"), { seenUpTo: mon("11:00") }),
      ],
      mon("12:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: met", "next-reply of m2: running"]);
    expect(clocks[1]?.startedAt).toBe(mon("11:00:05"));
  });

  it("is owed anew from the message that the second reply had not seen", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        message("m2", mon("12:00")),
        message("m3", mon("13:00")),
        reply("r2", mon("14:00"), { seenUpTo: mon("12:30") }),
      ],
      mon("15:00"),
    );

    expect(standings(clocks)).toEqual([
      "first-reply of m1: met",
      "next-reply of m2: met",
      "next-reply of m3: running",
    ]);
  });

  it("is not owed while the first one is, however late that is", () => {
    // Monday; due Wednesday; Thursday
    const clocks = clocksOf(
      [message("m1", mon("10:00")), message("m2", thu("10:00"))],
      fri("10:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: missed"]);
  });

  it("starts where a resolution without a reply ended the first one", () => {
    const clocks = clocksOf(
      [message("m1", mon("10:00")), event("resolved", mon("11:00")), message("m2", tue("10:00"))],
      tue("11:00"),
    );

    expect(standings(clocks)).toEqual([
      "first-reply of m1: cancelled",
      "next-reply of m2: running",
    ]);
  });

  it("is owed from the receipt of a message that came to the ticket later, and no reply before answers it", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", tue("10:00")),
        message("m2", mon("15:00"), { joinedAt: tue("12:00") }),
      ],
      tue("13:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: met", "next-reply of m2: running"]);
    expect(clocks[1]).toMatchObject({ startedAt: mon("15:00"), dueAt: wed("15:00") });
  });
});

describe("a reply that says itself which messages it answers", () => {
  it("leaves the others unanswered, whenever they came", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        message("m2", mon("11:00")),
        reply("r1", mon("12:00"), { answers: ["m2"] }),
      ],
      mon("13:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: running"]);
  });

  it("meets the clock of a message that its writer had seen later than is known", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      reply("r1", mon("12:00"), { seenUpTo: mon("09:00"), answers: ["m1"] }),
    ]);

    expect(clock.state).toBe("met");
  });
});

describe("a message that comes to the ticket with an older receipt", () => {
  it("takes the place of the younger one that waits", () => {
    const clocks = clocksOf(
      [message("m2", tue("10:00")), message("m1", mon("10:00"), { joinedAt: tue("12:00") })],
      tue("13:00"),
    );

    expect(standings(clocks)).toEqual([
      "first-reply of m1: running",
      "first-reply of m2: cancelled",
    ]);
  });
});

describe("a mere thank-you", () => {
  it("starts no clock", () => {
    expect(clocksOf([message("m1", mon("10:00"), { thanks: true })])).toEqual([]);
  });

  it("starts none after a reply either, and the next real message does", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        message("m2", mon("12:00"), { thanks: true }),
        message("m3", mon("13:00")),
      ],
      mon("14:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: met", "next-reply of m3: running"]);
  });
});

describe("a reply that bounces for good", () => {
  const bounced = [
    message("m1", mon("10:00")),
    reply("r1", mon("11:00")),
    bounce("r1", mon("12:00")),
  ];

  it("opens the obligation again from its original receipt", () => {
    const clock = clockOf("first-reply", bounced, tue("10:00"));

    expect(clock).toMatchObject({
      key: "first-reply:m1",
      state: "running",
      startedAt: mon("10:00"),
      dueAt: wed("10:00"),
      metAt: null,
      metBy: null,
    });
    expect(clock.steps.map(({ kind }) => kind)).toEqual(["met", "opened-again"]);
  });

  it("is owed by what the policy says now, as whatever runs", () => {
    const clock = clockOf(
      "first-reply",
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        urgency("urgent", mon("11:30")),
        bounce("r1", mon("12:00")),
      ],
      mon("13:00"),
    );

    expect(clock).toMatchObject({ dueAt: tue("10:00"), target: "1 business day" });
  });

  it("is known to have missed when the news comes after the due instant", () => {
    // Monday; due Wednesday; Friday
    const clock = clockOf(
      "first-reply",
      [message("m1", mon("10:00")), reply("r1", tue("11:00")), bounce("r1", fri("12:00"))],
      fri("13:00"),
    );

    expect(clock).toMatchObject({ state: "missed", missedAt: wed("10:00"), metAt: null });
  });

  it("leaves what was missed missed, with the reply that arrives at last", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      reply("r1", thu("10:00")),
      bounce("r1", thu("11:00")),
      reply("r2", fri("10:00")),
    ]);

    expect(clock).toMatchObject({
      state: "missed",
      missedAt: wed("10:00"),
      metAt: fri("10:00"),
      metBy: "r2",
    });
  });

  it("changes nothing where a later reply answers the same message: that one meets it", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      reply("r1", mon("11:00")),
      reply("r2", tue("11:00")),
      bounce("r1", fri("12:00")),
    ]);

    expect(clock).toMatchObject({ state: "met", metAt: tue("11:00"), metBy: "r2" });
  });

  it("is a miss where the later reply came too late", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      reply("r1", mon("11:00")),
      reply("r2", thu("11:00")),
      bounce("r1", fri("12:00")),
    ]);

    expect(clock).toMatchObject({ state: "missed", missedAt: wed("10:00"), metAt: thu("11:00") });
  });

  it("does not help twice when its news comes twice", () => {
    expect(clocksOf([...bounced, bounce("r1", mon("13:00"))], tue("10:00"))).toEqual(
      clocksOf(bounced, tue("10:00")),
    );
  });

  it("ends a younger clock of the kind: the older message stands for both", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        message("m2", mon("12:00")),
        reply("r2", mon("13:00")),
        message("m3", mon("14:00")),
        bounce("r2", mon("15:00")),
      ],
      mon("16:00"),
    );

    expect(standings(clocks)).toEqual([
      "first-reply of m1: met",
      "next-reply of m2: running",
      "next-reply of m3: cancelled",
    ]);
  });

  it("leaves the younger message its own clock where the next reply answers the older one only", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        message("m2", mon("12:00")),
        reply("r2", mon("13:00")),
        message("m3", mon("14:00")),
        bounce("r2", mon("15:00")),
        reply("r3", mon("16:00"), { seenUpTo: mon("13:30") }),
      ],
      mon("16:30"),
    );

    expect(standings(clocks)).toEqual([
      "first-reply of m1: met",
      "next-reply of m2: met",
      "next-reply of m3: running",
    ]);
    // Monday; Wednesday
    expect(clocks[2]?.dueAt).toBe(wed("14:00"));
  });

  it("opens a resolved ticket's obligation as well", () => {
    const clock = clockOf(
      "first-reply",
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        event("resolved", mon("11:30")),
        bounce("r1", mon("12:00")),
      ],
      tue("10:00"),
    );

    expect(clock.state).toBe("running");
  });

  it("of a reply that nobody knows changes nothing", () => {
    const story = [message("m1", mon("10:00")), reply("r1", mon("11:00"))];

    expect(clocksOf([...story, bounce("r9", mon("12:00"))])).toEqual(clocksOf(story));
  });
});

describe("a ticket that is resolved without a reply", () => {
  it("owes no reply any more", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      event("resolved", tue("10:00")),
    ]);

    expect(clock).toMatchObject({
      state: "cancelled",
      cancelledAt: tue("10:00"),
      missedAt: null,
      dueAt: wed("10:00"),
    });
  });

  it("keeps the miss that had happened", () => {
    // Monday; due Wednesday; Thursday
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      event("resolved", thu("10:00")),
    ]);

    expect(clock).toMatchObject({
      state: "missed",
      missedAt: wed("10:00"),
      cancelledAt: thu("10:00"),
    });
  });

  it("was resolved with one where the reply was on its way already", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      event("resolved", mon("11:00")),
      reply("r1", mon("11:00:12"), { seenUpTo: mon("10:30") }),
    ]);

    expect(clock).toMatchObject({ state: "met", metAt: mon("11:00:12"), cancelledAt: null });
  });

  it("stays so when an agent writes afterwards", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      event("resolved", mon("11:00")),
      reply("r1", tue("11:00"), { seenUpTo: tue("10:00") }),
    ]);

    expect(clock.state).toBe("cancelled");
  });
});

describe("mail outside opening hours", () => {
  it("is read as due by the last open moment", () => {
    // Saturday would be the same: received Friday after closing, due Wednesday at the opening
    const clock = clockOf("first-reply", [message("m1", fri("20:00"))], nextMon("10:00"));

    expect(clock.readBy).toBe(nextTue("17:00"));
  });
});
