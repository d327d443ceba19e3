import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { orderStateOf } from "#app/domain/order/order-state-of.ts";
import { anOrder, aParcel } from "./an-order.ts";

const at = (iso: string) => instantOf(new Date(iso));
const received = at("2026-05-21T12:00:00Z");

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
});
