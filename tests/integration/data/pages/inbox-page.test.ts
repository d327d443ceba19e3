import { describe, expect, it } from "vitest";
import { readInboxPage } from "#app/data/pages/inbox-page.server.ts";
import { inboxViews, type InboxView } from "#app/domain/ticket/inbox-view.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aShop, aTicket, stranger, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { asksAbout } from "#tests/integration/services/ticket/look-at-tickets.ts";

const house = useHouse();

const read = (shop: TestShop, view: InboxView) =>
  readInboxPage(house.deps.db, shop.id, { view, after: null, ticketPrefix: "MJ" });
/** The numbers of the tickets in each view, and what the views say that they hold. */
async function viewsOf(shop: TestShop) {
  const numbers: Partial<Record<InboxView, string[]>> = {};
  for (const view of inboxViews) {
    const { rows, counts } = await read(shop, view);
    numbers[view] = rows.map(({ number }) => number).toSorted();
    expect(counts[view]).toBe(rows.length);
  }
  return numbers;
}

async function aQuestion() {
  const shop = await aShop(house);
  const anas = await aTicket(house, shop, { subject: "My ring" });
  const asking = await aTicket(house, shop, stranger);
  await asksAbout(house, shop, asking, anas, ["It answers a message", "Jo takes no part"]);
  return { shop, anas, ask: { shopId: shop.id, ticketId: asking.id, by: shop.owner } };
}

describe("the tray of the inbox", () => {
  it("holds mail that asks where it belongs, with its reasons; it waits for an answer as well", async () => {
    const { shop, anas } = await aQuestion();

    const { rows } = await read(shop, "belongs");

    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: "MJ-1002",
      due: { kind: "first-reply" },
      proposal: {
        ticketId: anas.id,
        number: "MJ-1001",
        subject: "My ring",
        reasons: ["It answers a message", "Jo takes no part"],
      },
    });
    expect(await viewsOf(shop)).toEqual({
      due: ["MJ-1001", "MJ-1002"],
      belongs: ["MJ-1002"],
      waiting: [],
      closed: [],
      all: ["MJ-1001", "MJ-1002"],
    });
  });

  it("shows a merged ticket in no view, and in all of its views again after an undo", async () => {
    const { shop, ask } = await aQuestion();
    const before = await viewsOf(shop);

    const { moveId } = await acceptProposal(house.deps, ask);
    const merged = await viewsOf(shop);
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect(merged).toEqual({
      due: ["MJ-1001"],
      belongs: [],
      waiting: [],
      closed: [],
      all: ["MJ-1001"],
    });
    expect(await viewsOf(shop)).toEqual(before);
  });

  it("asks no more about mail that is kept as a ticket of its own", async () => {
    const { shop, ask } = await aQuestion();

    await keepOwnTicket(house.deps, ask);

    expect(await viewsOf(shop)).toMatchObject({ due: ["MJ-1001", "MJ-1002"], belongs: [] });
    expect((await read(shop, "due")).rows.map(({ proposal }) => proposal)).toEqual([null, null]);
  });

  it("asks nothing of another shop's mail", async () => {
    await aQuestion();
    const other = await aShop(house);

    expect((await read(other, "belongs")).rows).toEqual([]);
    expect((await read(other, "belongs")).counts).toEqual({
      due: 0,
      belongs: 0,
      waiting: 0,
      closed: 0,
      all: 0,
    });
  });
});
