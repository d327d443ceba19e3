import { describe, expect, it } from "vitest";
import { orderEventKinds } from "#app/domain/order/order-event.ts";
import { orderEventWords } from "#app/domain/order/order-event-words.ts";

const given = { orderName: "#1001", locale: "en" };

describe("the line about an order in the thread", () => {
  it.each([
    ["delivered", { carrier: "UPS" }, "Order #1001: delivered (UPS)"],
    ["shipped", { carrier: null, parcel: "#1001.2" }, "Order #1001: parcel #1001.2 shipped"],
    ["refunded", { amount: { amount: "49.00", currency: "USD" } }, "Order #1001: refund of $49.00"],
    ["return-approved", { returnName: "#1001-R1" }, "Order #1001: return #1001-R1 approved"],
    ["return-requested", { returnName: null }, "Order #1001: return asked for"],
    ["dispute-lost", { disputeKind: "CHARGEBACK" }, "Order #1001: chargeback lost"],
    ["dispute-opened", {}, "Order #1001: dispute opened"],
    [
      "held",
      { holdReason: "INCORRECT_ADDRESS" },
      "Order #1001: fulfilment put on hold (wrong address)",
    ],
  ] as const)("says %s", (kind, detail, words) => {
    expect(orderEventWords({ kind, detail }, given)).toBe(words);
  });

  it("has words for everything that can happen, even without details", () => {
    for (const kind of orderEventKinds)
      expect(orderEventWords({ kind, detail: {} }, given)).toMatch(/^Order #1001: [a-zA-Z ]+$/);
  });
});
