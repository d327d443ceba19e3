import { describe, expect, it } from "vitest";
import { basisFor } from "#app/domain/sla/aim-clock.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { emptyRecord } from "#app/domain/sla/ticket-record.ts";
import { anOpenCalendar } from "./a-calendar.ts";
import {
  aPolicy,
  clockOf,
  clocksOf,
  event,
  message,
  ownDue,
  policyFrom,
  reply,
} from "./a-story.ts";
import { standings, urgency, urgentMessage } from "./a-story.ts";
import { fri, mon, nextMon, thu, tue, wed } from "./a-story.ts";

describe("a change of urgency", () => {
  it("retargets what runs from its original receipt", () => {
    const raised = clockOf(
      "first-reply",
      [message("m1", mon("10:00")), urgency("urgent", mon("15:00"))],
      mon("16:00"),
    );
    const lowered = clockOf(
      "first-reply",
      [urgentMessage("m1", mon("10:00")), urgency("general", mon("15:00"))],
      mon("16:00"),
    );

    // Monday 10:00 and not 15:00: Tuesday, Wednesday
    expect(raised).toMatchObject({ dueAt: tue("10:00"), target: "1 business day" });
    expect(lowered).toMatchObject({ dueAt: wed("10:00"), target: "2 business days" });
    expect(raised.steps).toEqual([
      { at: mon("15:00"), kind: "retargeted", because: "now urgent", dueAt: tue("10:00") },
    ]);
  });

  it("retargets the next reply as well", () => {
    const clocks = clocksOf(
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00")),
        message("m2", mon("12:00")),
        urgency("urgent", mon("15:00")),
      ],
      mon("16:00"),
    );

    expect(clocks.find(({ kind }) => kind === "next-reply")?.dueAt).toBe(tue("12:00"));
  });

  it("shows a miss of the past where the new target had passed already", () => {
    // Monday; raised on Wednesday morning; due Tuesday by the urgent target
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      urgency("urgent", wed("09:30")),
      reply("r1", wed("09:45")),
    ]);

    expect(clock).toMatchObject({
      state: "missed",
      missedAt: tue("10:00"),
      metAt: wed("09:45"),
    });
  });

  it("erases no miss that has happened", () => {
    // Monday; due Tuesday; lowered on Tuesday afternoon
    const clock = clockOf("first-reply", [
      urgentMessage("m1", mon("10:00")),
      urgency("general", tue("15:00")),
      reply("r1", tue("16:00")),
    ]);

    expect(clock).toMatchObject({
      state: "missed",
      missedAt: tue("10:00"),
      dueAt: tue("10:00"),
      target: "1 business day",
    });
  });

  it("leaves what is met as it was judged", () => {
    const story = [message("m1", mon("10:00")), reply("r1", tue("15:00"))];

    // By the urgent target it would have been late
    expect(clockOf("first-reply", [...story, urgency("urgent", tue("16:00"))])).toEqual(
      clockOf("first-reply", story),
    );
  });

  it("that changes nothing leaves no step", () => {
    const story = [urgentMessage("m1", mon("10:00")), urgency("urgent", mon("11:00"))];

    expect(clockOf("first-reply", story, mon("12:00")).steps).toEqual([]);
  });

  it("counts from the ticket's first message only", () => {
    const clocks = clocksOf([
      message("m1", mon("10:00")),
      message("m2", mon("11:00"), { urgency: "urgent" }),
    ]);

    expect(clocks.map(({ kind }) => kind)).toEqual(["first-reply"]);
  });
});

describe("an agent's own due date", () => {
  const set = [message("m1", mon("10:00")), ownDue(fri("12:00"), mon("11:00"))];

  it("beats the policy's, earlier or later", () => {
    expect(clockOf("first-reply", set, mon("12:00"))).toMatchObject({
      dueAt: fri("12:00"),
      target: null,
    });
    expect(
      clockOf("first-reply", [...set, ownDue(tue("09:00"), mon("12:00"))], mon("13:00")).dueAt,
    ).toBe(tue("09:00"));
  });

  it("holds until it is removed: then the policy's counts from the original receipt", () => {
    const story = [...set, ownDue(null, tue("12:00"))];

    expect(clockOf("first-reply", story, tue("13:00"))).toMatchObject({
      dueAt: wed("10:00"),
      target: "2 business days",
    });
    expect(clockOf("first-reply", story, tue("13:00")).steps.map(({ kind }) => kind)).toEqual([
      "retargeted",
      "retargeted",
    ]);
  });

  it("is missed like any other", () => {
    expect(clockOf("first-reply", set)).toMatchObject({ state: "missed", missedAt: fri("12:00") });
  });

  it("erases no miss that has happened", () => {
    // Monday; due Wednesday; Thursday
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      ownDue(fri("12:00"), thu("10:00")),
    ]);

    expect(clock).toMatchObject({ state: "missed", missedAt: wed("10:00") });
  });

  it("beats a change of urgency", () => {
    const clock = clockOf("first-reply", [...set, urgency("urgent", mon("12:00"))], mon("13:00"));

    expect(clock.dueAt).toBe(fri("12:00"));
  });

  it("is not meant for a message that comes after it", () => {
    const clocks = clocksOf(
      [...set, reply("r1", fri("11:00")), message("m2", fri("13:00"))],
      fri("14:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: met", "next-reply of m2: running"]);
    // Friday; Tuesday
    expect(clocks[1]?.target).toBe("2 business days");
  });

  it("leaves a promise its own date", () => {
    const clock = clockOf(
      "promise",
      [
        message("m1", mon("10:00")),
        reply("r1", mon("11:00"), { promises: [{ id: "p1", by: wed("12:00") }] }),
        ownDue(fri("12:00"), mon("12:00")),
      ],
      mon("13:00"),
    );

    expect(clock.dueAt).toBe(wed("12:00"));
  });

  it("moves only by the pauses that come after it", () => {
    const paused = [
      urgentMessage("m1", mon("10:00")),
      reply("r1", mon("11:00"), { asks: true }),
      event("waiting", mon("11:00")),
      event("not-waiting", mon("15:00")),
      ownDue(thu("12:00"), mon("16:00")),
    ];

    expect(clockOf("resolution", paused, tue("09:00")).dueAt).toBe(thu("12:00"));
    expect(
      clockOf(
        "resolution",
        [...paused, event("waiting", tue("10:00")), event("not-waiting", tue("12:00"))],
        tue("13:00"),
      ).dueAt,
    ).toBe(thu("14:00"));
  });

  it("set while the resolution is paused takes effect when that goes on", () => {
    const story = [
      urgentMessage("m1", mon("10:00")),
      reply("r1", mon("11:00"), { asks: true }),
      event("waiting", mon("11:00")),
      ownDue(thu("12:00"), mon("16:00")),
    ];

    expect(clockOf("resolution", story, tue("09:00"))).toMatchObject({
      state: "paused",
      dueAt: null,
    });
    // One open hour of Monday and two of Tuesday
    expect(
      clockOf("resolution", [...story, event("not-waiting", tue("11:00"))], tue("12:00")).dueAt,
    ).toBe(thu("15:00"));
  });
});

describe("another policy", () => {
  const shorter = aPolicy({
    targets: {
      ...defaultTargets,
      general: { ...defaultTargets.general, "first-reply": "4 business hours" },
    },
    policyVersion: 2,
  });
  const tuesdaysClosed = aPolicy({
    calendar: anOpenCalendar({ hours: { tue: [] } }),
    calendarVersion: 2,
  });
  const first = policyFrom(mon("00:00"), aPolicy());

  it("reckons what runs anew from its original receipt, with its versions", () => {
    const clock = clockOf(
      "first-reply",
      [first, message("m1", mon("10:00")), policyFrom(mon("11:00"), shorter)],
      mon("12:00"),
    );

    expect(clock).toMatchObject({
      dueAt: mon("14:00"),
      target: "4 business hours",
      policyVersion: 2,
      calendarVersion: 1,
    });
    expect(clock.trace.at(-1)).toMatchObject({ kind: "versions", policy: 2, calendar: 1 });
  });

  it("reckons by the new hours", () => {
    const clock = clockOf(
      "first-reply",
      [first, message("m1", mon("10:00")), policyFrom(mon("11:00"), tuesdaysClosed)],
      mon("12:00"),
    );

    // Tuesday is closed now: Thursday
    expect(clock).toMatchObject({ dueAt: thu("10:00"), calendarVersion: 2 });
  });

  it("leaves what is met or missed with the versions that it was judged by", () => {
    const met = [first, message("m1", mon("10:00")), reply("r1", tue("10:00"))];
    const missed = [first, message("m1", mon("10:00")), reply("r1", fri("10:00"))];
    const change = policyFrom(nextMon("10:00"), shorter);

    expect(clocksOf([...met, change])).toEqual(clocksOf(met));
    expect(clocksOf([...missed, change])).toEqual(clocksOf(missed));
  });

  it("starts a resolution clock where it newly sets one, and cancels it where it sets none any more", () => {
    const withResolution = aPolicy({
      targets: {
        ...defaultTargets,
        general: { ...defaultTargets.general, resolution: "3 business days" },
      },
      policyVersion: 2,
    });
    const story = [first, message("m1", mon("10:00")), policyFrom(mon("11:00"), withResolution)];

    expect(clockOf("resolution", story, mon("12:00"))).toMatchObject({
      state: "running",
      startedAt: mon("10:00"),
      dueAt: thu("10:00"),
    });
    expect(
      clockOf("resolution", [...story, policyFrom(mon("13:00"), aPolicy())], mon("14:00")).state,
    ).toBe("cancelled");
  });

  it("holds from the beginning where it is the first that we know", () => {
    const clock = clockOf("first-reply", [
      message("m1", mon("10:00")),
      policyFrom(tue("10:00"), shorter),
    ]);

    expect(clock).toMatchObject({ dueAt: mon("14:00"), policyVersion: 2 });
  });

  it("moves a paused resolution by what is left of the new target", () => {
    const longer = aPolicy({
      targets: {
        ...defaultTargets,
        urgent: { ...defaultTargets.urgent, resolution: "2 business days" },
      },
    });
    const clock = clockOf(
      "resolution",
      [
        first,
        urgentMessage("m1", mon("10:00")),
        reply("r1", mon("11:00"), { asks: true }),
        event("waiting", mon("11:00")),
        policyFrom(tue("12:00"), longer),
        event("not-waiting", wed("11:00")),
      ],
      wed("12:00"),
    );

    // Of Monday 10:00 to Wednesday 10:00 fifteen hours were left
    expect(clock.dueAt).toBe(fri("10:00"));
  });
});

describe("what a clock is judged by", () => {
  it("is nothing where the policy sets no target", () => {
    expect(basisFor(emptyRecord(aPolicy()), "resolution", mon("10:00"))).toBeNull();
  });
});
