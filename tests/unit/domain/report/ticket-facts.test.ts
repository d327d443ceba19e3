import { describe, expect, it } from "vitest";
import { ticketFacts } from "#app/domain/report/ticket-facts.ts";
import { aClock, alwaysOpen, aMessage, anEvent, aRecord } from "./a-ticket-record.ts";

describe("everything that reports count of a ticket", () => {
  it("comes from all that was recorded, and is the same each time", () => {
    const record = aRecord({
      clocks: [aClock()],
      messages: [aMessage()],
      events: [anEvent({ kind: "miss-cause", cause: "Overlooked" })],
      survey: { agentId: null, sentAt: aRecord().openedAt, answeredAt: null, rating: null },
    });
    const facts = ticketFacts(record, alwaysOpen);

    expect(facts.map(({ figure }) => figure).sort()).toEqual([
      "asked",
      "backlog-in",
      "cause:Overlooked",
      "first-reply.owed",
      "opened",
      "received",
    ]);
    expect(ticketFacts(record, alwaysOpen)).toEqual(facts);
  });
});
