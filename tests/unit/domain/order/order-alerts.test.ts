import { describe, expect, it } from "vitest";
import { orderAlerts } from "#app/domain/order/order-alerts.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { anOrder } from "./an-order.ts";
import { aFulfilmentOrder, aPayment, aReturn, someDetails } from "./some-details.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const wordsOf = (order: Partial<OrderFacts>, details: Partial<OrderDetails> = {}) =>
  orderAlerts(anOrder(order), someDetails(details), "en-US").map(
    ({ tone, words }) => `${tone} ${words}`,
  );
const aHold = (reason: string, notes: string | null) => ({
  fulfilmentOrders: [
    aFulfilmentOrder({
      status: "ON_HOLD",
      holds: [{ id: "gid://shopify/FulfillmentHold/1", reason, notes, handle: null }],
    }),
  ],
});
const failed = aPayment({ status: "FAILURE", errorCode: "INSUFFICIENT_FUNDS" });

describe("warning of what nobody must overlook about an order", () => {
  it("finds nothing in an order that is as it should be, with or without its details", () => {
    expect(wordsOf({})).toEqual([]);
    expect(orderAlerts(anOrder(), null, "en-US")).toEqual([]);
  });

  it.each<[string, Partial<OrderFacts>]>([
    ["critical Paid twice: $240.00 received for an order of $120.00", { received: usd("240.00") }],
    [
      "critical Paid twice: $240.00 received for an order of $120.00",
      { received: usd("240.00"), refunded: usd("20.00") },
    ],
    [
      "critical Paid too much: $150.00 received for an order of $120.00",
      { received: usd("150.00") },
    ],
    [
      "critical Paid too much: $200.00 received for an order of $180.00",
      { received: usd("200.00"), total: usd("180.00") },
    ],
  ])("%s (%#)", (words, order) => {
    expect(orderAlerts(anOrder(order), null, "en-US")).toEqual([
      { tone: "critical", words: words.replace("critical ", "") },
    ]);
  });

  it.each<[string, Partial<OrderFacts>]>([
    ["what was taken twice was given back", { received: usd("240.00"), refunded: usd("120.00") }],
    ["items came back and their money follows", { total: usd("60.00") }],
    ["the order grew and was paid anew", { total: usd("180.00"), received: usd("180.00") }],
  ])("does not call it paid twice when %s", (_case, order) => {
    expect(wordsOf(order)).toEqual([]);
  });

  it.each<[string, Partial<OrderDetails>]>([
    [
      "critical Chargeback: needs an answer",
      { disputes: [{ id: "1", kind: "CHARGEBACK", status: "NEEDS_RESPONSE" }] },
    ],
    [
      "critical Inquiry by the bank: under review",
      { disputes: [{ id: "1", kind: "INQUIRY", status: "UNDER_REVIEW" }] },
    ],
    [
      "critical Shopify recommends cancelling this order: high risk of fraud",
      { risk: { recommendation: "CANCEL", level: "HIGH", facts: [] } },
    ],
    [
      "warning Shopify recommends a closer look at this order",
      { risk: { recommendation: "INVESTIGATE", level: null, facts: [] } },
    ],
    ["warning $20.00 is still to be paid", { outstanding: usd("20.00") }],
    ["warning A payment failed: insufficient funds", { payments: [failed] }],
    [
      "warning 2 payments failed",
      { payments: [aPayment(), failed, aPayment({ kind: "CAPTURE", status: "ERROR" })] },
    ],
    ["info A payment failed: insufficient funds", { payments: [failed, aPayment()] }],
    ["warning On hold: wrong address", aHold("INCORRECT_ADDRESS", null)],
    ["warning On hold: wrong address (flat missing)", aHold("INCORRECT_ADDRESS", "flat missing")],
    ["warning On hold: engraving to be confirmed", aHold("OTHER", "engraving to be confirmed ")],
    ["warning On hold: another reason", aHold("OTHER", " ")],
    ["info Return #1001-R1: in progress", { returns: [aReturn()] }],
    ["info Return: asked for", { returns: [aReturn({ name: null, status: "REQUESTED" })] }],
  ])("%s (%#)", (words, details) => {
    expect(wordsOf({}, details)).toEqual([words]);
  });

  it("says nothing of what is over, what was cancelled and money that is only held", () => {
    const over: Partial<OrderDetails> = {
      disputes: [{ id: "1", kind: "CHARGEBACK", status: "WON" }],
      returns: [aReturn({ status: "CLOSED" })],
      payments: [aPayment(), aPayment({ kind: "REFUND", status: "FAILURE" })],
      fulfilmentOrders: null,
    };

    expect(wordsOf({}, over)).toEqual([]);
    expect(wordsOf({ financialStatus: "AUTHORIZED" }, { outstanding: usd("120.00") })).toEqual([]);
    expect(
      wordsOf({ cancelledAt: "2026-05-20T12:00:00Z" }, { outstanding: usd("120.00") }),
    ).toEqual([]);
  });

  it("puts the worst first", () => {
    const details: Partial<OrderDetails> = {
      returns: [aReturn()],
      outstanding: usd("20.00"),
      disputes: [{ id: "1", kind: "CHARGEBACK", status: "NEEDS_RESPONSE" }],
    };

    expect(wordsOf({}, details).map((words) => words.split(" ")[0])).toEqual([
      "critical",
      "warning",
      "info",
    ]);
  });
});
