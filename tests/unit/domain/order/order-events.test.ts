import { describe, expect, it } from "vitest";
import type { OrderDetails, OrderReturn } from "#app/domain/order/order-details.ts";
import type { OrderEvent } from "#app/domain/order/order-event.ts";
import {
  disputeKey,
  orderEventsOf,
  verdictOf,
  type ToldOf,
} from "#app/domain/order/order-events.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { instantOf, isoOf } from "#app/domain/shared/instant.ts";
import { anOrder, aParcel } from "./an-order.ts";
import { someDetails } from "./some-details.ts";

const asOf = instantOf(new Date("2026-05-30T09:00:00Z"));

const eventsOf = (order: OrderFacts, given: Partial<ToldOf> = {}): readonly OrderEvent[] =>
  orderEventsOf(order, { details: null, before: null, known: [], told: [], asOf, ...given });

const words = (events: readonly OrderEvent[]) =>
  events.map(({ kind, at }) => `${kind} ${isoOf(at)}`);

const withDetails = (details: Partial<OrderDetails>, given: Partial<ToldOf> = {}) =>
  eventsOf(anOrder(), { details: someDetails({ payments: [], ...details }), ...given });

const usd = (amount: string) => ({ amount, currency: "USD" });

describe("what has happened to an order", () => {
  it("is told in the order in which it happened", () => {
    const order = anOrder({ cancelledAt: "2026-05-18T10:00:00Z", parcels: [aParcel()] });

    expect(words(eventsOf(order))).toEqual([
      "cancelled 2026-05-18T10:00:00.000Z",
      "label-made 2026-05-19T12:00:00.000Z",
      "shipped 2026-05-19T12:00:00.000Z",
    ]);
  });

  it("tells payments that came through and refunds of money, each with its amount", () => {
    const payment = {
      id: "gid://shopify/OrderTransaction/1",
      kind: "SALE",
      status: "SUCCESS",
      gateway: "shopify_payments",
      amount: usd("120.00"),
      processedAt: "2026-05-15T12:01:00Z",
      errorCode: null,
    };
    const refund = {
      id: "gid://shopify/Refund/1",
      createdAt: "2026-05-20T09:00:00Z",
      total: usd("49.00"),
      note: null,
      items: [],
    };
    const events = withDetails({
      payments: [
        payment,
        { ...payment, id: "gid://shopify/OrderTransaction/2", status: "FAILURE" },
        { ...payment, id: "gid://shopify/OrderTransaction/3", kind: "AUTHORIZATION" },
      ],
      refunds: [refund, { ...refund, id: "gid://shopify/Refund/2", total: usd("0.00") }],
    });

    expect(words(events)).toEqual([
      "paid 2026-05-15T12:01:00.000Z",
      "refunded 2026-05-20T09:00:00.000Z",
    ]);
    expect(events.map(({ detail }) => detail.amount)).toEqual([usd("120.00"), usd("49.00")]);
  });

  it.each([
    ["REQUESTED", ["return-requested"]],
    ["OPEN", ["return-requested", "return-approved"]],
    ["DECLINED", ["return-requested", "return-declined"]],
    ["CANCELED", ["return-requested", "return-cancelled"]],
    ["CLOSED", ["return-requested", "return-approved", "return-received"]],
  ])("tells how far a return is that is %s", (status, kinds) => {
    const one: OrderReturn = {
      id: "gid://shopify/Return/4",
      name: "#1001-R1",
      status,
      createdAt: "2026-05-25T09:00:00Z",
      quantity: 1,
      items: [],
    };

    const events = withDetails({ returns: [one] });

    expect(events.map(({ kind }) => kind)).toEqual(kinds);
    expect(new Set(events.map(({ key }) => key)).size).toBe(kinds.length);
  });

  it.each([
    ["NEEDS_RESPONSE", null],
    ["UNDER_REVIEW", null],
    ["WON", "dispute-won"],
    ["LOST", "dispute-lost"],
    ["ACCEPTED", "dispute-lost"],
    ["won", "dispute-won"],
  ])("takes a dispute that is %s for %s", (status, verdict) => {
    const dispute = { id: "gid://shopify/OrderDisputeSummary/6", kind: "CHARGEBACK", status };

    const kinds = withDetails({ disputes: [dispute] }).map(({ kind }) => kind);

    expect(verdictOf(status)).toBe(verdict);
    expect(kinds).toEqual(["dispute-opened", ...(verdict ? [verdict] : [])]);
  });

  it("takes the time of a webhook for what Shopify tells without a time, under either gid of a dispute", () => {
    const at = instantOf(new Date("2026-05-21T08:00:00Z"));
    const key = disputeKey("dispute-opened", "gid://shopify/ShopifyPaymentsDispute/6");
    const told: OrderEvent[] = [
      { key, kind: "dispute-opened", at, detail: {} },
      { key: "edited:1", kind: "edited", at, detail: {} },
    ];
    const dispute = {
      id: "gid://shopify/OrderDisputeSummary/6",
      kind: "INQUIRY",
      status: "UNDER_REVIEW",
    };

    const events = withDetails({ disputes: [dispute] }, { told });

    expect(words(events)).toEqual([
      "dispute-opened 2026-05-21T08:00:00.000Z",
      "edited 2026-05-21T08:00:00.000Z",
    ]);
    expect(events[0]?.detail.disputeKind).toBe("INQUIRY");
  });

  it("tells a hold while it lasts, and its release once it is gone", () => {
    const hold = {
      id: "gid://shopify/FulfillmentHold/1",
      reason: "OTHER",
      notes: null,
      handle: null,
    };
    const fulfilmentOrder = {
      id: "gid://shopify/FulfillmentOrder/1",
      status: "ON_HOLD",
      location: null,
      holds: [hold],
      actions: [],
      items: [],
    };

    const held = withDetails({ fulfilmentOrders: [fulfilmentOrder] });
    const known = held.map(({ key }) => key);
    const released = withDetails(
      { fulfilmentOrders: [{ ...fulfilmentOrder, holds: [] }] },
      { known },
    );

    expect(held.map(({ kind }) => kind)).toEqual(["held"]);
    expect(released.map(({ kind }) => kind)).toEqual(["released"]);
    expect(withDetails({ fulfilmentOrders: null }, { known })).toEqual([]);
  });

  it("tells another shipping address, and nothing where Shopify withholds it", () => {
    const address = {
      name: "Jane",
      lines: ["1 Main St"],
      city: "Bern",
      postcode: "3000",
      countryCode: "CH",
    };
    const before = anOrder({ shippingAddress: address });
    const moved = anOrder({ shippingAddress: { ...address, lines: ["2 Main St"] } });

    expect(eventsOf(moved, { before }).map(({ kind }) => kind)).toEqual(["address-changed"]);
    expect(eventsOf(before, { before })).toEqual([]);
    expect(eventsOf(anOrder(), { before })).toEqual([]);
    expect(eventsOf(moved, { before: anOrder() })).toEqual([]);
  });
});
