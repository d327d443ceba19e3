import { describe, expect, it } from "vitest";
import { orderToCheck } from "#app/domain/check/order-to-check.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const asOf = 1_000 as Instant;

describe("what the check wants to know of an order", () => {
  it("is its states in small letters, what was chosen of each item, and its parcels", () => {
    const order = anOrder({
      fulfillmentStatus: "FULFILLED",
      items: [
        anItem({
          options: [
            { name: "Metal", value: "Gold" },
            { name: "Ring size", value: "7" },
          ],
          attributes: [{ key: "Engraving", value: "A & T" }],
        }),
      ],
      parcels: [aParcel({}), aParcel({ status: "CANCELED" })],
    });

    const checked = orderToCheck(order, null, asOf);

    expect(checked).toMatchObject({
      ...{ financial: "paid", fulfillment: "fulfilled", cancelled: false, asOf },
      items: [{ title: "Luna Ring", options: ["Gold", "size 7", "A & T"], quantity: 1 }],
    });
    expect(checked.parcels.map(({ status }) => status)).toEqual(["in_transit"]);
  });

  it("has each refund where they are known, and their sum where the header is newer", () => {
    const refund = {
      ...{ id: "1", createdAt: "2026-05-20T10:00:00Z", total: usd("20.00") },
      ...{ note: null, items: [] },
    };
    const details = { refunds: [refund], subtotal: usd("120.00"), moreItems: [] };
    const of = (refunded: string) =>
      orderToCheck(anOrder({ refunded: usd(refunded) }), details, asOf).refunds;

    expect(of("20.00")).toEqual([{ amount: "20.00", at: "2026-05-20T10:00:00Z" }]);
    expect(of("30.00")).toEqual([{ amount: "30.00", at: null }]);
    expect(orderToCheck(anOrder(), null, null).refunds).toEqual([]);
  });
});
