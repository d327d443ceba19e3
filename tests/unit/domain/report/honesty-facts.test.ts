import { describe, expect, it } from "vitest";
import { honestyFacts } from "#app/domain/report/honesty-facts.ts";
import { aClock, anEvent, aMessage, aRecord, aReply, minute } from "./a-ticket-record.ts";

const figuresOf = (record: Parameters<typeof aRecord>[0]) =>
  honestyFacts(aRecord(record)).map(({ figure }) => figure);

describe("what could flatter the figures", () => {
  it("is done without an answer", () => {
    const events = [anEvent({ kind: "status", to: "resolved", isUnanswered: true })];
    expect(figuresOf({ events })).toEqual(["resolved-unanswered"]);
    expect(figuresOf({ events: [anEvent({ kind: "status", to: "closed" })] })).toEqual([]);
  });

  it("is a pause without a question", () => {
    const events = [anEvent({ kind: "status", to: "waiting" })];
    expect(figuresOf({ events })).toEqual(["paused-without-question"]);
    expect(figuresOf({ events, messages: [aReply({ asks: true })] })).toEqual([]);
    expect(figuresOf({ events, messages: [aReply({ at: minute(60) })] })).toEqual([]);
    const answered = [aReply({ asks: true }), aMessage({ id: "m2", at: minute(45) })];
    expect(figuresOf({ events, messages: answered })).toEqual(["paused-without-question"]);
    const thanked = [aReply({ asks: true }), aMessage({ at: minute(45), clockless: "thanks" })];
    expect(figuresOf({ events, messages: thanked })).toEqual([]);
  });

  it("is urgency that is lowered late, and a late ticket that is called spam", () => {
    expect(figuresOf({ events: [anEvent({ kind: "urgency", isLate: true })] })).toEqual([
      "urgency-lowered-late",
    ]);
    const events = [anEvent({ kind: "spam" })];
    expect(figuresOf({ events, clocks: [aClock({ missedAt: minute(50) })] })).toEqual([
      "late-spam",
    ]);
    expect(figuresOf({ events, clocks: [aClock({ missedAt: minute(70) })] })).toEqual([]);
    const others = [aClock({ ticketId: "t2", missedAt: minute(50) })];
    expect(figuresOf({ events, clocks: others })).toEqual([]);
  });

  it("stands beside the causes of misses, under the name of who did it", () => {
    const cause = anEvent({ kind: "miss-cause", cause: "Overlooked" });
    expect(honestyFacts(aRecord({ events: [cause] }))).toMatchObject([
      { figure: "cause:Overlooked", agentId: "theo", refId: cause.id },
    ]);
    const byLoupe = { ...cause, actor: "loupe" };
    expect(honestyFacts(aRecord({ events: [byLoupe] }))).toMatchObject([{ agentId: "ida" }]);
  });
});
