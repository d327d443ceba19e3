import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowPayload, flowTriggers, type FlowTold } from "#app/domain/flow/flow-trigger.ts";

const ticket = {
  ticketId: "0190a000-0000-7000-8000-000000000001",
  number: "MJ-1042",
  subject: "Where is my ring?",
  customerAddress: "anna@example.com",
  orderName: "#1001",
  category: "delivery_problem",
  urgency: "urgent",
};
const told: Readonly<Record<FlowTold["handle"], FlowTold>> = {
  "ticket-created": { handle: "ticket-created" },
  "target-missed": {
    handle: "target-missed",
    clock: "first-reply:m1",
    kind: "first-reply",
    dueAt: "2026-05-27T16:52:00-04:00",
  },
  "rating-received": { handle: "rating-received", rating: 4, comment: "Quick!" },
};
const url = "https://loupe.example";

describe("what Flow hears of a ticket", () => {
  it.each(flowTriggers)("has exactly the fields that %s declares, each with a value", (handle) => {
    const declared = readFileSync(
      join(import.meta.dirname, `../../../../extensions/${handle}/shopify.extension.toml`),
      "utf8",
    );
    const keys = [...declared.matchAll(/^\s*key = "(.+)"$/gm)].map((match) => match[1]);

    const payload = flowPayload(told[handle], ticket, url);

    expect(Object.keys(payload).sort()).toEqual([...keys].sort());
    expect(Object.values(payload)).not.toContain(undefined);
  });

  it("leads back to the ticket and names its order", () => {
    expect(flowPayload(told["target-missed"], ticket, url)).toMatchObject({
      "Ticket link": `https://loupe.example/app/tickets/${ticket.ticketId}`,
      "Ticket number": "MJ-1042",
      "Order name": "#1001",
      "Missed target": "first-reply",
      "Due at": "2026-05-27T16:52:00-04:00",
    });
  });

  it("leaves no field out where nothing is known", () => {
    const payload = flowPayload(told["ticket-created"], { ...ticket, orderName: null }, url);
    expect(payload["Order name"]).toBe("");
  });

  it("stays far below what Flow takes, however long the mail's subject is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 5_000 }), (subject) => {
        const comment = subject.repeat(20);
        const said: FlowTold = { handle: "rating-received", rating: 1, comment };
        const payload = flowPayload(said, { ...ticket, subject: comment }, url);
        expect(JSON.stringify(payload).length).toBeLessThan(20_000);
        expect(payload["Ticket subject"]).not.toMatch(/\n/);
      }),
      { numRuns: 30 },
    );
  });
});
