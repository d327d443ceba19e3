import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { DAY_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { refreshCustomerJob, refreshOrderJob } from "#app/queue/job-definitions.ts";
import { refreshCustomer } from "#app/services/customer/refresh-customer.ts";
import { keepOrder } from "#app/services/order/keep-order.ts";
import { readOrderDetails } from "#app/services/order/read-order-details.ts";
import { refreshOrder } from "#app/services/order/refresh-order.ts";
import { requestRefresh } from "#app/services/order/request-refresh.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { anOrder } from "#tests/unit/domain/order/an-order.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("fetching what stands beside a ticket anew", () => {
  it("waits until the copy is a minute old, then asks once however many look at it", async () => {
    const { shop, ticket } = await aTicketAboutAnOrder();
    const look = () => requestRefresh(house.deps, { shopId: shop.id, ticketId: ticket.id });

    const whileYoung = await look();
    house.clock.pass(MINUTE_MS);
    const [once, twice] = [await look(), await look()];

    expect([whileYoung, once, twice]).toEqual([0, 2, 0]);
    expect(await house.queue.findJobs(refreshOrderJob.name)).toHaveLength(1);
    expect(await house.queue.findJobs(refreshCustomerJob.name)).toHaveLength(1);
  });

  it("asks again a minute after a question that stayed without an answer", async () => {
    const { shop, ticket } = await aTicketAboutAnOrder();
    const look = () => requestRefresh(house.deps, { shopId: shop.id, ticketId: ticket.id });
    house.clock.pass(MINUTE_MS);
    await look();

    house.clock.pass(MINUTE_MS);

    expect(await look()).toBe(2);
  });

  it("asks for nothing of another shop's ticket", async () => {
    const { ticket } = await aTicketAboutAnOrder();
    const stranger = await aShop(house);
    house.clock.pass(MINUTE_MS);

    const asked = await requestRefresh(house.deps, { shopId: stranger.id, ticketId: ticket.id });

    expect(asked).toBe(0);
  });

  it("brings page and inbox to what Shopify says, each with its new age", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const before = (await page(shop, ticket))?.orders[0]?.facts;
    await changeCopy(shop, orderGid, { note: "as it was", cancelledAt: "2026-11-01T00:00:00Z" });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ where: { id: ticket.id }, data: { orderState: "Cancelled" } }),
    );
    house.clock.pass(MINUTE_MS);

    await requestRefresh(house.deps, { shopId: shop.id, ticketId: ticket.id });
    await drainJobs(house);

    const after = await page(shop, ticket);
    expect(after?.orders[0]).toMatchObject({ facts: before, fetchedAt: nowIso() });
    expect(after?.link).toMatchObject({ state: "linked", fetchedAt: nowIso() });
    expect((await lookAt(house, shop).ticket(ticket.id)).orderState).not.toBe("Cancelled");
  });

  it("shows the customer's newest orders as we heard of them since, without those that are gone", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const shown = async () => {
      const link = (await page(shop, ticket))?.link;
      const orders = link?.state === "linked" ? link.facts.orders : [];
      return orders.find(({ id }) => id === orderGid)?.fulfillmentStatus;
    };
    await changeCopy(shop, orderGid, { fulfillmentStatus: "ON_HOLD" });
    const asWeHeard = await shown();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.orderCopy.updateMany({ where: { orderGid }, data: { deletedAt: new Date() } }),
    );

    expect([asWeHeard, await shown()]).toEqual(["ON_HOLD", undefined]);
  });

  it("does nothing more when its jobs run again", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const link = await lookAt(house, shop).customerLink(ticket.id);
    const customerGid = link?.customerGid ?? "";
    house.clock.pass(MINUTE_MS);
    const run = async () => {
      await refreshOrder(house.deps, { shopId: shop.id, orderGid });
      await refreshCustomer(house.deps, { shopId: shop.id, customerGid });
    };
    await run();

    await expectSameAfterRepeating(house, run);
  });

  it("keeps nothing of what was erased while Shopify was asked", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const link = await lookAt(house, shop).customerLink(ticket.id);
    const customerGid = link?.customerGid ?? "";
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.orderLink.deleteMany({ where: { orderGid } });
      await tx.customerLink.deleteMany({ where: { customerGid } });
      await tx.orderCopy.deleteMany({ where: { orderGid } });
      await tx.customerCopy.deleteMany({ where: { customerGid } });
    });

    await refreshOrder(house.deps, { shopId: shop.id, orderGid });
    await refreshCustomer(house.deps, { shopId: shop.id, customerGid });

    const copies = await inShop(house.deps.db, shop.id, async (tx) => [
      ...(await tx.orderCopy.findMany({ where: { orderGid } })),
      ...(await tx.customerCopy.findMany({ where: { customerGid } })),
    ]);
    expect(copies).toEqual([]);
  });

  it("leaves a copy alone that is newer by Shopify's own clock", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    await changeCopy(shop, orderGid, { note: "newer" }, new Date(house.clock() + DAY_MS));
    house.clock.pass(MINUTE_MS);

    await refreshOrder(house.deps, { shopId: shop.id, orderGid });

    expect((await page(shop, ticket))?.orders[0]?.facts.note).toBe("newer");
  });

  it("shows what is kept in the inbox, and nothing of an answer that came too late", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const facts = (await page(shop, ticket))?.orders[0]?.facts ?? anOrder();
    const at = house.clock();
    const state = async () => (await lookAt(house, shop).ticket(ticket.id)).orderState;
    const keep = (answer: OrderFacts) =>
      inShop(house.deps.db, shop.id, (tx) => keepOrder(tx, shop.id, answer, at));

    const updatedAt = new Date(at + DAY_MS).toISOString();
    await keep({ ...facts, updatedAt, cancelledAt: updatedAt });
    const once = await state();
    await keep({ ...facts, cancelledAt: null });

    expect(facts.id).toBe(orderGid);
    expect([once, await state()]).toEqual(["Cancelled", "Cancelled"]);
  });

  it("is tried again while Shopify throttles, and keeps the old copy until then", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    house.clock.pass(MINUTE_MS);
    house.shopify.fail({ times: 1, kind: "throttled" });

    await expect(refreshOrder(house.deps, { shopId: shop.id, orderGid })).rejects.toThrow(
      TemporaryFault,
    );

    expect((await page(shop, ticket))?.orders).toHaveLength(1);
  });

  it("says of an order and a customer that Shopify no longer has that they are gone", async () => {
    const { shop, ticket } = await aTicketAboutAnOrder();
    const orderGid = "gid://shopify/Order/404";
    const customerGid = "gid://shopify/Customer/404";
    await linkTo(shop, ticket, { orderGid, customerGid });
    house.clock.pass(MINUTE_MS);

    await refreshOrder(house.deps, { shopId: shop.id, orderGid });
    await refreshCustomer(house.deps, { shopId: shop.id, customerGid });

    const shown = await page(shop, ticket);
    expect(shown?.missingOrders).toMatchObject([{ orderId: orderGid, isGone: true }]);
    expect(shown?.link).toMatchObject({ state: "missing", isGone: true });
  });

  it("does not call an order gone that is only too old for the app to see", async () => {
    const { shop, ticket } = await aTicketAboutAnOrder();
    const orderGid = "gid://shopify/Order/404";
    const createdAt = new Date(house.clock() - 61 * DAY_MS).toISOString();
    await linkTo(shop, ticket, { orderGid, createdAt });
    house.clock.pass(MINUTE_MS);

    await refreshOrder(house.deps, { shopId: shop.id, orderGid });
    const details = await open(shop, ticket, orderGid);

    expect((await page(shop, ticket))?.missingOrders).toEqual([]);
    expect(details).toEqual({ details: null, fetchedAt: null, trouble: "sixty-days" });
  });

  it("fetches an order of which there is no copy, and a page shows it as missing until then", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    await inShop(house.deps.db, shop.id, (tx) => tx.orderCopy.deleteMany({ where: { orderGid } }));
    expect(await page(shop, ticket)).toMatchObject({
      orders: [],
      missingOrders: [{ orderId: orderGid, isGone: false }],
    });

    await requestRefresh(house.deps, { shopId: shop.id, ticketId: ticket.id });
    await drainJobs(house);

    expect(await page(shop, ticket)).toMatchObject({
      orders: [{ orderId: orderGid }],
      missingOrders: [],
    });
  });
});

describe("opening an order", () => {
  it("asks Shopify once a minute, and the page shows what it said the time before", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    // By the sandbox's clock orders may have changed after the clock of the house.
    await changeCopy(shop, orderGid, { updatedAt: "2026-01-01T00:00:00Z" });

    const first = await open(shop, ticket, orderGid);
    const asked = house.shopify.calls().length;
    const second = await open(shop, ticket, orderGid);
    const unasked = house.shopify.calls().length - asked;
    house.clock.pass(MINUTE_MS);
    const third = await open(shop, ticket, orderGid);

    expect(first.trouble).toBeNull();
    expect(first.details?.payments.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
    expect(unasked).toBe(0);
    expect(third).toMatchObject({ trouble: null, fetchedAt: nowIso() });
    expect((await page(shop, ticket))?.orders[0]?.details).toEqual({
      details: third.details,
      fetchedAt: nowIso(),
    });
  });

  it("asks anew where the order has changed since", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    await open(shop, ticket, orderGid);
    const asked = house.shopify.calls().length;
    const updatedAt = new Date(house.clock() + 1).toISOString();
    await changeCopy(shop, orderGid, { updatedAt });

    await open(shop, ticket, orderGid);

    expect(house.shopify.calls().length).toBeGreaterThan(asked);
  });

  it("shows the stored details with their age and the trouble while Shopify is away", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const stored = await open(shop, ticket, orderGid);
    house.clock.pass(MINUTE_MS);
    house.shopify.fail({ times: 2, kind: "throttled" });
    const throttled = await open(shop, ticket, orderGid);
    house.shopify.fail({ times: 2, kind: "drop-connection" });
    const away = await open(shop, ticket, orderGid);

    expect(throttled).toEqual({ ...stored, trouble: "throttled" });
    expect(away).toEqual({ ...stored, trouble: "unreachable" });
  });

  it("is refused where the order is not linked to the ticket, or the ticket is another shop's", async () => {
    const { shop, ticket, orderGid } = await aTicketAboutAnOrder();
    const stranger = await aShop(house);

    await expect(open(shop, ticket, "gid://shopify/Order/1")).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(open(stranger, ticket, orderGid)).rejects.toMatchObject({ kind: "not-found" });
  });
});

const nowIso = () => new Date(house.clock()).toISOString();

/** Of somebody who has ordered within what the app may see. */
async function aTicketAboutAnOrder() {
  const shop = await aShop(house);
  const known = house.shopify.shops[0];
  const order = known?.orders.findLast((one) => one.customerId !== null && one.email !== null);
  const customer = known?.customers.find((one) => one.id === order?.customerId);
  const ticket = await aTicket(house, shop, {
    from: customer?.email ?? "",
    text: `Where is my order ${order?.name}?`,
  });
  return { shop, ticket, orderGid: order?.id ?? "" };
}

const page = (shop: TestShop, { id }: TestTicket) =>
  readTicketPage(house.deps.db, shop.id, {
    ticketId: id,
    ticketPrefix: shop.ticketPrefix,
    now: house.clock(),
  });

const open = (shop: TestShop, ticket: TestTicket, orderGid: string) =>
  readOrderDetails(house.deps, { shopId: shop.id, ticketId: ticket.id, orderGid });

/** What our copy says from now on; Shopify says something else. */
const changeCopy = (
  shop: TestShop,
  orderGid: string,
  facts: Partial<OrderFacts>,
  changedAt?: Date,
) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    const copy = await tx.orderCopy.findFirstOrThrow({ where: { orderGid } });
    await tx.orderCopy.update({
      where: { shopId_orderGid: { shopId: shop.id, orderGid } },
      data: {
        facts: { ...(copy.facts as object), ...facts },
        changedAt: changedAt ?? copy.changedAt,
      },
    });
  });

/** Links the ticket to copies of an order and a customer that Shopify does not have. */
const linkTo = (
  shop: TestShop,
  { id: ticketId }: TestTicket,
  to: { orderGid: string; customerGid?: string; createdAt?: string },
) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    const shopId = shop.id;
    const { orderGid, customerGid } = to;
    const copy = await tx.orderCopy.findFirstOrThrow();
    const createdAt = to.createdAt ?? nowIso();
    const facts = { ...(copy.facts as object), id: orderGid, createdAt };
    await tx.orderCopy.create({
      data: {
        shopId,
        orderGid,
        orderName: "#404",
        facts,
        changedAt: copy.changedAt,
        fetchedAt: copy.fetchedAt,
      },
    });
    await tx.orderLink.create({
      data: { shopId, ticketId, orderGid, orderName: "#404", because: "x", linkedAt: new Date() },
    });
    if (!customerGid) return;
    const customer = await tx.customerCopy.findFirstOrThrow();
    await tx.customerCopy.create({
      data: {
        shopId,
        customerGid,
        facts: customer.facts ?? {},
        fetchedAt: customer.fetchedAt,
      },
    });
    await tx.customerLink.updateMany({ where: { ticketId }, data: { customerGid } });
  });
