import { describe, expect, it } from "vitest";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import {
  aPolicy,
  bounce,
  clockOf,
  clocksOf,
  event,
  message,
  ownDue,
  policyFrom,
  reply,
  standings,
} from "./a-story.ts";
import {
  fri,
  mon,
  nextMon,
  nextTue,
  sat,
  sun,
  thu,
  tue,
  urgency,
  urgentMessage,
  wed,
} from "./a-story.ts";

describe("the resolution clock", () => {
  it("starts with the first message where the policy sets one, beside the first reply", () => {
    const clocks = clocksOf([urgentMessage("m1", mon("10:00"))], mon("11:00"));

    expect(standings(clocks)).toEqual(["first-reply of m1: running", "resolution of m1: running"]);
    // Monday; Tuesday
    expect(clocks.map(({ dueAt }) => dueAt)).toEqual([tue("10:00"), tue("10:00")]);
  });

  it("does not start for general mail", () => {
    expect(clocksOf([message("m1", mon("10:00"))]).map(({ kind }) => kind)).toEqual([
      "first-reply",
    ]);
  });

  it("is met when the ticket is resolved, and not by a reply", () => {
    const story = [urgentMessage("m1", mon("10:00")), reply("r1", mon("11:00"))];

    expect(clockOf("resolution", story, mon("12:00")).state).toBe("running");
    expect(clockOf("resolution", [...story, event("resolved", mon("15:00"))])).toMatchObject({
      state: "met",
      metAt: mon("15:00"),
      metBy: null,
    });
  });

  it("is missed where the ticket is resolved late", () => {
    const clock = clockOf("resolution", [
      urgentMessage("m1", mon("10:00")),
      event("resolved", wed("10:00")),
    ]);

    expect(clock).toMatchObject({ state: "missed", missedAt: tue("10:00"), metAt: wed("10:00") });
  });

  it("stays as it was judged when the ticket is reopened, and no second one starts", () => {
    const story = [
      urgentMessage("m1", mon("10:00")),
      reply("r1", mon("10:30")),
      event("resolved", mon("11:00")),
      message("m2", tue("10:00")),
      event("reopened", tue("10:00")),
      urgency("general", tue("11:00")),
      urgency("urgent", tue("12:00")),
      event("resolved", fri("10:00")),
    ];

    expect(clockOf("resolution", story)).toMatchObject({ state: "met", metAt: mon("11:00") });
  });
});

const asked = [
  urgentMessage("m1", mon("10:00")),
  reply("r1", mon("11:00"), { asks: true }),
  event("waiting", mon("11:00")),
];

describe("a ticket that becomes urgent after it was resolved once", () => {
  it("gets no resolution clock: its first resolution has been", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        event("resolved", mon("12:00")),
        message("m2", tue("10:00")),
        urgency("urgent", tue("11:00")),
      ],
      tue("12:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: met", "next-reply of m2: running"]);
  });
});

describe("waiting for the customer", () => {
  it("pauses the resolution: nothing is due meanwhile", () => {
    const clock = clockOf("resolution", asked, wed("10:00"));

    expect(clock).toMatchObject({
      state: "paused",
      dueAt: null,
      readBy: null,
      warnAts: [],
      missedAt: null,
    });
  });

  it("counts open minutes, also of the pause that lasts", () => {
    // Monday 11:00 to 17:00, Tuesday 09:00 to 17:00, Wednesday 09:00 to 10:00
    expect(clockOf("resolution", asked, wed("10:00")).pausedMinutes).toBe((6 + 8 + 1) * 60);
    // Monday 11:00 to 17:00; the night counts nothing
    expect(clockOf("resolution", asked, tue("03:00")).pausedMinutes).toBe(6 * 60);
  });

  it.each([
    ["the customer answers", message("m2", wed("11:00"))],
    ["an agent ends it", event("not-waiting", wed("11:00"))],
  ])("ends when %s; it is due when the open time that was left has passed", (_, end) => {
    const clock = clockOf("resolution", [...asked, end], wed("12:00"));

    // Of Monday 10:00 to Tuesday 10:00 one hour had passed and 7 were left: Wednesday 11:00 to 17:00 and one on Thursday
    expect(clock).toMatchObject({
      state: "running",
      dueAt: thu("10:00"),
      pausedMinutes: (6 + 8 + 2) * 60,
    });
  });

  it("does not pause without a public question", () => {
    const story = [
      urgentMessage("m1", mon("10:00")),
      reply("r1", mon("11:00")),
      event("waiting", mon("11:00")),
    ];

    expect(clockOf("resolution", story, mon("12:00"))).toMatchObject({
      state: "running",
      dueAt: tue("10:00"),
    });
  });

  it("begins to pause with the question where that is sent later", () => {
    const story = [
      urgentMessage("m1", mon("10:00")),
      event("waiting", mon("11:00")),
      reply("r1", mon("12:00"), { asks: true }),
    ];

    expect(clockOf("resolution", story, mon("13:00"))).toMatchObject({
      state: "paused",
      pausedMinutes: 60,
    });
  });

  it("needs a new question once the customer has answered the last one", () => {
    const story = [...asked, message("m2", mon("12:00")), event("waiting", mon("13:00"))];

    expect(clockOf("resolution", story, mon("14:00"))).toMatchObject({
      state: "running",
      pausedMinutes: 60,
    });
  });

  it("goes on over a thank-you, which answers nothing", () => {
    const story = [...asked, message("m2", mon("12:00"), { thanks: true })];

    expect(clockOf("resolution", story, mon("13:00")).state).toBe("paused");
  });

  it("ends when the question bounces: the customer never got it", () => {
    const clock = clockOf("resolution", [...asked, bounce("r1", mon("12:00"))], mon("13:00"));

    expect(clock).toMatchObject({ state: "running", pausedMinutes: 60 });
  });

  it("adds up over several pauses", () => {
    const clock = clockOf(
      "resolution",
      [
        ...asked,
        event("not-waiting", mon("12:00")),
        event("waiting", mon("14:00")),
        event("not-waiting", mon("16:00")),
      ],
      mon("16:30"),
    );

    // Due Tuesday 10:00, and three hours later
    expect(clock).toMatchObject({ dueAt: tue("13:00"), pausedMinutes: 180 });
    expect(clock.steps.map(({ kind }) => kind)).toEqual(["paused", "resumed", "paused", "resumed"]);
  });

  it("takes nothing away while the shop is closed", () => {
    const story = [
      urgentMessage("m1", sat("10:00")), // Saturday; due Tuesday 09:00
      reply("r1", sat("11:00"), { asks: true }),
      event("waiting", sat("11:00")),
      event("not-waiting", sun("11:00")),
    ];

    expect(clockOf("resolution", story, sun("12:00"))).toMatchObject({
      dueAt: nextTue("09:00"),
      pausedMinutes: 0,
    });
  });

  it("changes nothing after the miss", () => {
    const story = [
      urgentMessage("m1", mon("10:00")), // due Tuesday 10:00
      reply("r1", wed("10:00"), { asks: true }),
      event("waiting", wed("10:00")),
      event("not-waiting", thu("10:00")),
    ];

    expect(clockOf("resolution", story, fri("10:00"))).toMatchObject({
      state: "missed",
      missedAt: tue("10:00"),
      dueAt: tue("10:00"),
      pausedMinutes: 0,
    });
  });

  it("at the due instant itself leaves nothing: it is due when the pause ends", () => {
    const story = [
      urgentMessage("m1", mon("10:00")),
      reply("r1", tue("10:00"), { asks: true }),
      event("waiting", tue("10:00")),
      event("not-waiting", wed("10:00")),
    ];

    expect(clockOf("resolution", story, wed("10:00"))).toMatchObject({ dueAt: wed("10:00") });
    expect(clockOf("resolution", story, wed("10:01"))).toMatchObject({ state: "missed" });
  });

  it("ends with the ticket, which is due then as if the customer had answered that instant", () => {
    const clock = clockOf("resolution", [...asked, event("resolved", wed("11:00"))], fri("10:00"));

    expect(clock).toMatchObject({
      state: "met",
      metAt: wed("11:00"),
      dueAt: thu("10:00"),
      pausedMinutes: (6 + 8 + 2) * 60,
    });
  });

  it("moves a target in elapsed hours by the open time that was left too", () => {
    const story = [
      urgentMessage("m1", fri("16:00")), // Friday; due Saturday 16:00
      reply("r1", fri("16:30"), { asks: true }),
      event("waiting", fri("16:30")),
      event("not-waiting", nextMon("09:00")),
    ];
    const clock = clockOf("resolution", [hoursPolicy(), ...story], nextMon("09:10"));

    // Half an open hour was left on Friday
    expect(clock.dueAt).toBe(nextMon("09:30"));
  });
});

describe("raising and lowering the urgency", () => {
  it("starts the resolution clock from the first message", () => {
    const clocks = clocksOf(
      [message("m1", mon("10:00")), message("m2", mon("11:00")), urgency("urgent", mon("12:00"))],
      mon("13:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: running", "resolution of m1: running"]);
    expect(clocks[1]).toMatchObject({ startedAt: mon("10:00"), dueAt: tue("10:00") });
  });

  it("counts the pauses from before it became urgent", () => {
    const story = [
      message("m1", mon("10:00")),
      reply("r1", mon("11:00"), { asks: true }),
      event("waiting", mon("11:00")),
      message("m2", wed("11:00")),
      urgency("urgent", wed("12:00")),
    ];

    expect(clockOf("resolution", story, wed("13:00"))).toMatchObject({
      state: "running",
      dueAt: thu("10:00"),
      pausedMinutes: (6 + 8 + 2) * 60,
    });
  });

  it("cancels the resolution when it is lowered", () => {
    const clock = clockOf("resolution", [
      urgentMessage("m1", mon("10:00")),
      urgency("general", mon("12:00")),
    ]);

    expect(clock).toMatchObject({ state: "cancelled", cancelledAt: mon("12:00") });
  });

  it("goes on with the same clock when it is raised again", () => {
    const clock = clockOf(
      "resolution",
      [
        urgentMessage("m1", mon("10:00")),
        urgency("general", mon("12:00")),
        urgency("urgent", mon("13:00")),
      ],
      mon("14:00"),
    );

    expect(clock).toMatchObject({ state: "running", dueAt: tue("10:00"), cancelledAt: null });
  });

  it("does not cancel away a miss that has happened", () => {
    // Monday; due Tuesday; Wednesday
    const clock = clockOf("resolution", [
      urgentMessage("m1", mon("10:00")),
      urgency("general", wed("12:00")),
    ]);

    expect(clock).toMatchObject({ state: "missed", missedAt: tue("10:00") });
  });
});

describe("a ticket that the shop opened for itself", () => {
  const task = { kind: "task", at: mon("17:00"), by: tue("17:00") } as const;
  const standing = (...more: SlaEvent[]) => clockOf("resolution", [task, ...more], fri("12:00"));

  it("owes nobody an answer, and is to be done by its date", () => {
    expect(clocksOf([task], tue("09:00"))).toMatchObject([
      { kind: "resolution", startedBy: null, state: "running", dueAt: tue("17:00"), target: null },
    ]);
    expect(standing(event("resolved", tue("12:00")))).toMatchObject({
      state: "met",
      metAt: tue("12:00"),
    });
    expect(standing()).toMatchObject({ state: "missed", missedAt: tue("17:00") });
  });

  it("is due when an agent says, and not at all once the date is taken back", () => {
    expect(standing(ownDue(thu("12:00"), tue("09:00")))).toMatchObject({
      missedAt: thu("12:00"),
    });
    expect(standing(ownDue(null, tue("09:00")))).toMatchObject({ state: "cancelled" });
    const again = [ownDue(null, tue("09:00")), ownDue(thu("12:00"), tue("10:00"))];
    expect(standing(...again)).toMatchObject({ missedAt: thu("12:00"), cancelledAt: null });
  });

  it("keeps its date when a customer writes, who is owed an answer then", () => {
    const clocks = clocksOf([task, message("m1", tue("10:00"))], tue("11:00"));

    expect(clocks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["resolution", tue("17:00")],
      ["first-reply", tue("17:00")],
    ]);
  });

  it("stays due when its urgency changes, and ends with spam", () => {
    expect(standing(urgency("urgent", tue("09:00")))).toMatchObject({ missedAt: tue("17:00") });
    expect(
      standing(urgency("urgent", tue("09:00")), urgency("general", tue("10:00"))),
    ).toMatchObject({ missedAt: tue("17:00") });
    expect(standing(event("spam", tue("09:00")))).toMatchObject({ state: "cancelled" });
  });

  it("is started once", () => {
    expect(clocksOf([task, { ...task, at: mon("18:00") }])).toHaveLength(1);
  });
});

/** Urgent mail is resolved within 24 hours, open or closed. */
const hoursPolicy = () =>
  policyFrom(
    mon("00:00"),
    aPolicy({
      targets: { ...defaultTargets, urgent: { ...defaultTargets.urgent, resolution: "24 hours" } },
    }),
  );
