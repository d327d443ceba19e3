import { describe, expect, it } from "vitest";
import { readTicketGlance } from "#app/data/pages/ticket-glance.server.ts";
import { writeNote } from "#app/services/ticket/write-note.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("another ticket beside the one at hand", () => {
  it("is its newest messages, the new words alone, and nothing for another shop", async () => {
    const { shop, step, ticket } = await anUnansweredTicket(house);
    const theirs = await aShop(house);
    await writeNote(house.deps, { ...step, text: "Look at her last order", idempotencyKey: "one" });
    const ask = { ticketId: ticket.id, ticketPrefix: "MJ" };

    expect(await readTicketGlance(house.deps.db, shop.id, ask)).toMatchObject({
      number: `MJ-${ticket.number}`,
      subject: "Rings",
      status: "open",
      hasMore: false,
      messages: [
        { kind: "inbound", from: "Jo Fremd", text: "Do you make rings of white gold?" },
        { kind: "note", from: "Marlen Vogt", text: "Look at her last order" },
      ],
    });
    expect(await readTicketGlance(house.deps.db, theirs.id, ask)).toBeNull();
  });
});
