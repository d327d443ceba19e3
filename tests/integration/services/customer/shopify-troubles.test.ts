import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketLinking } from "#app/data/pages/ticket-linking.server.ts";
import { saveShopFacts } from "#app/data/records/shops.server.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { lookAgain } from "#app/services/customer/look-again.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const narrow = useHouse({ scopes: ["read_products"] });

const DOMAIN = "mejurn.myshopify.com";

describe("saying honestly what keeps Shopify from answering", () => {
  it("knows a missing scope, and finds the customer once it is granted", async () => {
    const shop = await aShop(narrow);
    const [customer] = narrow.shopify.shops[0]?.customers ?? [];
    const ticket = await aTicket(narrow, shop, { from: customer?.email ?? "" });
    const linking = () => readTicketLinking(narrow.deps.db, shop.id, ticket.id);
    const before = await linking();

    narrow.shopify.grantScopes(DOMAIN, ["read_customers", "read_orders", "read_fulfillments"]);
    await lookAgain(narrow.deps, { shopId: shop.id, ticketId: ticket.id, by: shop.owner });
    await drainJobs(narrow);

    expect(before).toMatchObject({ trouble: "missing-scope", scopes: ["read_products"] });
    expect(await linking()).toMatchObject({ customerGid: customer?.id });
  });

  it("knows withheld customer data, and still finds the order that is named", async () => {
    const shop = await aShop(house);
    const order = house.shopify.shops[0]?.orders.at(-1);
    house.shopify.withholdCustomerData(DOMAIN);

    const ticket = await aTicket(house, shop, { text: `Where is order ${order?.name}?` });
    house.shopify.withholdCustomerData(DOMAIN, []);

    expect(await readTicketLinking(house.deps.db, shop.id, ticket.id)).toMatchObject({
      trouble: "protected-data",
    });
    expect((await lookAt(house, shop).orderLinks(ticket.id)).map((one) => one.orderName)).toEqual([
      order?.name,
    ]);
  });

  it("asks nothing for a shop that removed Loupe, and says so", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      saveShopFacts(tx, shop.id, { uninstalledAt: new Date(house.clock()) }),
    );
    const calls = house.shopify.calls().length;

    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });

    expect(house.shopify.calls()).toHaveLength(calls);
    expect((await readTicketLinking(house.deps.db, shop.id, ticket.id)).trouble).toBe(
      "uninstalled",
    );
  });

  it("keeps the customer whom it found before Shopify was away", async () => {
    const shop = await aShop(house);
    const [customer] = house.shopify.shops[0]?.customers ?? [];
    const ticket = await aTicket(house, shop, { from: customer?.email ?? "" });
    house.shopify.fail({ times: 1, kind: "status", status: 502 });

    await expect(
      linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id }),
    ).rejects.toThrow("did not answer");

    expect(await readTicketLinking(house.deps.db, shop.id, ticket.id)).toMatchObject({
      customerGid: customer?.id,
      trouble: "unreachable",
    });
  });

  it("looks again only for those who may decide, on a ticket of their shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const reader = { id: shop.owner.id, role: "read-only" } as const;
    const ask = { shopId: shop.id, ticketId: ticket.id };

    await expectRefusal(lookAgain(house.deps, { ...ask, by: reader }), "not-allowed");
    await expectRefusal(
      lookAgain(house.deps, { ...ask, shopId: other.id, by: other.owner }),
      "not-found",
    );
  });

  it("shows nothing of another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    expect(await readTicketLinking(house.deps.db, other.id, ticket.id)).toMatchObject({
      customerGid: null,
      customers: [],
      orders: [],
      rejected: [],
    });
  });
});
