import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surpriseFactsIn } from "#app/domain/proof/surprise-facts-in.ts";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";

const order = anOrder({
  name: "#1001",
  total: { amount: "260.00", currency: "USD" },
  items: [
    anItem({ title: "Luna Ring in 14k Gold", price: { amount: "240.00", currency: "USD" } }),
    anItem({ id: "2", title: "Halo", price: { amount: "20.00", currency: "USD" } }),
  ],
  parcels: [aParcel({ trackingNumber: "1Z999AA10123456784" })],
});
const found = (text: string) => surpriseFactsIn(text, order, { prefix: "#", suffix: "" });

describe("what would spoil a surprise", () => {
  it.each([
    ["Order #1001 left today", ["number"]],
    ["That makes $260.00", ["amount"]],
    ["The piece alone is 240,00 USD", ["amount"]],
    ["Your LUNA ring left today", ["item"]],
    ["The 14k gold is real", ["item"]],
    ["The halo left today", ["item"]],
    ["#1001: Luna Ring, $240.00", ["number", "amount", "item"]],
  ])("is found: %s", (text, kinds) => {
    expect(found(text)).toEqual(kinds);
  });

  it.each([
    "",
    "Your parcel 1Z999AA10123456784 left today",
    "I will ring you in the evening",
    "It takes 240 minutes",
    "in the",
  ])("is not: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is found wherever the title stands in a text", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 20 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(found([...before, "Luna Ring", ...after].join(" "))).toContain("item");
      }),
    );
  });
});
