import { beforeEach, describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketLinking } from "#app/data/pages/ticket-linking.server.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { dropGuesses } from "#app/services/customer/drop-guesses.ts";
import { linkByHand } from "#app/services/customer/link-by-hand.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { rejectCustomer } from "#app/services/customer/reject-customer.ts";
import { showLeadingOrder } from "#app/services/customer/show-leading-order.ts";
import { suggestLinks } from "#app/services/customer/suggest-links.ts";
import { unlink } from "#app/services/customer/unlink.ts";
import {
  aShop,
  aTicket,
  stranger,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
// More mail comes in here than a shop of the standard plan may ask Shopify about in a few seconds.
beforeEach(() => house.passAtShopify(60_000));

const sandbox = () => {
  const [shop] = house.shopify.shops;
  if (!shop) throw new Error("the sandbox has no shop");
  return shop;
};
/** Customers with an order that the app may see, each with the newest. */
function buyers() {
  const { customers, orders } = sandbox();
  return customers.flatMap((customer) => {
    const order = orders.findLast((one) => one.customerId === customer.id);
    return order && order.email === customer.email ? [{ customer, order }] : [];
  });
}
const aBuyer = (at = 0) => {
  const buyer = buyers()[at];
  if (!buyer) throw new Error("nobody has ordered");
  return buyer;
};
const decision = (shop: TestShop, ticket: TestTicket, gid: string) => ({
  shopId: shop.id,
  ticketId: ticket.id,
  gid,
  by: shop.owner,
});
/** Somebody decides between the question and what becomes of its answer. */
const whileItAsks = (decide: () => Promise<void>): typeof house.deps.shopify => ({
  ...house.deps.shopify,
  searchCustomers: async (...asked) => {
    const answer = await house.deps.shopify.searchCustomers(...asked);
    await decide();
    return answer;
  },
});
const told = async (shop: TestShop, ticket: TestTicket, kind: TicketEventDetail["kind"]) =>
  (await lookAt(house, shop).history(ticket.id)).filter((event) => event.kind === kind);

describe("linking a customer by hand", () => {
  it("links whom the agent chose, with their newest order, and no later mail undoes it", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, stranger);
    const { customer, order } = aBuyer();

    await linkByHand(house.deps, decision(shop, ticket, customer.id));
    await drainJobs(house);
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });

    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      state: "linked",
      customerGid: customer.id,
      because: "Marlen Vogt linked it by hand",
      byId: shop.owner.id,
    });
    expect((await lookAt(house, shop).ticket(ticket.id)).orderName).toBe(order.name);
    expect(await told(shop, ticket, "customer-linked")).toHaveLength(1);
  });

  it("links once, whether it is pressed twice or by two agents at once", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, stranger);
    const chosen = decision(shop, ticket, aBuyer().customer.id);

    await Promise.all([1, 2].map(() => linkByHand(house.deps, chosen)));

    expect(await told(shop, ticket, "customer-linked")).toHaveLength(1);
    await drainJobs(house);
    await expectSameAfterRepeating(house, () => linkByHand(house.deps, chosen));
  });

  it("replaces one whom an address had found, with the order that was guessed of them", async () => {
    const shop = await aShop(house);
    const [own, other] = [aBuyer(0), aBuyer(1)];
    const ticket = await aTicket(house, shop, { from: own.customer.email });

    await linkByHand(house.deps, decision(shop, ticket, other.customer.id));
    await drainJobs(house);

    expect((await lookAt(house, shop).customerLink(ticket.id))?.customerGid).toBe(
      other.customer.id,
    );
    const orders = await lookAt(house, shop).orderLinks(ticket.id);
    expect(orders.map(({ orderGid }) => orderGid)).toEqual([other.order.id]);
    expect(await told(shop, ticket, "order-unlinked")).toMatchObject([{ order: own.order.name }]);
  });

  it("keeps an order of somebody else that was named, and not guessed", async () => {
    const shop = await aShop(house);
    const [own, other] = [aBuyer(0), aBuyer(1)];
    const text = `Where is ${own.order.name}?`;
    const ticket = await aTicket(house, shop, { from: own.customer.email, text });
    const isOthers = (customerGid: string) => customerGid !== other.customer.id;

    const dropped = await inShop(house.deps.db, shop.id, (tx) =>
      dropGuesses(tx, { shopId: shop.id, ticketId: ticket.id, isOthers, by: "Marlen Vogt" }),
    );

    expect(dropped).toEqual([]);
    const orders = await lookAt(house, shop).orderLinks(ticket.id);
    expect(orders.map(({ orderGid }) => orderGid)).toEqual([own.order.id]);
  });

  it("holds against a job that has asked Shopify about somebody else before", async () => {
    const shop = await aShop(house);
    const [own, other] = [aBuyer(0), aBuyer(1)];
    const ticket = await aTicket(house, shop, { ...stranger, from: own.customer.email });
    const shopify = whileItAsks(() =>
      linkByHand(house.deps, decision(shop, ticket, other.customer.id)),
    );

    await linkCustomer({ ...house.deps, shopify }, { shopId: shop.id, ticketId: ticket.id });
    await drainJobs(house);

    expect((await lookAt(house, shop).customerLink(ticket.id))?.customerGid).toBe(
      other.customer.id,
    );
    const orders = await lookAt(house, shop).orderLinks(ticket.id);
    expect(orders.map(({ orderGid }) => orderGid)).toEqual([other.order.id]);
  });

  it("says that Shopify's answer could not be read, whatever it was, and links nothing", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, stranger);
    house.shopify.fail({ times: 1, kind: "status", status: 502 });
    const given = decision(shop, ticket, aBuyer().customer.id);

    expect(await expectRefusal(linkByHand(house.deps, given), "conflict")).toMatch(/Try again/);

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("no-match");
  });

  it("is refused for what is not in the shop, for readers and for another shop's ticket", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const gid = aBuyer().customer.id;
    const given = decision(shop, ticket, gid);
    const nobodys = { ...given, gid: "gid://shopify/Customer/1" };
    const hidden = { ...given, gid: "gid://shopify/Order/1" };
    const reader = { ...given, by: { ...shop.owner, role: "read-only" as const } };

    await expectRefusal(linkByHand(house.deps, nobodys), "not-found");
    expect(await expectRefusal(linkByHand(house.deps, hidden), "not-found")).toMatch(/60 days/);
    await expectRefusal(linkByHand(house.deps, { ...given, gid: "1" }), "invalid");
    await expectRefusal(linkByHand(house.deps, reader), "not-allowed");
    await expectRefusal(
      linkByHand(house.deps, { ...given, shopId: theirs.id, by: theirs.owner }),
      "not-found",
    );
    await expectRefusal(unlink(house.deps, reader), "not-allowed");
    await expectRefusal(rejectCustomer(house.deps, reader), "not-allowed");
  });
});

describe("saying that it is not this customer", () => {
  it("unlinks them with the order that was guessed, and never finds them for this address again", async () => {
    const shop = await aShop(house);
    const { customer } = aBuyer();
    const ticket = await aTicket(house, shop, { from: customer.email, text: "Where is it?" });
    const given = decision(shop, ticket, customer.id);

    await Promise.all([1, 2].map(() => rejectCustomer(house.deps, given)));
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });
    const later = await aTicket(house, shop, { from: customer.email, text: "And this?" });

    for (const { id } of [ticket, later]) {
      expect((await lookAt(house, shop).customerLink(id))?.state).toBe("no-match");
      expect(await lookAt(house, shop).orderLinks(id)).toEqual([]);
      expect(await readTicketLinking(house.deps.db, shop.id, id)).toMatchObject({
        customers: [],
        rejected: [{ gid: customer.id }],
      });
    }
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      orderName: null,
      orderState: null,
    });
    expect(await told(shop, ticket, "customer-rejected")).toHaveLength(1);
  });

  it("unlinks them on this ticket only, where that is what the agent said", async () => {
    const shop = await aShop(house);
    const { customer } = aBuyer();
    const ticket = await aTicket(house, shop, { from: customer.email });
    const given = decision(shop, ticket, customer.id);

    await unlink(house.deps, given);
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });
    const later = await aTicket(house, shop, { from: customer.email, text: "And this?" });

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("no-match");
    expect((await lookAt(house, shop).customerLink(later.id))?.state).toBe("linked");
    await expectSameAfterRepeating(house, () => unlink(house.deps, given));
  });

  it("takes it back by linking by hand, on every ticket of the sender", async () => {
    const shop = await aShop(house);
    const { customer } = aBuyer();
    const ticket = await aTicket(house, shop, { from: customer.email });
    const given = decision(shop, ticket, customer.id);
    await rejectCustomer(house.deps, given);

    await linkByHand(house.deps, given);
    await drainJobs(house);
    const later = await aTicket(house, shop, { from: customer.email, text: "And this?" });

    for (const { id } of [ticket, later])
      expect((await lookAt(house, shop).customerLink(id))?.customerGid).toBe(customer.id);
    expect((await readTicketLinking(house.deps.db, shop.id, ticket.id)).rejected).toEqual([]);
  });

  it("suggests again who else may be meant", async () => {
    const shop = await aShop(house);
    const [named, wrong] = [aBuyer(0), aBuyer(1)];
    const text = `About order ${named.order.name}`;
    const ticket = await aTicket(house, shop, { ...stranger, text });
    const given = decision(shop, ticket, wrong.customer.id);
    await linkByHand(house.deps, given);
    await drainJobs(house);

    await rejectCustomer(house.deps, given);
    await drainJobs(house);

    const { customers } = await readTicketLinking(house.deps.db, shop.id, ticket.id);
    expect(customers.map(({ gid }) => gid)).toEqual([named.customer.id]);
  });

  it("rejects a mere suggestion, too", async () => {
    const shop = await aShop(house);
    const { customer, order } = aBuyer();
    const ticket = await aTicket(house, shop, { ...stranger, text: `About order ${order.name}` });
    const suggested = (await readTicketLinking(house.deps.db, shop.id, ticket.id)).customers;

    await rejectCustomer(house.deps, decision(shop, ticket, customer.id));
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });

    expect(suggested.map(({ gid }) => gid)).toEqual([customer.id]);
    expect((await readTicketLinking(house.deps.db, shop.id, ticket.id)).customers).toEqual([]);
    await expectRefusal(rejectCustomer(house.deps, decision(shop, ticket, order.id)), "invalid");
  });

  it("holds against a job that has asked Shopify before somebody said no", async () => {
    const shop = await aShop(house);
    const { customer } = aBuyer();
    const ticket = await aTicket(house, shop, { from: customer.email });
    const given = decision(shop, ticket, customer.id);
    const shopify = whileItAsks(() => rejectCustomer(house.deps, given));

    await linkCustomer({ ...house.deps, shopify }, { shopId: shop.id, ticketId: ticket.id });

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("no-match");
    expect(await lookAt(house, shop).orderLinks(ticket.id)).toEqual([]);
  });
});

describe("linking and unlinking an order", () => {
  it("shows the order that the agent chose in the list, and the next one when it is unlinked", async () => {
    const shop = await aShop(house);
    const [own, other] = [aBuyer(0), aBuyer(1)];
    const text = `Where is ${own.order.name}?`;
    const ticket = await aTicket(house, shop, { from: own.customer.email, text });
    const given = decision(shop, ticket, other.order.id);
    const shown = async () => (await lookAt(house, shop).ticket(ticket.id)).orderName;

    await linkByHand(house.deps, given);
    const whileLinked = await shown();
    await expectSameAfterRepeating(house, () => linkByHand(house.deps, given));
    await unlink(house.deps, given);

    expect(whileLinked).toBe(other.order.name);
    expect(await shown()).toBe(own.order.name);
    expect(await told(shop, ticket, "order-linked")).toHaveLength(2);
    expect(await told(shop, ticket, "order-unlinked")).toHaveLength(1);
    await expectSameAfterRepeating(house, () => unlink(house.deps, given));
  });

  it("still names an order in the list whose copy is gone, without a state", async () => {
    const shop = await aShop(house);
    const { customer, order } = aBuyer();
    const ticket = await aTicket(house, shop, { from: customer.email, text: `It's ${order.name}` });

    const facts = await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.orderCopy.deleteMany({ where: { orderGid: order.id } });
      return showLeadingOrder(tx, shop.id, ticket.id);
    });

    expect(facts).toBeNull();
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      orderName: order.name,
      orderState: "",
    });
  });

  it("does not link an order again that was unlinked, though the mail names it", async () => {
    const shop = await aShop(house);
    const { customer, order } = aBuyer();
    const ticket = await aTicket(house, shop, { from: customer.email, text: `It's ${order.name}` });

    await unlink(house.deps, decision(shop, ticket, order.id));
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: ticket.id });

    expect(await lookAt(house, shop).orderLinks(ticket.id)).toEqual([]);
    expect((await lookAt(house, shop).ticket(ticket.id)).orderName).toBeNull();
    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("linked");
  });
});

describe("looking for what may be linked", () => {
  it("finds customers and orders by what the agent knows", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const { customer, order } = aBuyer();
    const find = (typed: string) =>
      suggestLinks(house.deps, { shopId: shop.id, ticketId: ticket.id, typed });

    const byNumber = await find(order.name.slice(1));
    const byAddress = await find(customer.email);
    const byName = await find(`${customer.firstName} ${customer.lastName}`);

    expect(byNumber.orders[0]).toMatchObject({ gid: order.id, name: order.name });
    expect(byNumber.trouble).toBeNull();
    expect(byAddress.customers.map(({ gid }) => gid)).toContain(customer.id);
    expect(byAddress.orders.map(({ gid }) => gid)).toContain(order.id);
    expect(byName.customers.map(({ gid }) => gid)).toContain(customer.id);
    expect(await find(" ")).toEqual({ customers: [], orders: [], trouble: null });
  });

  it("says why it may be that nothing is found", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const find = (typed: string) =>
      suggestLinks(house.deps, { shopId: shop.id, ticketId: ticket.id, typed });

    expect(await find("999999")).toEqual({ customers: [], orders: [], trouble: "sixty-days" });
    house.shopify.drainBucket("mejurn.myshopify.com");
    expect((await find("999999")).trouble).toBe("throttled");
    house.passAtShopify(60_000);
    house.shopify.fail({ times: 1, kind: "drop-connection" });
    expect((await find("999999")).trouble).toBe("unreachable");
  });

  it("is refused on another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    await expectRefusal(
      suggestLinks(house.deps, { shopId: other.id, ticketId: ticket.id, typed: "1001" }),
      "not-found",
    );
  });
});
