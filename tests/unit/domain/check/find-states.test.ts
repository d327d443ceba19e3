import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findStates } from "#app/domain/check/find-states.ts";
import { anOrder, delivered, refunded, unshipped, read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("what a reply says of where an order stands", () => {
  it.each<Row>([
    ["shipped, while nothing is", "Your order has shipped.", { orders: [unshipped] }],
    [
      "left our workshop, while nothing has",
      "It left our workshop yesterday.",
      { orders: [unshipped] },
    ],
    [
      "with the carrier, while it is not",
      "Your parcel is already with UPS.",
      { orders: [unshipped] },
    ],
    ["delivered, while it travels", "Your parcel has been delivered.", {}],
    ["on its way, while it is there", "Your parcel is on its way.", { orders: [delivered] }],
    ["not shipped, while it is", "Your order has not shipped yet.", {}],
    ["being made, while it is gone", "Your ring is being polished.", {}],
    ["refunded, while nothing is", "We have refunded you.", {}],
    ["cancelled, while it is not", "We cancelled your order.", {}],
    ["unpaid, while it is paid", "Your payment is still pending.", {}],
    [
      "paid, while it is not",
      "We have received your payment.",
      { orders: [anOrder({ financial: "pending" })] },
    ],
    ["a full refund of a part", "Your order was refunded in full.", { orders: [refunded] }],
    [
      "shipped, of an order that is cancelled",
      "Your order has shipped.",
      { orders: [anOrder({ cancelled: true, fulfillment: "unfulfilled", parcels: [] })] },
    ],
    ["another carrier", "We sent it with FedEx.", {}],
    [
      "versendet, while nothing is",
      "Ihre Bestellung wurde heute versendet.",
      { orders: [unshipped] },
    ],
    ["zugestellt, while it travels", "Das Paket wurde gestern zugestellt.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findStates(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["what is so", "Your order has shipped with UPS and is on its way.", {}],
    ["a condition", "Once it has shipped, you will get a mail.", { orders: [unshipped] }],
    ["an if", "If it has been delivered, please tell us.", {}],
    ["a negation", "It has not been delivered.", {}],
    ["a future", "It will be shipped tomorrow.", { orders: [unshipped] }],
    ["a question", "Has it been delivered?", {}],
    ["a policy", "Orders are shipped within 2 days.", { orders: [unshipped] }],
    ["what the customer said", "You wrote that it was delivered.", {}],
    ["a replacement", "Your replacement has shipped.", { orders: [unshipped] }],
    ["a parcel in a depot", "It arrived at the sorting centre.", {}],
    ["a refund to come", "You will be refunded once it is back.", {}],
    ["wird versendet", "Ihre Bestellung wird morgen versendet.", { orders: [unshipped] }],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findStates(read(text, facts))).toEqual([]);
  });
});
