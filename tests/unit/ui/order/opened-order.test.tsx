import { describe, expect, it } from "vitest";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { OpenedOrder } from "#app/ui/order/opened-order.tsx";
import { troubleWords, type ShownTrouble } from "#app/ui/order/trouble-words.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";
import {
  aFulfilmentOrder,
  aPayment,
  aReturn,
  someDetails,
} from "#tests/unit/domain/order/some-details.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

describe("opening an order beside the thread", () => {
  it("adds up its price, with discounts by name and what is still open", () => {
    const text = textOf({
      subtotal: usd("130.00"),
      discountTotal: usd("20.00"),
      discounts: [{ name: "SPRING", amount: null, percentage: 15 }],
      tax: usd("9.60"),
      outstanding: usd("12.00"),
    });

    expect(text).toContain(
      "Items $130.00 Discount SPRING (15 %) −$20.00 Shipping: Standard $10.00",
    );
    expect(text).toContain("Tax $9.60 Total now $120.00 Still to be paid $12.00");
  });

  it("says what the shop owes without a sign before it", () => {
    expect(textOf({ outstanding: usd("-12.00") })).toContain("The shop owes $12.00");
  });

  it("lists every attempt to pay, with what went wrong", () => {
    const failed = aPayment({ id: "1", status: "FAILURE", errorCode: "CARD_DECLINED" });

    const text = textOf({ payments: [failed, aPayment({ id: "2", processedAt: null })] });

    expect(text).toContain("Payment: failed (card declined) $120.00 Shopify Payments · Fri 08:00");
    expect(text).toContain("Payment $120.00 Shopify Payments · not processed yet");
    expect(textOf({ payments: [] })).toContain("Nothing was paid yet");
  });

  it("shows refunds with the items they were for, returns with reasons, and disputes", () => {
    const refund = {
      id: "1",
      createdAt: "2026-05-19T12:00:00Z",
      total: usd("84.50"),
      note: "came bent",
      items: [{ itemId: anItem().id, quantity: 1 }],
    };
    const text = textOf(
      {
        refunds: [refund, { ...refund, id: "2", note: null, items: [] }],
        returns: [aReturn()],
        disputes: [{ id: "1", kind: "CHARGEBACK", status: "WON" }],
      },
      { items: [anItem()] },
    );

    expect(text).toContain("1 × Luna Ring −$84.50 Tue 08:00 · came bent");
    expect(text).toContain("Amount without items −$84.50");
    expect(text).toContain("Return #1001-R1: in progress 1 × Luna Ring (Too small)");
    expect(text).toContain("Disputes Chargeback: won");
  });

  it("tells what is still to be shipped from what it may not know", () => {
    const open = aFulfilmentOrder({
      status: "ON_HOLD",
      items: [{ id: "1", itemId: "1", remainingQuantity: 2 }],
    });

    expect(textOf({ fulfilmentOrders: [open] })).toContain("On hold · 2 pieces · Workshop");
    expect(textOf({ fulfilmentOrders: [aFulfilmentOrder({ status: "CLOSED" })] })).not.toContain(
      "Still to be shipped",
    );
    expect(textOf({ fulfilmentOrders: null })).toContain("Loupe has no access to what is still");
  });

  it("repeats no address that is shown already", () => {
    const address = {
      name: "Jane Doe",
      lines: ["1 Main Street", "Portland ME 04101"],
      city: "Portland",
      postcode: "04101",
      countryCode: "US",
    };

    const same = textOf({ billingAddress: address }, { shippingAddress: address });
    const other = textOf({ billingAddress: address });

    expect(same).toContain("Invoice to The same address");
    expect(same).not.toContain("1 Main Street");
    expect(other).toContain("Invoice to Jane Doe 1 Main Street Portland ME 04101");
  });

  it.each(Object.keys(troubleWords) as ShownTrouble[])(
    "says beside the stored details why there are no newer ones: %s",
    (trouble) => {
      const text = renderText(anOpenedOrder(someDetails(), { trouble }));

      expect(text).toContain(troubleWords[trouble]);
      expect(text).toContain("Details as of Tue 08:00");
      expect(text.includes("Try again Price")).toBe(
        ["throttled", "unreachable", "unreached"].includes(trouble),
      );
    },
  );

  it("waits with an empty frame only while nothing is known", () => {
    expect(renderMarkup(anOpenedOrder(null, { loading: true }))).toContain("SkeletonBodyText");
    expect(renderMarkup(anOpenedOrder(someDetails(), { loading: true }))).not.toContain("Skeleton");
  });
});

const usd = (amount: string) => ({ amount, currency: "USD" });

const textOf = (details: Partial<OrderDetails>, facts: Partial<OrderFacts> = {}) =>
  renderText(anOpenedOrder(someDetails(details), {}, facts));

const anOpenedOrder = (
  details: OrderDetails | null,
  state: { trouble?: ShownTrouble; loading?: boolean },
  facts: Partial<OrderFacts> = {},
) => (
  <OpenedOrder
    facts={anOrder(facts)}
    details={details}
    fetchedAt={details === null ? null : "2026-05-19T12:00:00Z"}
    trouble={state.trouble ?? null}
    loading={state.loading ?? false}
    onRetry={() => undefined}
    {...when}
  />
);
