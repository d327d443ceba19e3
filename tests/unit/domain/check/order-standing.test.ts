import { describe, expect, it } from "vitest";
import { standingOf } from "#app/domain/check/order-standing.ts";
import { anOrder, delivered, refunded, unshipped } from "./some-facts.ts";

describe("what is certain of an order", () => {
  it.each([
    ["on its way", anOrder(), { shipped: true, moving: true, delivered: false, paid: true }],
    ["delivered", delivered, { delivered: true, moving: false, outForDelivery: false }],
    ["not shipped", unshipped, { shipped: false, delivered: false, moving: false }],
    ["refunded in part", refunded, { refunded: true, refundedInFull: false }],
    [
      "refunded",
      anOrder({ financial: "refunded", refunds: [{ amount: "154.95", at: null }] }),
      { refunded: true, refundedInFull: true },
    ],
    ["cancelled", anOrder({ cancelled: true }), { cancelled: true }],
    [
      "only labelled",
      anOrder({ parcels: [{ ...parcel(), status: "label_printed" }] }),
      { moving: false },
    ],
    [
      "unknown",
      anOrder({ financial: null, fulfillment: null, parcels: [] }),
      { shipped: null, delivered: null, paid: null, refunded: null, cancelled: null },
    ],
  ])("is so of one that is %s", (_name, order, standing) => {
    expect(standingOf(order)).toMatchObject(standing);
  });
});

function parcel() {
  const [first] = anOrder().parcels;
  if (!first) throw new Error("no parcel");
  return first;
}
