import { describe, expect, it } from "vitest";
import { orderAnswer } from "#app/domain/order/order-answer.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { anOrder, aParcel } from "./an-order.ts";

const now = instantOf(new Date("2026-05-22T16:52:00Z"));
const answer = (given: Partial<OrderFacts>) =>
  orderAnswer(anOrder(given), now, "America/New_York", "en-US");
const shipped = (...parcels: OrderFacts["parcels"][number][]): Partial<OrderFacts> => ({
  fulfillmentStatus: "FULFILLED",
  parcels,
});

describe("answering where an order is", () => {
  it.each<[string, Partial<OrderFacts>]>([
    [
      "Shipped 3 days ago with UPS, out for delivery today",
      shipped(
        aParcel({
          status: "OUT_FOR_DELIVERY",
          estimatedDeliveryAt: "2026-05-22T22:00:00Z",
          events: [
            anEvent("OUT_FOR_DELIVERY", "2026-05-21T12:00:00Z"),
            anEvent("OUT_FOR_DELIVERY", "2026-05-22T12:00:00Z"),
            anEvent("IN_TRANSIT", "2026-05-20T12:00:00Z"),
          ],
        }),
      ),
    ],
    [
      "Shipped 3 days ago with UPS, in transit, expected tomorrow",
      shipped(aParcel({ estimatedDeliveryAt: "2026-05-23T16:00:00Z" })),
    ],
    [
      "Shipped 3 days ago with UPS, in transit, was expected 2 days ago",
      shipped(aParcel({ estimatedDeliveryAt: "2026-05-20T16:00:00Z" })),
    ],
    [
      "Shipped 3 days ago with UPS, in transit, expected today",
      shipped(aParcel({ estimatedDeliveryAt: "2026-05-22T12:00:00Z" })),
    ],
    [
      "Shipped 3 days ago with UPS, in transit, last scan yesterday in Secaucus NJ",
      shipped(
        aParcel({
          events: [
            anEvent("IN_TRANSIT", "2026-05-20T12:00:00Z", "Newark NJ"),
            anEvent("CARRIER_PICKED_UP", "2026-05-21T12:00:00Z", "Secaucus NJ"),
            anEvent("LABEL_PRINTED", "2026-05-22T12:00:00Z"),
          ],
        }),
      ),
    ],
    [
      "Shipped 3 days ago with UPS, last scan yesterday",
      shipped(
        aParcel({ status: "CONFIRMED", events: [anEvent("IN_TRANSIT", "2026-05-21T12:00:00Z")] }),
      ),
    ],
    [
      "Shipped 3 days ago with UPS, picked up by the carrier",
      shipped(aParcel({ status: "CARRIER_PICKED_UP" })),
    ],
    [
      "Shipped 3 days ago with UPS, delayed for 2 days, expected tomorrow",
      shipped(
        aParcel({
          status: "DELAYED",
          estimatedDeliveryAt: "2026-05-23T16:00:00Z",
          events: [anEvent("DELAYED", "2026-05-20T12:00:00Z")],
        }),
      ),
    ],
    ["Shipped 3 days ago with UPS, delayed", shipped(aParcel({ status: "DELAYED" }))],
    [
      "Ordered 7 days ago, ready for pickup since yesterday",
      shipped(
        aParcel({
          status: "READY_FOR_PICKUP",
          carrier: null,
          events: [anEvent("READY_FOR_PICKUP", "2026-05-21T12:00:00Z")],
        }),
      ),
    ],
    [
      "Shipped 3 days ago with UPS, delivered yesterday",
      shipped(aParcel({ status: "DELIVERED", deliveredAt: "2026-05-21T16:00:00Z" })),
    ],
    ["Shipped 3 days ago with UPS, delivered", shipped(aParcel({ status: "DELIVERED" }))],
    [
      "Shipped 3 days ago, picked up by the customer",
      shipped(aParcel({ status: "PICKED_UP", carrier: null })),
    ],
    [
      "Shipped 3 days ago, no tracking number",
      shipped(aParcel({ status: "FULFILLED", carrier: null, trackingNumber: null })),
    ],
    [
      "Ordered 7 days ago, label printed yesterday, not scanned by the carrier yet",
      shipped(
        aParcel({
          status: "LABEL_PRINTED",
          trackingNumber: null,
          events: [anEvent("LABEL_PRINTED", "2026-05-21T12:00:00Z")],
        }),
      ),
    ],
    [
      "Ordered 7 days ago, label purchased 3 days ago, not scanned by the carrier yet",
      shipped(aParcel({ status: "LABEL_PURCHASED" })),
    ],
    [
      "Shipped 3 days ago with UPS, in transit, 1 of 2 parcels delivered",
      shipped(aParcel(), aParcel({ status: "DELIVERED" })),
    ],
    [
      "Partly shipped 3 days ago with UPS, in transit, the rest is not shipped yet",
      { fulfillmentStatus: "PARTIALLY_FULFILLED", parcels: [aParcel()] },
    ],
    ["Ordered 7 days ago, not shipped yet", {}],
    ["Ordered 7 days ago, not shipped yet (on hold)", { fulfillmentStatus: "ON_HOLD" }],
    ["Ordered 7 days ago, not shipped yet", { fulfillmentStatus: "SOMETHING_NEW" }],
    ["Ordered 7 days ago, not shipped yet, payment pending", { financialStatus: "PENDING" }],
    [
      "Ordered 7 days ago, nothing to ship",
      { fulfillmentStatus: "FULFILLMENT_NOT_REQUIRED", financialStatus: null },
    ],
    [
      "Ordered 7 days ago, shipped, partly refunded",
      { fulfillmentStatus: "FULFILLED", financialStatus: "PARTIALLY_REFUNDED" },
    ],
    [
      "Cancelled 2 days ago, refunded",
      { cancelledAt: "2026-05-20T16:00:00Z", financialStatus: "REFUNDED" },
    ],
    [
      "Cancelled 2 days ago, partly refunded",
      { cancelledAt: "2026-05-20T16:00:00Z", financialStatus: "PARTIALLY_REFUNDED" },
    ],
    ["Cancelled 2 days ago", { cancelledAt: "2026-05-20T16:00:00Z", financialStatus: "VOIDED" }],
  ])("%s (%#)", (words, given) => {
    expect(answer(given)).toBe(words);
  });
});

function anEvent(status: string, happenedAt: string, place: string | null = null) {
  return {
    id: `gid://shopify/FulfillmentEvent/${happenedAt}`,
    status,
    message: null,
    happenedAt,
    place,
  };
}
