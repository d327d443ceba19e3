import { describe, expect, it } from "vitest";
import { buyersAt } from "#app/domain/customer/buyers-at.ts";
import { anOrderSummary } from "#tests/unit/domain/order/an-order-summary.ts";

const ADDRESS = "old@customer.example";

describe("finding out whose orders hold an address", () => {
  it("names each customer once, with the newest of the orders", () => {
    const newer = anOrderSummary({ id: "2", email: "OLD@customer.example" });
    const older = anOrderSummary({ id: "1", email: ADDRESS });
    const hers = anOrderSummary({
      id: "3",
      email: ADDRESS,
      customerId: "gid://shopify/Customer/2",
    });

    expect(buyersAt([newer, older, hers], ADDRESS)).toEqual({
      orders: [newer, older, hers],
      customers: [
        { customerId: "gid://shopify/Customer/1", order: newer },
        { customerId: "gid://shopify/Customer/2", order: hers },
      ],
    });
  });

  it("takes no order whose address is merely similar, withheld or missing", () => {
    const strangers = ["older@customer.example", "old@customer.example.org", null].map((email) =>
      anOrderSummary({ email }),
    );

    expect(buyersAt(strangers, ADDRESS)).toEqual({ orders: [], customers: [] });
    expect(buyersAt([anOrderSummary({ email: "" })], " ")).toEqual({ orders: [], customers: [] });
  });

  it("knows orders of guests, who are no customers", () => {
    const order = anOrderSummary({ email: ADDRESS, customerId: null });

    expect(buyersAt([order], ADDRESS)).toEqual({ orders: [order], customers: [] });
  });
});
