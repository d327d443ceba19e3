import { describe, expect, it } from "vitest";
import {
  hasArrived,
  isScan,
  parcelInQuestion,
  parcelWords,
} from "#app/domain/order/parcel-words.ts";
import { aParcel } from "./an-order.ts";

describe("saying where a parcel is", () => {
  it("has words for every status and takes an unknown one for a shipment", () => {
    expect(parcelWords(aParcel({ status: "OUT_FOR_DELIVERY" })).label).toBe("Out for delivery");
    expect(parcelWords(aParcel({ status: "BY_BALLOON" })).label).toBe("Shipped");
    expect(parcelWords(aParcel({ status: null })).label).toBe("Shipped");
  });

  it.each([
    [aParcel({ status: "DELIVERED" }), true],
    [aParcel({ status: "PICKED_UP" }), true],
    [aParcel({ status: "IN_TRANSIT", deliveredAt: "2026-05-21T12:00:00Z" }), true],
    [aParcel(), false],
  ])("knows whether it has arrived (%#)", (parcel, expected) => {
    expect(hasArrived(parcel)).toBe(expected);
  });

  it.each([
    ["LABEL_PRINTED", false],
    ["LABEL_PURCHASED", false],
    ["CONFIRMED", false],
    ["CARRIER_PICKED_UP", true],
    ["DELAYED", true],
  ])("knows whether the carrier had it in hand at %s", (status, expected) => {
    const event = {
      id: "e",
      status,
      message: null,
      happenedAt: "2026-05-21T12:00:00Z",
      place: null,
    };

    expect(isScan(event)).toBe(expected);
  });

  it("speaks of the newest that is still on its way, else of the newest", () => {
    const old = aParcel({ createdAt: "2026-05-01T12:00:00Z" });
    const arrived = aParcel({ status: "DELIVERED" });
    const cancelled = aParcel({ status: "CANCELED", createdAt: "2026-05-21T12:00:00Z" });
    const voided = aParcel({ status: "LABEL_VOIDED" });

    expect(parcelInQuestion([arrived, old, cancelled])).toBe(old);
    expect(parcelInQuestion([arrived, voided])).toBe(arrived);
    expect(parcelInQuestion([cancelled])).toBeNull();
  });
});
