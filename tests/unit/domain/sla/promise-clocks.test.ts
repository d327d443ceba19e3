import { describe, expect, it } from "vitest";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { clocksOf, event, message, reply } from "./a-story.ts";
import { fri, mon, thu, tue, wed } from "./a-story.ts";

const promisesOf = (...[events, upTo]: Parameters<typeof clocksOf>) =>
  clocksOf(events, upTo).filter(({ kind }) => kind === "promise");

const promised = [
  message("m1", mon("10:00")),
  reply("r1", mon("11:00"), {
    promises: [
      { id: "p1", by: wed("12:00") },
      { id: "p2", by: fri("12:00") },
    ],
  }),
];
const kept = (id: string, at: SlaEvent["at"]): SlaEvent => ({ kind: "promise-kept", id, at });

describe("dated commitments", () => {
  it("have a clock each, due at their own date", () => {
    expect(promisesOf(promised, mon("12:00"))).toMatchObject([
      {
        key: "promise:p1",
        startedAt: mon("11:00"),
        startedBy: "p1",
        dueAt: wed("12:00"),
        target: null,
        state: "running",
      },
      { key: "promise:p2", dueAt: fri("12:00"), state: "running" },
    ]);
  });

  it("are met when an agent marks them kept, and not by a reply", () => {
    const story = [...promised, reply("r2", tue("10:00")), kept("p1", tue("15:00"))];

    expect(promisesOf(story, wed("10:00"))).toMatchObject([
      { state: "met", metAt: tue("15:00") },
      { state: "running" },
    ]);
  });

  it("are missed when they are kept late", () => {
    expect(promisesOf([...promised, kept("p1", thu("10:00"))], thu("11:00"))[0]).toMatchObject({
      state: "missed",
      missedAt: wed("12:00"),
      metAt: thu("10:00"),
    });
  });

  it("may be accepted after the reply had gone", () => {
    const story: SlaEvent[] = [
      message("m1", mon("10:00")),
      { kind: "promise", id: "p1", by: wed("12:00"), at: mon("12:00") },
    ];

    expect(promisesOf(story, mon("13:00"))).toMatchObject([
      { startedAt: mon("12:00"), dueAt: wed("12:00") },
    ]);
  });

  it("end when an agent strikes them, but not once they are broken", () => {
    const strike = (at: SlaEvent["at"]): SlaEvent => ({ kind: "promise-struck", id: "p1", at });

    expect(promisesOf([...promised, strike(tue("10:00"))])[0]).toMatchObject({
      state: "cancelled",
    });
    expect(promisesOf([...promised, strike(thu("10:00"))])[0]).toMatchObject({ state: "missed" });
  });

  it("can't be put off by promising them again", () => {
    const again: SlaEvent = { kind: "promise", id: "p1", by: fri("12:00"), at: tue("10:00") };

    expect(promisesOf([...promised, again])).toEqual(promisesOf(promised));
  });

  it("stand on when the ticket is resolved", () => {
    expect(
      promisesOf([...promised, event("resolved", tue("10:00"))], wed("10:00")).map(
        ({ state }) => state,
      ),
    ).toEqual(["running", "running"]);
  });

  it("that nobody gave can't be kept or struck", () => {
    const story: SlaEvent[] = [
      ...promised,
      kept("p9", tue("10:00")),
      { kind: "promise-struck", id: "p9", at: tue("11:00") },
    ];

    expect(promisesOf(story)).toEqual(promisesOf(promised));
  });
});
