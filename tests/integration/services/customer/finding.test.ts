import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { findTicketToLink } from "#app/data/records/ticket-to-link.server.ts";
import { readTicketLinking } from "#app/data/pages/ticket-linking.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { lookUpCustomer } from "#app/services/customer/look-up-customer.ts";
import { lookUpOrders } from "#app/services/customer/look-up-orders.ts";
import type { MailToCompose } from "#tests/sandbox/mailbox/compose-mail.ts";
import { addCustomer } from "#tests/sandbox/shopify/world/happenings/people.ts";
import { placeOrder, type OrderPlan } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { aCustomerMail, arrives, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const house = useHouse();
// More mail comes in here than a shop of the standard plan may ask Shopify about in a few seconds.
beforeEach(() => house.passAtShopify(60_000));

const DOMAIN = "mejurn.myshopify.com";
const world = () => house.shopify.world(DOMAIN);
const gid = (kind: "Order" | "Customer", id: number) => `gid://shopify/${kind}/${id}`;
const story = (name: string) => {
  const order = world().order(world().shop.stories.get(name) ?? 0);
  return { ...order, gid: gid("Order", order.id) };
};
const links = async (ticketId: TicketId) => {
  const orders = await lookAt(house, shop).orderLinks(ticketId);
  return orders.map(({ orderName, because }) => [orderName, because]);
};
const linking = (ticketId: TicketId) => readTicketLinking(house.deps.db, shop.id, ticketId);
const customerOf = (ticketId: TicketId) => lookAt(house, shop).customerLink(ticketId);

let people = 0;
/** Somebody new, so that nothing else in the sandbox speaks for them. */
function aPerson(given: { phone?: string; firstName?: string; lastName?: string } = {}) {
  people += 1;
  const email = `person.${people}@finding.example`;
  const { firstName = `Pia${people}`, lastName = `Fund${people}`, phone = null } = given;
  const id = addCustomer(world(), {
    firstName,
    lastName,
    email,
    phone,
    addresses: world().shop.customers[0]?.addresses ?? [],
  });
  return { id, gid: gid("Customer", id), email, name: `${firstName} ${lastName}` };
}

function anOrderOf(customerId: number | null, given: Partial<OrderPlan> = {}) {
  const [product] = world().shop.products;
  const address = world().shop.customers[0]?.addresses[0];
  const id = placeOrder(world(), {
    customerId,
    items: [{ variantId: product?.variants[0]?.id ?? 0 }],
    ...(address && { address }),
    ...given,
  });
  return { id, gid: gid("Order", id), name: world().order(id).name };
}

/** Nothing that is found for one mail says anything of the next: all come into one shop. */
let shop: TestShop;
beforeAll(async () => {
  shop = await aShop(house);
});

const wrote = async (mail: Partial<MailToCompose>): Promise<TicketId> =>
  (await aTicket(house, shop, { fromName: "", ...mail })).id;

/** Several mails of strangers at once; their tickets in the order of the mails. */
async function strangersWrote(texts: readonly string[]): Promise<readonly TicketId[]> {
  for (const [at, text] of texts.entries()) {
    const mail = { from: `stranger.${at}@elsewhere.example`, fromName: "", text };
    await arrives(house, shop, aCustomerMail(mail));
  }
  await drainJobs(house);
  const tickets = await lookAt(house, shop).tickets();
  const newest = tickets.toSorted((a, b) => a.number - b.number).slice(-texts.length);
  return newest
    .toSorted((a, b) => (a.customerAddress < b.customerAddress ? -1 : 1))
    .map(({ id }) => id as TicketId);
}

describe("finding the customer", () => {
  it("links the customer who ordered with this address before, with the order as the reason", async () => {
    const person = aPerson();
    const order = anOrderOf(person.id, { email: "before@finding.example" });

    const ticketId = await wrote({ from: "Before@Finding.example", text: "Hello?" });

    expect(await customerOf(ticketId)).toMatchObject({
      state: "linked",
      customerGid: person.gid,
      because: `order ${order.name} of this customer holds exactly this address`,
    });
  });

  it("suggests both of two customers who ordered with one address, and links neither", async () => {
    const [one, other] = [aPerson(), aPerson()];
    anOrderOf(one.id, { email: "shared@finding.example" });
    anOrderOf(other.id, { email: "shared@finding.example" });

    const ticketId = await wrote({ from: "shared@finding.example", text: "Hello?" });

    expect((await customerOf(ticketId))?.state).toBe("no-match");
    const { customers } = await linking(ticketId);
    expect(customers.map((customer) => customer.gid).toSorted()).toEqual(
      [one.gid, other.gid].toSorted(),
    );
  });

  it("suggests two customers of the writer's name, and takes neither for the writer", async () => {
    const [one, other] = [1, 2].map(() => aPerson({ firstName: "Ida", lastName: "Doppel" }));

    const ticketId = await wrote({
      from: "ida@elsewhere.example",
      fromName: "DOPPEL, Ida",
      text: "Hello?",
    });

    expect(await customerOf(ticketId)).toMatchObject({
      state: "no-match",
      customerGid: null,
    });
    expect((await linking(ticketId)).customers).toMatchObject([
      { gid: one?.gid, because: "has the writer's name" },
      { gid: other?.gid, because: "has the writer's name" },
    ]);
  });

  it("suggests the customer whose telephone number stands under the mail", async () => {
    const person = aPerson({ phone: "+4917155501234" });

    const ticketId = await wrote({
      from: "nobody@elsewhere.example",
      text: "Please call me.\n\nTel. 0171 555 01234",
    });

    expect(inPlainEnglish((await linking(ticketId)).customers)).toMatchObject([
      { gid: person.gid, because: "the message holds this customer's telephone number" },
    ]);
  });

  it("links a guest's order, for whom there is no customer", async () => {
    const { email, name } = story("guest");

    const ticketId = await wrote({ from: email ?? "", text: "Hello?" });

    expect((await customerOf(ticketId))?.state).toBe("no-match");
    expect(await links(ticketId)).toEqual([[name, "the order holds exactly this address"]]);
  });
});

describe("finding the order", () => {
  it("reads five whole orders at most, whatever a mail names", async () => {
    const orders = Array.from({ length: 7 }, () => anOrderOf(aPerson().id));
    const names = orders.map(({ name }) => name).join(", ");
    const ticketId = await wrote({
      from: "stranger@elsewhere.example",
      text: names,
      subject: `Orders ${orders
        .slice(5)
        .map(({ name }) => name)
        .join(" and ")}`,
    });
    const ticket = await inShop(house.deps.db, shop.id, (tx) =>
      findTicketToLink(tx, shop.id, ticketId),
    );
    if (!ticket) throw new Error("no ticket");
    const calls = house.shopify.calls().length;

    const writer = await lookUpCustomer(house.deps.shopify, ticket);
    const found = await lookUpOrders(house.deps.shopify, ticket, {
      customerGid: null,
      ordersAt: writer.ordersAt,
    });

    expect(found.orders).toHaveLength(5);
    const read = house.shopify.calls().slice(calls);
    expect(read.filter(({ operation }) => operation === "LoupeOrder")).toHaveLength(5);
  });

  it("links the order that somebody else placed, and only suggests its customer", async () => {
    const person = aPerson();
    const order = anOrderOf(person.id);

    const ticketId = await wrote({
      from: "stranger@elsewhere.example",
      text: `My wife ordered ${order.name}, where is it?`,
    });

    expect(await links(ticketId)).toEqual([[order.name, "number in the message"]]);
    expect((await customerOf(ticketId))?.state).toBe("no-match");
    expect(inPlainEnglish((await linking(ticketId)).customers)).toMatchObject([
      { gid: person.gid, because: `order ${order.name} is this customer's` },
    ]);
  });

  it("links it by its confirmation number, by a parcel's or return's name and in words, whoever writes", async () => {
    const order = anOrderOf(aPerson().id);
    world().changeOrder(order.id, () => ({ confirmationNumber: "QX2J7KM9P" }));
    const said = [
      "QX2J7KM9P",
      `${order.name}-R1`,
      `${order.name}.1`,
      `Bestellung Nr. ${order.name.slice(1)}`,
    ];

    const ticketIds = await strangersWrote(said.map((name) => `It is about ${name}, thanks`));

    const found = await Promise.all(ticketIds.map(links));
    expect(found.map((orders) => orders.map(([name]) => name))).toEqual(
      said.map(() => [order.name]),
    );
  });

  it("links it by the name of a picture", async () => {
    const order = anOrderOf(aPerson().id);

    const ticketId = await wrote({
      from: "stranger@elsewhere.example",
      text: "See the picture.",
      attachments: [
        {
          filename: `order_${order.name.slice(1)}.txt`,
          content: Buffer.from("x"),
          contentType: "text/plain",
        },
      ],
    });

    expect(await links(ticketId)).toEqual([[order.name, "number in the name of an attachment"]]);
  });

  it("links the customer's own order by a parcel's number", async () => {
    const { customerId, name, parcels } = story("two-parcels");
    const number = parcels[1]?.tracking?.number ?? "";
    const customer = world().customer(customerId ?? 0);

    const ticketId = await wrote({
      from: customer.email,
      text: `DHL says nothing about the parcel ${number}.`,
    });

    expect(await links(ticketId)).toEqual([[name, "tracking number in the message"]]);
  });

  it("links an order by a bare number only if it is the writer's", async () => {
    const person = aPerson();
    const [own, newer] = [anOrderOf(person.id), anOrderOf(person.id)];
    const foreign = anOrderOf(aPerson().id);
    const said = (order: { name: string }) => `${order.name.slice(1)} has not come yet, why?`;

    const mine = await wrote({ from: person.email, text: said(own) });
    const theirs = await wrote({ from: person.email, text: said(foreign) });

    expect(await links(mine)).toEqual([[own.name, "number in the message"]]);
    expect(await links(theirs)).toEqual([[newer.name, "the customer's newest order"]]);
  });

  it("finds the right one of thirty orders of a customer, however old", async () => {
    const person = aPerson();
    const orders = Array.from({ length: 30 }, () => anOrderOf(person.id));
    const [oldest] = orders;

    const ticketId = await wrote({
      from: person.email,
      text: `What about ${oldest?.name.slice(1)}?`,
    });

    expect((await links(ticketId)).map(([name]) => name)).toEqual([oldest?.name]);
  });

  it("finds an order by the name that it has from before the shop changed its format", async () => {
    const old = anOrderOf(aPerson().id, { name: "ALT-7712", number: 7712 });
    const [bare, known] = await strangersWrote(["order #7712", "ALT-7712 again"]);
    const before = [await links(bare as TicketId), await links(known as TicketId)];
    const orderGid = "gid://shopify/Order/1";
    const copy = { orderGid, facts: {}, changedAt: new Date(0), fetchedAt: new Date(0) };
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.orderCopy.create({ data: { ...copy, shopId: shop.id, orderName: "ALT-1001" } }),
    );

    await linkCustomer(house.deps, { shopId: shop.id, ticketId: known as TicketId });

    // Nothing told Loupe at first that there was another format.
    expect(before).toEqual([[], []]);
    expect((await links(known as TicketId)).map(([name]) => name)).toEqual([old.name]);
    await inShop(house.deps.db, shop.id, (tx) => tx.orderCopy.deleteMany({ where: { orderGid } }));
  });

  it("names an order that it does not find, and says that an older one would be hidden", async () => {
    const ticketId = await wrote({
      from: "stranger@elsewhere.example",
      text: "My order #999999 is late.",
    });

    const link = await customerOf(ticketId);
    expect(link?.tried).toContain("order #999999 (of the last 60 days)");
    expect((await linking(ticketId)).trouble).toBe("sixty-days");
  });

  it("shows in the list the order that was named, not the one that was guessed before", async () => {
    const person = aPerson();
    const [named, newest] = [anOrderOf(person.id), anOrderOf(person.id)];
    const ticket = await aTicket(house, shop, { from: person.email, text: "Where is it?" });
    const before = (await lookAt(house, shop).ticket(ticket.id)).orderName;

    const again = { from: person.email, inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail({ ...again, text: `I mean order ${named.name}` }));
    await drainJobs(house);

    expect(before).toBe(newest.name);
    expect((await lookAt(house, shop).ticket(ticket.id)).orderName).toBe(named.name);
  });
});
