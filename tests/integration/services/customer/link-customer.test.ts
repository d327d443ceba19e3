import { beforeAll, describe, expect, it } from "vitest";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { makeShopifyReader } from "#app/adapters/shopify/reader.server.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

let shop: TestShop;
beforeAll(async () => {
  shop = await aShop(house);
});

const mejurn = () => {
  const shop = house.shopify.shops[0];
  if (!shop) throw new Error("the sandbox has no shop");
  return shop;
};
/** A customer who has ordered within what the app may see. */
function aBuyer() {
  const { customers, orders } = mejurn();
  const order = orders.findLast((one) => one.customerId !== null && one.email !== null);
  const customer = customers.find((one) => one.id === order?.customerId);
  if (!order || !customer) throw new Error("nobody has ordered");
  return { order, customer };
}

describe("linking the customer", () => {
  it("links the customer whose address it is, and the order that the mail names", async () => {
    const { order, customer } = aBuyer();

    const ticket = await aTicket(house, shop, {
      from: customer.email,
      text: `Where is my order ${order.name}?`,
    });

    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      state: "linked",
      customerGid: customer.id,
      because: "the address is exactly the customer's",
    });
    expect(await lookAt(house, shop).orderLinks(ticket.id)).toMatchObject([
      { orderName: order.name, orderGid: order.id },
    ]);
    expect((await lookAt(house, shop).ticket(ticket.id)).orderName).toBe(order.name);
  });

  it("links the newest order of a customer who names none", async () => {
    const { customer } = aBuyer();

    const ticket = await aTicket(house, shop, { from: customer.email, text: "Where is it?" });

    expect(await lookAt(house, shop).orderLinks(ticket.id)).toMatchObject([
      { because: "the customer's newest order" },
    ]);
  });

  it("does not take the near matches of Shopify's search for the customer", async () => {
    const { customer } = aBuyer();
    const near = customer.email.slice(customer.email.indexOf(".") + 1);

    const ticket = await aTicket(house, shop, { from: near, text: "Where is it?" });

    const link = await lookAt(house, shop).customerLink(ticket.id);
    expect(link).toMatchObject({ state: "no-match", customerGid: null, facts: null });
    expect(await lookAt(house, shop).orderLinks(ticket.id)).toEqual([]);
  });

  it("does not take what a sender wrote into the address for a search of its own", async () => {
    const { customer } = aBuyer();

    const ticket = await aTicket(house, shop, {
      from: `"x OR email:${customer.email}"@post.example`,
      text: "Let me in",
    });

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("no-match");
  });

  it("records that nobody was found, with what was tried", async () => {
    const ticket = await aTicket(house, shop, { text: "My order #999999 is late." });

    const link = await lookAt(house, shop).customerLink(ticket.id);
    expect(link?.state).toBe("no-match");
    expect(link?.tried.join("; ")).toContain("ana.sommer@post.example");
    expect(link?.tried.join("; ")).toContain("#999999");
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "customer-not-found",
      tried: link?.tried,
    });
  });

  it("writes each finding into the history once, however often it looks", async () => {
    const { order, customer } = aBuyer();
    const ticket = await aTicket(house, shop, {
      from: customer.email,
      text: `Order ${order.name}`,
    });
    const before = await lookAt(house, shop).history(ticket.id);
    house.clock.pass(60_000);

    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });

    expect(await lookAt(house, shop).history(ticket.id)).toEqual(before);
    expect((await lookAt(house, shop).customerLink(ticket.id))?.fetchedAt).toEqual(
      new Date(house.clock()),
    );
  });

  it("comes back later while Shopify throttles, and the ticket is there all the same", async () => {
    house.shopify.drainBucket("mejurn.myshopify.com");
    const { customer } = aBuyer();

    const ticket = await aTicket(house, shop, { from: customer.email });
    const before = await lookAt(house, shop).customerLink(ticket.id);
    house.passAtShopify(60_000);
    await drainJobs(house, { evenIfNotDue: true });

    expect(before).toMatchObject({ state: "unavailable", trouble: "throttled", because: null });
    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      state: "linked",
      trouble: null,
    });
  });

  it.each([
    ["throttles", { times: 1, kind: "throttled" }],
    ["loses the connection", { times: 1, kind: "drop-connection" }],
    ["answers 502", { times: 1, kind: "status", status: 502 }],
  ] as const)("is tried again when Shopify %s", async (_, rule) => {
    const ticket = await aTicket(house, shop);
    house.shopify.fail(rule);

    const work = linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });

    await expect(work).rejects.toThrow(TemporaryFault);
  });

  it("says so when the shop gave the app no access, instead of “no customer”", async () => {
    const ticket = await aTicket(house, shop);
    const shopify = makeShopifyReader(() => Promise.resolve(null));

    await linkCustomer({ ...house.deps, shopify }, { shopId: shop.id, ticketId: ticket.id });

    const link = await lookAt(house, shop).customerLink(ticket.id);
    expect(link?.state).toBe("unavailable");
    expect(link?.because).toMatch(/no access/);
  });

  it("has nothing to link on a ticket of another shop", async () => {
    const other = await aShop(house);
    const ticket = await aTicket(house, shop);

    await linkCustomer(house.deps, { shopId: other.id, ticketId: ticket.id });
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: house.deps.newId<TicketId>() });

    expect(await lookAt(house, other).customerLink(ticket.id)).toBeNull();
  });
});
