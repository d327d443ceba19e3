import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { gatherFacts } from "#app/services/check/gather-facts.ts";
import { aBuyer, aRequest } from "#tests/integration/services/proof/a-request.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("what is known beside a reply", () => {
  it("is the customer, the linked orders as Shopify has them, and the shop's own hosts and time", async () => {
    const shop = await aShop(house);
    const { order, customer } = aBuyer(house);
    const text = `Where is ${order.name}?`;
    const ticket = await aRequest(house, shop, { from: customer.email ?? "", text });

    const facts = await inShop(house.deps.db, shop.id, async (tx) =>
      gatherFacts(house.deps, tx, shop.id, {
        ...{ ticketId: ticket.id, recipients: [], attachments: [], locale: "en-US" },
        proof: await readProofFacts(tx, shop.id, ticket.id),
      }),
    );

    expect(facts.customer.email).toBe(customer.email);
    expect(facts.orders.map(({ name, asOf }) => [name, asOf])).toEqual([
      [order.name, house.clock()],
    ]);
    expect(facts.customerWrote).toContain(text);
    expect(facts.allowedHosts).toContain("ups.com");
    expect(facts.now).toMatch(/^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d/);
    expect(facts.isInvestigated).toBe(false);
  });
});
