import { describe, expect, it } from "vitest";
import { clockFacts } from "#app/domain/report/clock-facts.ts";
import { aClock, alwaysOpen, aRecord, minute } from "./a-ticket-record.ts";

const figuresOf = (record: Parameters<typeof aRecord>[0]) =>
  clockFacts(aRecord(record), alwaysOpen).map(({ figure }) => figure);

describe("what became of a ticket's obligations", () => {
  it("counts a clock by its instants, and credits who wrote the reply that met it", () => {
    const met = aClock({ metAt: minute(45), metBy: "r1" });
    const facts = clockFacts(
      aRecord({ clocks: [met], authors: new Map([["r1", "theo"]]) }),
      alwaysOpen,
    );

    expect(facts).toMatchObject([
      { figure: "first-reply.met", at: minute(0), agentId: "theo" },
      { figure: "time:first-reply", at: minute(0), value: 45, elapsed: 45, refId: "r1" },
    ]);
  });

  it("has a miss stay a miss, whatever came after it", () => {
    const late = { dueAt: minute(120), metAt: minute(121), metBy: "r1" };
    expect(figuresOf({ clocks: [aClock(late)] })[0]).toBe("first-reply.missed");
    expect(figuresOf({ clocks: [aClock({ ...late, metAt: minute(120) })] })[0]).toBe(
      "first-reply.met",
    );
    const cancelled = { missedAt: minute(120), cancelledAt: minute(200) };
    expect(figuresOf({ clocks: [aClock(cancelled)] })).toEqual(["first-reply.missed"]);
  });

  it("leaves open whether what is still owed runs or is missed: that depends on when one looks", () => {
    const [owed] = clockFacts(aRecord({ clocks: [aClock()] }), alwaysOpen);

    expect(owed).toMatchObject({ figure: "first-reply.owed", until: minute(120), agentId: "ida" });
  });

  it("counts what is owed for one mail once when its ticket was merged", () => {
    const clocks = [
      aClock({ missedAt: minute(120) }),
      aClock({
        ticketId: "t2",
        kind: "next-reply",
        key: "next-reply:m1",
        dueAt: minute(400),
        metAt: minute(300),
      }),
    ];
    const mergedAts = new Map([["t1", minute(200)]]);

    expect(figuresOf({ clocks, mergedAts })).toEqual(["first-reply.missed"]);
    expect(figuresOf({ ticketId: "t2", clocks, mergedAts })).toEqual([]);
  });

  it("counts no clock that only the merge ended", () => {
    const mergedAts = new Map([["t1", minute(50)]]);
    const ended = aClock({ cancelledAt: minute(50) });
    const goesOn = aClock({ ticketId: "t2", kind: "next-reply", key: "next-reply:m1" });

    expect(figuresOf({ clocks: [ended, goesOn], mergedAts })).toEqual([]);
    expect(figuresOf({ ticketId: "t2", clocks: [ended, goesOn], mergedAts })).toEqual([
      "next-reply.owed",
    ]);
    expect(figuresOf({ clocks: [aClock({ cancelledAt: minute(49) })], mergedAts })).toEqual([
      "first-reply.cancelled",
    ]);
  });

  it("takes no time of spam", () => {
    expect(figuresOf({ clocks: [aClock({ metAt: minute(5) })], isSpam: true })).toEqual([
      "first-reply.met",
    ]);
  });
});
