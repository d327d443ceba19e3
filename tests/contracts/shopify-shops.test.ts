import { describe, expect, it } from "vitest";

import { makeMoreShops } from "#tests/sandbox/shopify/seed/more-shops.ts";
import { makeShops } from "#tests/sandbox/shopify/seed/make-shops.ts";

const DAY_MS = 86_400_000;
const now = Date.UTC(2026, 9, 12);

describe("the shops of the sandbox", () => {
  it("are the same for the same seed and day, and others for another seed", () => {
    const first = makeShops(7, now);
    const second = makeShops(7, now);
    const other = makeShops(8, now);

    expect(second).toEqual(first);
    expect(other[0].customers).not.toEqual(first[0].customers);
  });

  it("are as large as they should be", () => {
    const sizes = makeShops(7, now).map((shop) => [
      shop.products.length,
      shop.customers.length,
      shop.orders.length,
    ]);

    expect(sizes).toEqual([
      [40, 71, 139],
      [8, 10, 15],
    ]);
  });

  it("hold every kind of order that a support desk meets", () => {
    const [shop] = makeShops(7, now);
    const orders = shop.orders.filter(({ id }) => ![...shop.stories.values()].includes(id));

    const count = (test: (order: (typeof orders)[number]) => boolean) => orders.filter(test).length;

    expect({
      paidAndOpen: count(
        (one) => one.financialStatus === "PAID" && one.fulfillmentStatus === "UNFULFILLED",
      ),
      partly: count((one) => one.fulfillmentStatus === "PARTIALLY_FULFILLED"),
      delivered: count((one) => one.parcels[0]?.displayStatus === "DELIVERED"),
      refundedInPart: count((one) => one.financialStatus === "PARTIALLY_REFUNDED"),
      cancelled: count((one) => one.cancelledAt !== null),
      gifts: count((one) => one.attributes.some(({ key }) => key === "Gift message")),
      engraved: count((one) => one.lines.some(({ attributes }) => attributes.length > 0)),
      pending: count((one) => one.financialStatus === "PENDING"),
      old: count((one) => one.createdAt < now - 60 * DAY_MS),
    }).toEqual({
      paidAndOpen: 14,
      partly: 6,
      delivered: 70,
      refundedInPart: 6,
      cancelled: 6,
      gifts: 8,
      engraved: 10,
      pending: 4,
      old: 20,
    });
    expect(count((one) => one.financialStatus === "REFUNDED")).toBeGreaterThanOrEqual(5);
    expect(
      new Set(orders.flatMap((one) => one.parcels.map((parcel) => parcel.displayStatus))),
    ).toEqual(
      new Set([
        "DELIVERED",
        "IN_TRANSIT",
        "OUT_FOR_DELIVERY",
        "DELAYED",
        "ATTEMPTED_DELIVERY",
        "FAILURE",
      ]),
    );
  });

  it("have people with several addresses, with the same name, with 30 orders, and orders from elsewhere", () => {
    const [{ customers, orders }] = makeShops(7, now);
    const names = customers.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    const mailOf = new Map(customers.map((customer) => [customer.id, customer.email]));

    const ofFirst = orders.filter((order) => order.customerId === customers[0]?.id);
    const elsewhere = orders.filter(
      (order) => order.customerId !== null && order.email !== mailOf.get(order.customerId),
    );

    expect(customers.some((customer) => customer.addresses.length > 1)).toBe(true);
    expect(names[1]).toBe(names[2]);
    expect(new Set(customers.map((customer) => customer.email)).size).toBe(71);
    expect(ofFirst).toHaveLength(30);
    expect(elsewhere.length).toBeGreaterThan(3);
  });

  it("share some customers' mail addresses, and nothing is dated in the future", () => {
    const [mejurn, larkspur] = makeShops(7, now);
    const known = new Set(mejurn.customers.map((customer) => customer.email));

    const shared = larkspur.customers.filter((customer) => known.has(customer.email));
    const instants = [mejurn, larkspur].flatMap((shop) =>
      shop.orders.flatMap((order) => [
        order.createdAt,
        order.updatedAt,
        ...order.parcels.flatMap((parcel) => parcel.events.map((event) => event.happenedAt)),
      ]),
    );

    expect(shared).toHaveLength(4);
    expect(Math.max(...instants)).toBeLessThan(now);
    expect(mejurn.customers.every(({ email }) => email.endsWith(".example"))).toBe(true);
  });

  it("come twice as shops of their own: the same orders of other people, under other names", () => {
    const first = makeShops(7, now);
    const second = makeMoreShops(7, now, 2);

    const names = (shops: typeof first) =>
      shops.map(({ orders }) => orders.map(({ name }) => name));
    expect(names(second)).toEqual(names(first));
    const known = new Set(first.flatMap(({ customers }) => customers.map(({ email }) => email)));
    for (const { customers, orders } of second) {
      const own = customers.map(({ email }) => email);
      expect(own.filter((email) => known.has(email))).toEqual([]);
      const writers = orders.flatMap(({ email }) => email ?? []);
      expect(writers.filter((email) => known.has(email))).toEqual([]);
    }
    const signs = [...first, ...second].flatMap(({ id, domain, handle, contactEmail }) => [
      id,
      domain,
      handle,
      contactEmail,
    ]);
    expect(new Set(signs).size).toBe(signs.length);
  });
});
