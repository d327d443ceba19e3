import { describe, expect, it } from "vitest";
import { awaitedEvents, awaitedWords, eventsToAwait } from "#app/domain/order/awaited-event.ts";
import { anOrder, aParcel } from "./an-order.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });

describe("what a snooze can wait for", () => {
  it("is anything but a return while nothing was sent", () => {
    expect(eventsToAwait(anOrder())).toEqual([
      "shipped",
      "out-for-delivery",
      "delivered",
      "delivery-failed",
      "refunded",
      "cancelled",
    ]);
  });

  it("is the way of the parcel once it is shipped", () => {
    const order = anOrder({ fulfillmentStatus: "FULFILLED", parcels: [aParcel()] });

    expect(eventsToAwait(order)).toEqual([
      "out-for-delivery",
      "delivered",
      "delivery-failed",
      "refunded",
      "return-received",
    ]);
  });

  it("is money and returns once it has arrived, and nothing that is over", () => {
    const arrived = aParcel({ status: "DELIVERED", deliveredAt: "2026-05-22T14:05:00Z" });
    const order = anOrder({ fulfillmentStatus: "FULFILLED", parcels: [arrived] });

    expect(eventsToAwait(order)).toEqual(["refunded", "return-received"]);
    expect(eventsToAwait({ ...order, refunded: usd("120.00") })).toEqual(["return-received"]);
  });

  it("is the refund of a cancelled order", () => {
    expect(eventsToAwait(anOrder({ cancelledAt: "2026-05-22T14:05:00Z" }))).toEqual(["refunded"]);
  });

  it("is the other parcel where only a part was sent", () => {
    const order = anOrder({
      fulfillmentStatus: "PARTIALLY_FULFILLED",
      parcels: [aParcel({ status: "DELIVERED" })],
    });

    expect(eventsToAwait(order)).toContain("shipped");
    expect(eventsToAwait(order)).toContain("delivered");
  });

  it("has words for all", () => {
    expect(Object.keys(awaitedWords)).toEqual([...awaitedEvents]);
  });
});
