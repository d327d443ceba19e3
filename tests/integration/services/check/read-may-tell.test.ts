import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { readMayTell } from "#app/services/check/read-may-tell.ts";
import { aBuyer, aRequest, mallory } from "#tests/integration/services/proof/a-request.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const mayTell = (shop: TestShop, ticket: TestTicket, recipients: readonly string[]) =>
  inShopBySql(house.deps.db, shop.id, async (tx) =>
    readMayTell(tx, shop.id, {
      ...{ ticketId: ticket.id, recipients },
      proof: await readProofFacts(tx, shop.id, ticket.id),
    }),
  );

describe("what the people may learn to whom somebody writes", () => {
  it("is everything for the buyer, and no fact of the order for a stranger who asks", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });
    const told = `${order.name} is in good hands.`;

    const toStranger = await mayTell(shop, ticket, [mallory.from]);
    const toBuyer = await mayTell(shop, ticket, [order.email]);
    const toBoth = await mayTell(shop, ticket, [order.email, mallory.from]);

    expect(toStranger(told)).toMatchObject({ kind: "surprise" });
    expect(toStranger("Thank you.")).toBeNull();
    expect(toBuyer(told)).toBeNull();
    expect(toBoth(told)).toMatchObject({ kind: "surprise" });
  });
});
