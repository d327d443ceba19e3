import { describe, expect, it } from "vitest";
import { withKnownStates } from "#app/domain/customer/recent-orders.ts";
import { aShopifyCustomer } from "./a-shopify-customer.ts";

const order = (number: number) => ({
  id: `gid://shopify/Order/${number}`,
  name: `#${number}`,
  createdAt: "2026-11-01T00:00:00Z",
  fulfillmentStatus: "UNFULFILLED",
});
const known = (number: number) => ({
  orderGid: order(number).id,
  fulfillmentStatus: "FULFILLED",
  isNewer: true,
  isGone: false,
});
const customer = { ...aShopifyCustomer(), orders: [order(3), order(2), order(1)] };
const statesOf = (...states: Parameters<typeof withKnownStates>[1]) =>
  withKnownStates(customer, states).orders.map((one) => [one.name, one.fulfillmentStatus]);

describe("the newest orders of a customer", () => {
  it("stand as we heard since the customer was read, and else as they stood then", () => {
    expect(statesOf(known(2), { ...known(1), isNewer: false })).toEqual([
      ["#3", "UNFULFILLED"],
      ["#2", "FULFILLED"],
      ["#1", "UNFULFILLED"],
    ]);
  });

  it("leave out what is gone from Shopify, and take in nothing that is not theirs", () => {
    expect(statesOf({ ...known(3), isGone: true }, known(9))).toEqual([
      ["#2", "UNFULFILLED"],
      ["#1", "UNFULFILLED"],
    ]);
  });
});
