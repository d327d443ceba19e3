import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { orderStateOf } from "#app/domain/order/order-state-of.ts";
import { anOrder, aParcel } from "./an-order.ts";

const at = (iso: string) => instantOf(new Date(iso));
const received = at("2026-05-21T12:00:00Z");
const usd = (amount: string) => ({ amount, currency: "USD" });

describe("what triage is told of an order", () => {
  it("has not left yet while Shopify says nothing else", () => {
    expect(orderStateOf(anOrder(), received)).toEqual({
      at: received,
      fulfilment: "unfulfilled",
      isCancelled: false,
      labelMadeAt: null,
      lastScanAt: null,
      estimatedDeliveryAt: null,
      deliveredAt: null,
      captures: 1,
    });
    expect(orderStateOf(anOrder({ fulfillmentStatus: "ON_HOLD" }), received).fulfilment).toBe(
      "unfulfilled",
    );
  });

  it("is partly or wholly on its way, or cancelled", () => {
    const of = (given: Parameters<typeof anOrder>[0]) => orderStateOf(anOrder(given), received);

    expect(of({ fulfillmentStatus: "PARTIALLY_FULFILLED" }).fulfilment).toBe("partial");
    expect(of({ fulfillmentStatus: "FULFILLED" }).fulfilment).toBe("fulfilled");
    expect(of({ cancelledAt: "2026-05-16T12:00:00Z" }).isCancelled).toBe(true);
  });

  it("tells of the newest parcel and of its last scan, in whatever order they are listed", () => {
    const scan = (happenedAt: string) => ({
      id: `gid://shopify/FulfillmentEvent/${happenedAt}`,
      status: "IN_TRANSIT",
      message: null,
      happenedAt,
      place: null,
    });
    const order = anOrder({
      fulfillmentStatus: "FULFILLED",
      parcels: [
        aParcel({
          createdAt: "2026-05-19T12:00:00Z",
          estimatedDeliveryAt: "2026-05-22T12:00:00Z",
          events: [scan("2026-05-20T12:00:00Z"), scan("2026-05-19T18:00:00Z")],
        }),
        aParcel({ createdAt: "2026-05-16T12:00:00Z", deliveredAt: "2026-05-18T12:00:00Z" }),
      ],
    });

    expect(orderStateOf(order, received)).toMatchObject({
      labelMadeAt: at("2026-05-19T12:00:00Z"),
      lastScanAt: at("2026-05-20T12:00:00Z"),
      estimatedDeliveryAt: at("2026-05-22T12:00:00Z"),
      deliveredAt: null,
    });
  });

  it.each([
    ["paid once", { received: usd("120.0") }, 1],
    ["not paid yet", { received: usd("0.0") }, 1],
    ["paid in part", { received: usd("60.00") }, 1],
    ["paid twice", { received: usd("240.0") }, 2],
    ["paid three times", { received: usd("360.00") }, 3],
    ["paid twice and given back once", { received: usd("240.0"), refunded: usd("120.0") }, 1],
    ["paid and given back", { received: usd("120.0"), refunded: usd("120.0") }, 1],
    ["made larger and paid for", { total: usd("240.0"), received: usd("240.0") }, 1],
    ["made smaller", { total: usd("60.00"), received: usd("120.00") }, 1],
    ["free of charge", { total: usd("0.0"), originalTotal: usd("0.0"), received: usd("0.0") }, 1],
  ])("counts the captures of an order that was %s", (_case, given, captures) => {
    expect(orderStateOf(anOrder(given), received).captures).toBe(captures);
  });
});
