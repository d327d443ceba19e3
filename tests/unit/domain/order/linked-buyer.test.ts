import { expect, it } from "vitest";
import { linkedBuyer } from "#app/domain/order/linked-buyer.ts";
import { aShopifyCustomer } from "#tests/unit/domain/customer/a-shopify-customer.ts";

const customer = aShopifyCustomer({
  id: "c1",
  email: "jane@customer.example",
  orders: [
    { id: "o1", name: "#1", createdAt: "2026-05-01T00:00:00Z", fulfillmentStatus: "FULFILLED" },
  ],
});

it("has the orders that Shopify lists with the customer, and those that name the customer", () => {
  const orders = [
    { id: "o1", customerId: "c1" },
    { id: "o2", customerId: "c1" },
    { id: "o3", customerId: "c2" },
    { id: "o4", customerId: null },
  ];

  expect(linkedBuyer(customer, orders)).toEqual({
    email: "jane@customer.example",
    orderIds: ["o1", "o2"],
  });
});

it("is nobody where no customer is linked", () => {
  expect(linkedBuyer(null, [{ id: "o1", customerId: null }])).toBeNull();
});
