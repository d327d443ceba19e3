import { describe, expect, it } from "vitest";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import {
  readSeenOrders,
  seenOrder,
  whatChanged,
  type OrderChange,
} from "#app/domain/reply/seen-order.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { anOrder } from "#tests/unit/domain/order/an-order.ts";

const parcel = (deliveredAt: string | null) =>
  ({ ...anOrder().parcels[0], status: "IN_TRANSIT", deliveredAt }) as OrderFacts["parcels"][number];

describe("what changed about an order since a reply was begun", () => {
  it.each<[OrderChange, Partial<OrderFacts>, Partial<OrderFacts>]>([
    ["cancelled", { cancelledAt: null }, { cancelledAt: "2026-05-22T10:00:00Z" }],
    [
      "refunded",
      { refunded: { amount: "10.00", currency: "EUR" } },
      { refunded: { amount: "10.01", currency: "EUR" } },
    ],
    [
      "fulfilled",
      { fulfillmentStatus: "UNFULFILLED", parcels: [] },
      { fulfillmentStatus: "FULFILLED", parcels: [parcel(null)] },
    ],
    ["delivered", { parcels: [parcel(null)] }, { parcels: [parcel("2026-05-22T10:00:00Z")] }],
    [
      "re-addressed",
      { shippingAddress: anAddress("Main Street 1") },
      { shippingAddress: anAddress("Main Street 2") },
    ],
  ])("is said: %s", (change, before, now) => {
    const [then, today] = [seenOrder(anOrder(before)), seenOrder(anOrder(now))];

    const found = whatChanged([then], [today]);

    expect(found.map((one) => one.change)).toEqual([change]);
    expect(inEnglish(found[0]?.words ?? "")).toContain(today.name);
    expect(whatChanged([today], [today])).toEqual([]);
  });

  it("tells a second parcel, and a shipment that was cancelled again", () => {
    const state = { fulfillmentStatus: "PARTIALLY_FULFILLED" };
    const one = seenOrder(anOrder({ ...state, parcels: [parcel(null)] }));
    const two = seenOrder(anOrder({ ...state, parcels: [parcel(null), parcel(null)] }));
    const none = seenOrder(anOrder({ fulfillmentStatus: "UNFULFILLED", parcels: [] }));

    expect(whatChanged([one], [two])).toHaveLength(1);
    expect(inEnglish(whatChanged([one], [none])[0]?.words ?? "")).toMatch(
      /shipment .* was cancelled/,
    );
  });

  it("takes another way of writing the same address for the same", () => {
    const one = seenOrder(anOrder({ shippingAddress: anAddress("Main  Street 1 ") }));
    const other = seenOrder(anOrder({ shippingAddress: anAddress("main street 1") }));

    expect(whatChanged([one], [other])).toEqual([]);
    expect(one.addressKey).not.toContain("main");
  });

  it("says nothing of orders that were linked or unlinked meanwhile", () => {
    const seen = seenOrder(anOrder());

    expect(whatChanged([seen], [])).toEqual([]);
    expect(whatChanged([], [seen])).toEqual([]);
  });

  it("reads what was stored, and nothing of what somebody made up", () => {
    const seen = seenOrder(anOrder());

    expect(readSeenOrders(JSON.parse(JSON.stringify([seen])))).toEqual([seen]);
    expect(readSeenOrders([{ ...seen, refundedMinor: "all" }, null, 7])).toEqual([]);
    expect(readSeenOrders("[]")).toEqual([]);
    expect(readSeenOrders(Array(1_000).fill(seen))).toHaveLength(50);
  });
});

function anAddress(line: string): NonNullable<OrderFacts["shippingAddress"]> {
  return { name: "Ana", lines: [line], city: "Berlin", postcode: "10115", countryCode: "DE" };
}
