import { describe, expect, it } from "vitest";
import { readMovePage } from "#app/data/pages/move-page.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const read = (shop: TestShop, ticketId: TicketId, into: number | null = null) =>
  readMovePage(house.deps.db, shop.id, { ticketId, into, ticketPrefix: "MJ" });

describe("the page for merging and splitting", () => {
  it("shows the ticket with its messages and the one that was looked up", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { subject: "My ring", text: "It is too small." });
    await aReply(house, shop, ticket);
    const other = await aTicket(house, shop, { from: "bob@post.example", fromName: "Bob" });

    const view = await read(shop, ticket.id, other.number);

    expect(view?.ticket).toEqual({
      ticketId: ticket.id,
      number: "MJ-1001",
      subject: "My ring",
      customer: "Ana Sommer",
      status: "waiting",
      messages: 2,
      mergedInto: null,
    });
    expect(view?.messages.map(({ kind, preview }) => [kind, preview])).toEqual([
      ["inbound", "It is too small."],
      ["outbound", "We look into it and write to you again tomorrow."],
    ]);
    expect(view?.found).toMatchObject({ ticketId: other.id, number: "MJ-1002", customer: "Bob" });
    expect((await read(shop, ticket.id, 9999))?.found).toBeNull();
    expect((await read(shop, ticket.id, ticket.number))?.found?.ticketId).toBe(ticket.id);
  });

  it("says where a merged ticket went", async () => {
    const shop = await aShop(house);
    const [one, other] = [await aTicket(house, shop), await aTicket(house, shop)];
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: other.id,
      into: one.id,
      by: shop.owner,
    });

    expect(await read(shop, other.id)).toMatchObject({
      ticket: { mergedInto: "MJ-1001", messages: 0 },
      messages: [],
    });
  });

  it("finds no ticket of another shop, neither to move nor to merge into", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const mine = await aTicket(house, shop);
    await aTicket(house, other);
    const theirs = await aTicket(house, other);

    expect(await read(shop, theirs.id)).toBeNull();
    expect((await read(shop, mine.id, theirs.number))?.found).toBeNull();
    expect(await read(shop, house.deps.newId<TicketId>())).toBeNull();
  });
});
