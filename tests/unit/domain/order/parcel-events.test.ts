import { describe, expect, it } from "vitest";
import { parcelEvents, wasScanned } from "#app/domain/order/parcel-events.ts";
import type { OrderParcel } from "#app/domain/order/order-facts.ts";
import { instantOf, isoOf } from "#app/domain/shared/instant.ts";
import { anOrder, aParcel } from "./an-order.ts";

const heardAt = instantOf(new Date("2026-05-30T09:00:00Z"));

let scans = 0;
const aScan = (status: string, happenedAt: string): OrderParcel["events"][number] => ({
  id: `gid://shopify/FulfillmentEvent/${(scans += 1)}`,
  status,
  message: null,
  happenedAt,
  place: null,
});

const told = (...parcels: OrderParcel[]) =>
  parcelEvents(anOrder({ parcels }), heardAt).map(({ kind, at }) => `${kind} ${isoOf(at)}`);

describe("what has happened to an order's parcels", () => {
  it("tells the label, the first scan as shipped, and each step that a customer asks about", () => {
    const parcel = aParcel({
      status: "DELIVERED",
      deliveredAt: "2026-05-22T14:05:00Z",
      events: [
        aScan("DELIVERED", "2026-05-22T14:02:00Z"),
        aScan("OUT_FOR_DELIVERY", "2026-05-22T07:00:00Z"),
        aScan("ATTEMPTED_DELIVERY", "2026-05-21T16:00:00Z"),
        aScan("OUT_FOR_DELIVERY", "2026-05-21T07:00:00Z"),
        aScan("IN_TRANSIT", "2026-05-20T18:00:00Z"),
        aScan("CARRIER_PICKED_UP", "2026-05-20T12:00:00Z"),
      ],
    });

    expect(told(parcel)).toEqual([
      "label-made 2026-05-19T12:00:00.000Z",
      "shipped 2026-05-20T12:00:00.000Z",
      "out-for-delivery 2026-05-21T07:00:00.000Z",
      "delivery-attempted 2026-05-21T16:00:00.000Z",
      "out-for-delivery 2026-05-22T07:00:00.000Z",
      "delivered 2026-05-22T14:02:00.000Z",
    ]);
  });

  it("has a key for each that stays when more is known of the parcel", () => {
    const early = aParcel({ events: [aScan("IN_TRANSIT", "2026-05-20T18:00:00Z")] });
    const late = {
      ...early,
      events: [aScan("CARRIER_PICKED_UP", "2026-05-20T12:00:00Z"), ...early.events],
    };

    const keys = (parcel: OrderParcel) =>
      parcelEvents(anOrder({ parcels: [parcel] }), heardAt).map(({ key }) => key);

    expect(keys(late)).toEqual(keys(early));
    expect(new Set(keys(late)).size).toBe(2);
  });

  it.each(["LABEL_PURCHASED", "LABEL_PRINTED", "CONFIRMED", "SUBMITTED"])(
    "takes a parcel that is only %s for a label, not for shipped",
    (status) => {
      const parcel = aParcel({ status, events: [aScan("LABEL_PRINTED", "2026-05-19T12:00:00Z")] });

      expect(told(parcel)).toEqual(["label-made 2026-05-19T12:00:00.000Z"]);
      expect(wasScanned(parcel)).toBe(false);
    },
  );

  it("believes a shop that says fulfilled, though no carrier tells anything", () => {
    const byHand = aParcel({ status: "MARKED_AS_FULFILLED", trackingNumber: null });

    expect(told(byHand)).toEqual(["shipped 2026-05-19T12:00:00.000Z"]);
    expect(wasScanned(byHand)).toBe(false);
  });

  it("tells a lost parcel by its state where no scan says so, dated when we heard of it", () => {
    expect(told(aParcel({ status: "NOT_DELIVERED" })).at(-1)).toBe(
      "delivery-failed 2026-05-30T09:00:00.000Z",
    );
    const failed = aParcel({
      status: "FAILURE",
      events: [aScan("FAILURE", "2026-05-23T10:00:00Z")],
    });
    expect(told(failed).at(-1)).toBe("delivery-failed 2026-05-23T10:00:00.000Z");
  });

  it.each(["CANCELED", "LABEL_VOIDED"])("tells nothing of a parcel that was %s", (status) => {
    expect(told(aParcel({ status }))).toEqual([]);
  });

  it("names the parcel where there are several", () => {
    const parcels = [aParcel(), aParcel({ id: "gid://shopify/Fulfillment/2", name: "#1001.2" })];

    const events = parcelEvents(anOrder({ parcels }), heardAt);

    expect(events.map(({ detail }) => detail.parcel)).toContain("#1001.2");
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  });
});
