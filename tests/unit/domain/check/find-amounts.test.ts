import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findAmounts } from "#app/domain/check/find-amounts.ts";
import { refunded, read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("amounts in a reply", () => {
  it.each<Row>([
    ["a refund of another amount", "We refunded $59.00 to your card.", { orders: [refunded] }],
    ["another total", "Your order came to $194.95.", {}],
    [
      "a refund that went back in other words",
      "$59 was sent back to your card.",
      { orders: [refunded] },
    ],
    ["another total in German", "Der Gesamtbetrag war 194,95 USD.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findAmounts(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the refund that was made", "We refunded $49.00 to your card.", { orders: [refunded] }],
    ["the total", "The total was $154.95.", {}],
    [
      "what is left of it",
      "You paid $154.95; with the refund that leaves $105.95.",
      { orders: [refunded] },
    ],
    ["the price of an item", "The Luna Ring was $149.", {}],
    ["the shipping that follows from the total", "Of your order $5.95 was shipping.", {}],
    ["a fee", "Resizing costs $25.", {}],
    ["a voucher", "Here is a $20 voucher for your next order.", {}],
    ["a threshold", "We ship free for orders over $75.", {}],
    ["a question", "Would a refund of $30 be fine?", { orders: [refunded] }],
    ["an offer", "If you keep it, we can refund $30.", { orders: [refunded] }],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findAmounts(read(text, facts))).toEqual([]);
  });
});
