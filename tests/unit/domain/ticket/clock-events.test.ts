import { describe, expect, it } from "vitest";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import { clockEvents } from "#app/domain/ticket/clock-events.ts";
import type { TicketHistory } from "#app/domain/ticket/ticket-history.ts";
import {
  aPolicy,
  mon,
  nextMon,
  policyFrom,
  thu,
  tue,
  wed,
} from "#tests/unit/domain/sla/a-story.ts";
import { aHistory, aMail, aMove, aSentReply, happened } from "./a-history.ts";

const clocksOf = (history: TicketHistory) =>
  replayClocks(
    [policyFrom(mon("00:00"), aPolicy()), ...clockEvents(history)],
    nextMon("12:00"),
  ).map(({ kind, startedBy, state, metBy }) => [kind, startedBy, state, metBy]);

describe("what a ticket's clocks follow from", () => {
  it("answers with a reply what its writer had seen, not the mail that was read in between", () => {
    // Mon 10:00 and 10:30; the reply was written with the first one seen.
    const history = aHistory({
      messages: [
        aMail("m1", mon("10:00")),
        aMail("m2", mon("10:30")),
        aSentReply("r1", mon("10:31"), { seenUpTo: mon("10:00"), acceptedAt: mon("10:32") }),
      ],
    });

    expect(clocksOf(history)).toEqual([
      ["first-reply", "m1", "met", "r1"],
      ["next-reply", "m2", "missed", null],
    ]);
  });

  it("answers no parked mail with a reply that was written before it was read, older as it is", () => {
    // Received Mon 09:30, parked, read Mon 12:00; the reply went out Mon 11:00.
    const history = aHistory({
      messages: [
        aMail("parked", mon("09:30"), { readAt: mon("12:00") }),
        aMail("m1", mon("10:00")),
        aSentReply("r1", mon("11:00"), { seenUpTo: mon("10:00") }),
      ],
    });

    expect(clocksOf(history)).toEqual([
      ["next-reply", "parked", "missed", null],
      ["first-reply", "m1", "met", "r1"],
    ]);
  });

  it("stands open again from the receipt when the reply bounces, also on a ticket that was resolved", () => {
    const history = aHistory({
      messages: [
        aMail("m1", mon("10:00")),
        aSentReply("r1", mon("11:00"), { delivery: "bounced", deliveryAt: mon("15:00") }),
      ],
      events: [
        happened(mon("12:00"), { kind: "status", from: "waiting", to: "resolved", by: "Ann" }),
      ],
    });

    expect(clocksOf(history)).toEqual([["first-reply", "m1", "missed", null]]);
  });

  it("forgets a closing that was taken back, and no other one", () => {
    const closed = happened(mon("12:00"), {
      kind: "status",
      from: "open",
      to: "closed",
      by: "Ann",
      unanswered: true,
    });
    const undone = happened(mon("12:05"), {
      kind: "status",
      from: "closed",
      to: "open",
      by: "Ann",
      takenBack: true,
    });
    const messages = [aMail("m1", mon("10:00"))];

    const plain = clockEvents(aHistory({ messages }));
    expect(clockEvents(aHistory({ messages, events: [closed, undone] }))).toEqual(plain);
    expect(clockEvents(aHistory({ messages, events: [undone] }))).not.toEqual(plain);
    const twice = aHistory({ messages, events: [closed, undone, { ...closed, at: mon("13:00") }] });
    expect(clocksOf(twice)).toEqual([["first-reply", "m1", "cancelled", null]]);
  });

  it("starts nothing for a thank-you until somebody says that it wants an answer", () => {
    const thanks = aHistory({
      messages: [
        aMail("m1", mon("10:00")),
        aSentReply("r1", mon("11:00")),
        aMail("m2", mon("12:00"), { clockless: "It only says thank you" }),
      ],
    });
    const overruled = aHistory({
      ...thanks,
      events: [happened(mon("14:00"), { kind: "wants-answer", message: "m2", by: "Ann" })],
    });

    expect(clocksOf(thanks)).toEqual([["first-reply", "m1", "met", "r1"]]);
    // From its receipt: Mon 12:00, due Wed 12:00.
    expect(clocksOf(overruled)).toEqual([
      ["first-reply", "m1", "met", "r1"],
      ["next-reply", "m2", "missed", null],
    ]);
  });

  it("begins with the urgency of before the first change, whatever the ticket's is now", () => {
    const history = aHistory({
      urgency: "urgent",
      messages: [aMail("m1", mon("10:00"))],
      events: [
        happened(mon("11:00"), { kind: "urgency", from: "general", to: "urgent", by: "Ann" }),
      ],
    });

    expect(clockEvents(history)).toMatchObject([
      { kind: "customer-message", urgency: "general" },
      { kind: "urgency", to: "urgent" },
    ]);
  });

  it("waits for the customer from the moment a reply is written, and not before it is accepted does it count", () => {
    const history = aHistory({
      messages: [
        aMail("m1", mon("10:00")),
        aSentReply("r1", mon("11:00"), { acceptedAt: null, delivery: "queued" }),
      ],
    });

    expect(clockEvents(history).map(({ kind }) => kind)).toEqual(["customer-message", "waiting"]);
  });

  it("takes over the unanswered mail of a ticket that was merged, from its receipt, and what was answered stays there", () => {
    const messages = [
      aMail("a1", mon("09:00")),
      aSentReply("ra", mon("10:00"), { seenUpTo: mon("09:00") }),
      aMail("a2", mon("12:00")),
      aMail("b1", tue("09:00")),
    ];
    const moves = [aMove("merge", "A", "T", wed("09:00"), ["a1", "ra", "a2"])];

    // Mon 12:00 is older than Tue 09:00: it stands for both.
    expect(clocksOf(aHistory({ messages, moves }))).toEqual([
      ["first-reply", "a2", "missed", null],
      ["first-reply", "b1", "cancelled", null],
    ]);
    expect(clocksOf(aHistory({ ticketId: "A", messages: messages.slice(0, 3), moves }))).toEqual([
      ["first-reply", "a1", "met", "ra"],
      ["next-reply", "a2", "cancelled", null],
    ]);
  });

  it("answers only the mail of its own ticket with a reply that was on its way when that was merged", () => {
    // Written Wed 08:00 on A, merged 09:00, accepted 10:00.
    const history = aHistory({
      messages: [
        aMail("b1", tue("09:00")),
        aMail("a1", tue("12:00")),
        aSentReply("ra", wed("08:00"), { seenUpTo: tue("12:00"), acceptedAt: wed("10:00") }),
      ],
      moves: [aMove("merge", "A", "T", wed("09:00"), ["a1", "ra"])],
    });

    expect(clocksOf(history)).toEqual([["first-reply", "b1", "missed", null]]);
  });

  it("owes the mail of a merged ticket when the answer that it had there is lost afterwards", () => {
    const history = aHistory({
      messages: [
        aMail("b1", tue("09:00")),
        aMail("a1", mon("09:00")),
        aSentReply("ra", mon("10:00"), { delivery: "bounced", deliveryAt: thu("09:00") }),
        aSentReply("rb", wed("08:00"), { seenUpTo: tue("09:00") }),
      ],
      moves: [aMove("merge", "A", "T", wed("09:00"), ["a1", "ra"])],
    });

    expect(clocksOf(history)).toEqual([
      ["next-reply", "a1", "missed", null],
      ["first-reply", "b1", "met", "rb"],
    ]);
  });

  it("gives a ticket that was split off the receipt of its own first mail, and leaves the other its answers", () => {
    const moves = [aMove("split", "T", "C", thu("09:00"), ["m2", "r1"])];
    const gone = [
      aMail("m2", mon("10:00"), { ticketId: "C" }),
      aSentReply("r1", mon("11:00"), { ticketId: "C", seenUpTo: mon("10:00") }),
    ];

    expect(clocksOf(aHistory({ messages: [aMail("m1", mon("09:00")), ...gone], moves }))).toEqual([
      ["first-reply", "m1", "met", "r1"],
    ]);
    expect(clocksOf(aHistory({ ticketId: "C", messages: gone, moves }))).toEqual([
      ["first-reply", "m2", "met", "r1"],
    ]);
  });

  it("counts a promise where it is now, wherever it was accepted", () => {
    const promised = happened(
      mon("12:00"),
      {
        kind: "promise-accepted",
        promise: "p1",
        until: "2026-05-22T12:00:00-04:00",
        words: "by Friday",
        by: "Ann",
      },
      "A",
    );

    expect(
      clocksOf(aHistory({ messages: [aMail("m1", mon("10:00"))], events: [promised] })),
    ).toEqual([["first-reply", "m1", "missed", null]]);
    expect(
      clocksOf(
        aHistory({ messages: [aMail("m1", mon("10:00"))], events: [promised], promiseIds: ["p1"] }),
      ),
    ).toEqual([
      ["first-reply", "m1", "missed", null],
      ["promise", "p1", "missed", null],
    ]);
  });
});
