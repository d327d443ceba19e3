import { describe, expect, it } from "vitest";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Judged } from "#app/domain/triage/judge-clauses.ts";
import { orderReasons } from "#app/domain/triage/order-reasons.ts";
import type { OrderState } from "#app/domain/triage/order-state.ts";

const at = Date.UTC(2026, 4, 22) as Instant;
const daysAgo = (days: number): Instant => (at - days * DAY_MS) as Instant;
const shipped: OrderState = {
  at,
  fulfilment: "fulfilled",
  isCancelled: false,
  labelMadeAt: daysAgo(5),
  lastScanAt: daysAgo(1),
  estimatedDeliveryAt: null,
  deliveredAt: null,
  captures: 1,
};
const asks: Judged = { category: "order_support", because: [], urgent: [] };
const wantsChange: Judged = {
  ...asks,
  urgent: [{ rule: "cancels", words: "cancel", group: "change-before-shipping" }],
};
const rules = (judged: Judged, order: Partial<OrderState>): string[] =>
  orderReasons(judged, { ...shipped, ...order }, null).urgent.map(({ rule }) => rule);

describe("an order's own state", () => {
  it("adds nothing to a parcel that moves", () => {
    expect(rules(asks, {})).toEqual([]);
  });

  it.each([
    ["a label and no scan for three days", { lastScanAt: null }, "parcel-without-scan"],
    ["a last scan three days ago", { lastScanAt: daysAgo(3) }, "parcel-without-scan"],
    ["a delivery that was due yesterday", { estimatedDeliveryAt: daysAgo(1) }, "parcel-overdue"],
    ["two payments", { captures: 2 }, "order-was-charged-twice"],
  ])("makes it urgent: %s", (_name, order, rule) => {
    expect(rules(asks, order)).toEqual([rule]);
  });

  it("makes it urgent that a customer looks for what the carrier says it delivered", () => {
    const looksFor: Judged = { ...asks, because: [{ rule: "tracks-a-parcel", words: "where" }] };

    expect(rules(looksFor, { deliveredAt: daysAgo(1) })).toEqual(["delivered-but-looked-for"]);
    expect(rules(looksFor, {})).toEqual([]);
    expect(rules(asks, { deliveredAt: daysAgo(1) })).toEqual([]);
  });

  it("is settled by the delivery", () => {
    expect(rules(asks, { lastScanAt: daysAgo(9), deliveredAt: daysAgo(9) })).toEqual([]);
  });

  it("says nothing about a question on something else", () => {
    expect(rules({ ...asks, category: "product_information" }, { captures: 2 })).toEqual([]);
  });

  it("decides whether a change can still race the parcel", () => {
    expect(rules(wantsChange, {})).toEqual([]);
    expect(rules(wantsChange, { fulfilment: "partial" })).toEqual(["cancels"]);
    expect(rules(wantsChange, { fulfilment: "unfulfilled", isCancelled: true })).toEqual([]);
  });

  it("changes nothing while the order is not known", () => {
    expect(orderReasons(wantsChange, null, null)).toEqual(wantsChange);
  });
});

it("says what the customer wrote before when the matter is urgent", () => {
  const history = { openTickets: 1, earlierOnSameOrder: true };
  const unshipped: OrderState = { ...shipped, fulfilment: "unfulfilled", labelMadeAt: null };

  expect(orderReasons(wantsChange, unshipped, history).because).toEqual([
    { rule: "wrote-before-about-this-order", words: "" },
    { rule: "has-other-open-tickets", words: "" },
  ]);
  expect(orderReasons(asks, shipped, history).because).toEqual([]);
});
