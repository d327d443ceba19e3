import { describe, expect, it } from "vitest";
import { labelsOf } from "#app/domain/order/labels-of.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { anOrder, aParcel } from "./an-order.ts";

const now = instantOf(new Date("2026-05-25T12:00:00Z"));
const label = aParcel({ status: "LABEL_PURCHASED" });

describe("labels that no carrier has scanned", () => {
  it("are watched from the day on which they were made", () => {
    expect(labelsOf(anOrder({ parcels: [label] }), now)).toEqual({
      settled: [],
      unscanned: [{ fulfillmentGid: label.id, labelAt: instantOf(new Date(label.createdAt)) }],
    });
  });

  it("are watched where the shop says fulfilled and the carrier says nothing", () => {
    const parcels = [aParcel({ status: "FULFILLED" })];

    expect(labelsOf(anOrder({ parcels }), now).unscanned).toHaveLength(1);
  });

  it.each([
    ["scanned", aParcel({ status: "IN_TRANSIT" })],
    ["delivered", aParcel({ status: "FULFILLED", deliveredAt: "2026-05-22T14:05:00Z" })],
    ["voided", aParcel({ status: "LABEL_VOIDED" })],
  ])("are settled once they are %s", (_state, parcel) => {
    expect(labelsOf(anOrder({ parcels: [parcel] }), now)).toEqual({
      settled: [parcel.id],
      unscanned: [],
    });
  });

  it("are nobody's trouble on a cancelled order, without a number, or from long ago", () => {
    const cancelled = anOrder({ parcels: [label], cancelledAt: "2026-05-20T12:00:00Z" });
    const unnumbered = anOrder({ parcels: [{ ...label, trackingNumber: null }] });
    const old = anOrder({ parcels: [{ ...label, createdAt: "2026-04-20T12:00:00Z" }] });

    for (const order of [cancelled, unnumbered, old])
      expect(labelsOf(order, now).unscanned).toEqual([]);
  });
});
