import { expect, it } from "vitest";
import { purchasersOf } from "#app/domain/order/purchasers-of.ts";
import { anOrder } from "./an-order.ts";

const order = anOrder({ email: "Jane@Customer.example " });

it("knows whoever bought an order by its address and by that of the customer whose order it is", () => {
  const customer = { email: "jane@work.example", orderIds: [order.id] };

  expect(purchasersOf(order, customer)).toEqual(["jane@customer.example", "jane@work.example"]);
  expect(purchasersOf(order, { ...customer, email: "jane@customer.example" })).toHaveLength(1);
});

it("takes nobody for the purchaser because they are a customer", () => {
  const sam = { email: "sam@customer.example", orderIds: ["gid://shopify/Order/2"] };

  expect(purchasersOf(order, sam)).toEqual(["jane@customer.example"]);
});

it("knows nobody where Shopify shows no address", () => {
  const customer = { email: null, orderIds: [order.id] };

  expect(purchasersOf(anOrder({ email: null }), customer)).toEqual([]);
  expect(purchasersOf(anOrder({ email: null }), null)).toEqual([]);
});
