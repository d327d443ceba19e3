import type { Instant } from "#app/domain/shared/instant.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { describe, expect, it } from "vitest";
import {
  aPolicy,
  bounce,
  clocksOf,
  event,
  message,
  policyFrom,
  reply,
  standings,
} from "./a-story.ts";
import { mon, nextMon, thu, tue, wed } from "./a-story.ts";

const updatesOf = (...[events, upTo]: Parameters<typeof clocksOf>) =>
  clocksOf(events, upTo).filter(({ kind }) => kind === "update");

const hearsBy = (at: Instant, by: Instant): SlaEvent => ({ kind: "investigating", at, by });

const begun = [
  message("m1", mon("10:00")),
  reply("r1", mon("11:00")),
  event("investigating", mon("12:00")),
];

describe("a ticket under investigation", () => {
  it("owes news within two business days of being put there", () => {
    expect(updatesOf(begun, mon("13:00"))).toMatchObject([
      {
        key: `update:${mon("12:00")}`,
        startedAt: mon("12:00"),
        dueAt: wed("12:00"),
        state: "running",
        startedBy: null,
      },
    ]);
  });

  it("owes news when the customer was told so, and by the target again once there was some", () => {
    const told = [...begun.slice(0, 2), hearsBy(mon("12:00"), tue("15:00"))];

    expect(updatesOf(told, mon("13:00"))).toMatchObject([
      { dueAt: tue("15:00"), target: null, state: "running" },
    ]);
    expect(updatesOf([...told, reply("r2", tue("12:00"))], tue("13:00"))).toMatchObject([
      { state: "met", metAt: tue("12:00") },
      { dueAt: thu("12:00"), target: "2 business days" },
    ]);
  });

  it("keeps the target where the customer was told the same as it says", () => {
    const told = [...begun.slice(0, 2), hearsBy(mon("17:00"), wed("17:00"))];

    expect(updatesOf(told, mon("18:00"))).toMatchObject([
      { dueAt: thu("09:00"), readBy: wed("17:00"), target: "2 business days" },
    ]);
  });

  it("moves what is owed when another date is named, and not when the same one is", () => {
    const told = [...begun, hearsBy(mon("13:00"), tue("15:00"))];

    expect(updatesOf(told, mon("14:00"))).toMatchObject([
      {
        dueAt: tue("15:00"),
        steps: [{ kind: "retargeted", because: "another date for the update" }],
      },
    ]);
    const answered = [...told, reply("r2", mon("15:00")), hearsBy(mon("16:00"), tue("15:00"))];
    expect(updatesOf(answered, mon("16:30")).at(-1)).toMatchObject({
      dueAt: wed("15:00"),
      steps: [],
    });
  });

  it("stays a miss when another date is named after it", () => {
    const late = [...begun, hearsBy(thu("10:00"), nextMon("10:00"))];

    expect(updatesOf(late, thu("11:00"))).toMatchObject([
      { state: "missed", missedAt: wed("12:00"), dueAt: wed("12:00") },
    ]);
  });

  it("keeps the date that was named when the shop's targets change", () => {
    const told = [
      ...begun.slice(0, 2),
      hearsBy(mon("12:00"), tue("15:00")),
      policyFrom(mon("00:00"), aPolicy()),
      policyFrom(mon("13:00"), aPolicy({ policyVersion: 2 })),
    ];

    expect(updatesOf(told, mon("14:00"))).toMatchObject([{ dueAt: tue("15:00") }]);
  });

  it("is met by the next public reply, and owes news again from then on", () => {
    const updates = updatesOf([...begun, reply("r2", tue("12:00"))], tue("13:00"));

    expect(updates).toMatchObject([
      { state: "met", metAt: tue("12:00"), metBy: "r2" },
      { key: "update:r2", state: "running", startedAt: tue("12:00"), dueAt: thu("12:00") },
    ]);
  });

  it("is not met by a note", () => {
    expect(updatesOf([...begun, event("note", tue("10:00"))], tue("11:00"))).toMatchObject([
      { state: "running" },
    ]);
  });

  it("is missed when nobody writes", () => {
    expect(updatesOf(begun, thu("10:00"))).toMatchObject([
      { state: "missed", missedAt: wed("12:00") },
    ]);
  });

  it("owes nothing any more once the investigation has ended", () => {
    const updates = updatesOf([...begun, event("investigation-ended", tue("10:00"))]);

    expect(updates).toMatchObject([{ state: "cancelled", cancelledAt: tue("10:00") }]);
  });

  it("owes nothing any more once it is resolved, and no reply starts it again", () => {
    const updates = updatesOf([
      ...begun,
      event("resolved", tue("10:00")),
      reply("r2", tue("11:00")),
    ]);

    expect(updates).toMatchObject([{ state: "cancelled" }]);
  });

  it("is put there once: doing it twice does not begin anew", () => {
    expect(updatesOf([...begun, event("investigating", tue("10:00"))], tue("11:00"))).toEqual(
      updatesOf(begun, tue("11:00")),
    );
  });

  it("can be put there again after it ended", () => {
    const updates = updatesOf(
      [...begun, event("investigation-ended", tue("10:00")), event("investigating", tue("11:00"))],
      tue("12:00"),
    );

    expect(updates).toMatchObject([{ state: "cancelled" }, { startedAt: tue("11:00") }]);
  });

  it("never pauses", () => {
    const updates = updatesOf(
      [...begun, reply("r2", tue("12:00"), { asks: true }), event("waiting", tue("12:00"))],
      wed("10:00"),
    );

    expect(updates[1]).toMatchObject({ state: "running", pausedMinutes: 0, dueAt: thu("12:00") });
  });
});

describe("news that did not arrive", () => {
  const told = [...begun, reply("r2", tue("12:00"))];

  it("is owed again from its start, and what the reply started ends", () => {
    const updates = updatesOf([...told, bounce("r2", tue("13:00"))], tue("14:00"));

    expect(updates).toMatchObject([
      { state: "running", dueAt: wed("12:00"), metAt: null },
      { key: "update:r2", state: "cancelled" },
    ]);
  });

  it("was told by the reply after it, late or not", () => {
    const updates = updatesOf(
      [...told, reply("r3", thu("10:00")), bounce("r2", thu("11:00"))],
      thu("12:00"),
    );

    // Due Wednesday
    expect(updates).toMatchObject([
      { state: "missed", metAt: thu("10:00"), metBy: "r3" },
      { state: "met", metBy: "r3" },
      { state: "running", startedBy: "r3" },
    ]);
  });

  it("is owed no more where the investigation has ended", () => {
    const updates = updatesOf([
      ...told,
      event("investigation-ended", tue("13:00")),
      bounce("r2", tue("14:00")),
    ]);

    expect(updates.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
  });

  it("of a ticket that is not investigated concerns no update", () => {
    const clocks = clocksOf(
      [message("m1", mon("10:00")), reply("r1", mon("11:00")), bounce("r1", mon("12:00"))],
      mon("13:00"),
    );

    expect(standings(clocks)).toEqual(["first-reply of m1: running"]);
  });
});

describe("a promise of news over the weekend", () => {
  it("counts business days", () => {
    const updates = updatesOf([message("m1", thu("10:00")), event("investigating", thu("16:00"))]);

    // Thursday; Monday
    expect(updates[0]?.dueAt).toBe(nextMon("16:00"));
  });
});
