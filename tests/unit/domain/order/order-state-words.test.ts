import { describe, expect, it } from "vitest";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import { anOrder, aParcel } from "./an-order.ts";

const shipped = (...parcels: OrderFacts["parcels"][number][]): Partial<OrderFacts> => ({
  fulfillmentStatus: "FULFILLED",
  parcels,
});

describe("the state of an order in a word", () => {
  it.each<[string, Partial<OrderFacts>]>([
    ["Unfulfilled", {}],
    ["Unfulfilled", { financialStatus: "AUTHORIZED" }],
    ["Unfulfilled", { financialStatus: "PARTIALLY_REFUNDED" }],
    ["Something new", { fulfillmentStatus: "SOMETHING_NEW", financialStatus: null }],
    ["On hold", { fulfillmentStatus: "ON_HOLD" }],
    ["Payment pending", { financialStatus: "PENDING" }],
    ["Cancelled", { cancelledAt: "2026-05-20T12:00:00Z", financialStatus: "REFUNDED" }],
    ["Refunded", { financialStatus: "REFUNDED", ...shipped(aParcel()) }],
    ["Partly shipped", { fulfillmentStatus: "PARTIALLY_FULFILLED", parcels: [aParcel()] }],
    ["In transit", shipped(aParcel())],
    ["In transit", { ...shipped(aParcel()), financialStatus: "PARTIALLY_REFUNDED" }],
    ["Delivered", shipped(aParcel({ status: "DELIVERED" }))],
    ["Delivered", shipped(aParcel({ status: "FULFILLED", deliveredAt: "2026-05-20T12:00:00Z" }))],
    ["Picked up", shipped(aParcel({ status: "PICKED_UP" }))],
    [
      "Partly refunded",
      { ...shipped(aParcel({ status: "DELIVERED" })), financialStatus: "PARTIALLY_REFUNDED" },
    ],
    ["Delayed", shipped(aParcel({ status: "DELAYED" }))],
    ["Shipped", shipped()],
  ])("%s (%#)", (words, given) => {
    expect(orderStateWords(anOrder(given))).toBe(words);
  });
});
