import { describe, expect, it } from "vitest";
import { orderStandings, statesIn } from "#app/domain/order/order-standing.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import { shopifyWords } from "#app/domain/order/shopify-words.ts";
import { anOrder } from "./an-order.ts";

/** What a list can say of an order, by what Shopify can say of its shipping and its payment. */
function everyState(): ReadonlySet<string> {
  const shipping = Object.keys(shopifyWords.OrderDisplayFulfillmentStatus);
  const payments = Object.keys(shopifyWords.OrderDisplayFinancialStatus);
  return new Set(
    shipping.flatMap((fulfillmentStatus) =>
      payments.map((financialStatus) =>
        orderStateWords(anOrder({ fulfillmentStatus, financialStatus, parcels: [] })),
      ),
    ),
  );
}

describe("filtering by the state of an order", () => {
  it("finds each state under one heading, and none under two", () => {
    const headings = (state: string) =>
      orderStandings.filter((standing) => statesIn(standing).includes(state));

    for (const state of [
      ...everyState(),
      "Delivered",
      "In transit",
      "Delivery failed",
      "Cancelled",
    ])
      expect([state, headings(state).length]).toEqual([state, 1]);
  });

  it("has no state for a ticket without order", () => {
    expect(statesIn("none")).toEqual([]);
  });
});
