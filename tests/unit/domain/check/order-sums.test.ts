import { describe, expect, it } from "vitest";
import { centsOf, orderSums } from "#app/domain/check/order-sums.ts";
import { anOrder, refunded } from "./some-facts.ts";

const item = (price: string, quantity = 1) => ({ title: "Ring", options: [], quantity, price });

describe("amounts that follow from an order", () => {
  it("are its total, its refunds, its items and what lies between them", () => {
    const sums = orderSums([refunded]);

    expect([...sums.totals]).toEqual([15_495]);
    expect([...sums.refunds]).toEqual([4900]);
    expect([...sums.items]).toEqual([14_900]);
    // Shipping, and what is left after the refund.
    expect(sums.any.has(595)).toBe(true);
    expect(sums.any.has(10_595)).toBe(true);
    expect(sums.any.has(12_345)).toBe(false);
  });

  it("are several of an item, some of the items together, and two orders together", () => {
    const sums = orderSums([
      anOrder({ items: [item("10.00", 3), item("7.00")], total: "37.00" }),
      anOrder({ total: "20.00", items: [] }),
    ]);

    for (const amount of ["20.00", "30.00", "17.00", "37.00"])
      expect(sums.items.has(centsOf(amount))).toBe(true);
    expect(sums.totals.has(5700)).toBe(true);
  });
});
