import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { EditRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { editedOrder } from "#tests/sandbox/shopify/mutations/edit/edited-order.ts";
import { refundOfLine } from "#tests/sandbox/shopify/mutations/refund/refund-sums.ts";
import { lineTotal } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { LineRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import {
  anOpenOrder,
  lineGid,
  type MutatingShop,
  openMutatingShop,
  orderGid,
  paymentGid,
} from "./mutating-shop.ts";

describe("refunds at the sandbox's Shopify", () => {
  it("suggests to the cent what a discounted line gives back, unit by unit", async () => {
    // 3 × 33.33 less 10.00 is 89.99: thirds of the discount do not come out even.
    const order = anOpenOrder(house, {
      lines: [{ quantity: 3, unitPrice: 3333, discounts: [{ index: 0, amount: 1000 }] }],
    });
    const given: number[] = [];

    for (const turn of [1, 2, 3]) {
      const amount = await suggest(order, { refundLineItems: [line(order, 0, 1)] });
      given.push(amount);
      const made = await refund(order, `unit-${turn}`, {
        refundLineItems: [line(order, 0, 1, "CANCEL")],
        transactions: [pay(order, amount)],
      });
      expect(made.userErrors).toEqual([]);
    }

    expect(given).toEqual([30, 29.99, 30]);
    expect(await suggest(order, { refundShipping: true })).toBe(6.9);
    expect(await suggest(order, { suggestFullRefund: true })).toBe(6.9);
  });

  it("suggests all that is left of an order, and no more than was paid", async () => {
    const order = anOpenOrder(house, { lines: [{ quantity: 2 }, { unitPrice: 4950 }] });
    await refund(order, "part", {
      refundLineItems: [line(order, 1, 1, "CANCEL")],
      shipping: { amount: "2.90" },
      transactions: [pay(order, 52.4)],
    });

    const all = await suggestion(order, { suggestFullRefund: true });

    expect(all).toMatchObject({
      amountSet: money("204.0"),
      maximumRefundableSet: money("204.0"),
      subtotalSet: money("200.0"),
      shipping: { amountSet: money("4.0"), maximumRefundableSet: money("4.0") },
      refundLineItems: [{ quantity: 2, restockType: "CANCEL" }],
      suggestedTransactions: [
        { amountSet: money("204.0"), parentTransaction: { id: paymentGid(order) } },
      ],
    });
  });

  it("gives money back, takes the items off the order and out of the packing, and puts them into stock", async () => {
    const order = anOpenOrder(house, { lines: [{ quantity: 2 }] });
    const stock = stockOf(order);

    const made = await refund(order, "restock", {
      note: "Too large",
      notify: true,
      refundLineItems: [line(order, 0, 1, "CANCEL")],
      shipping: { fullRefund: true },
      transactions: [pay(order, 106.9)],
    });

    expect(made).toMatchObject({
      userErrors: [],
      refund: {
        note: "Too large",
        totalRefundedSet: money("106.9"),
        refundLineItems: { nodes: [{ quantity: 1, restockType: "CANCEL", restocked: true }] },
        transactions: { nodes: [{ kind: "REFUND", status: "SUCCESS" }] },
      },
      order: {
        displayFinancialStatus: "PARTIALLY_REFUNDED",
        totalOutstandingSet: money("0.0"),
        lineItems: { nodes: [{ currentQuantity: 1, refundableQuantity: 1 }] },
        fulfillmentOrders: { nodes: [{ lineItems: { nodes: [{ remainingQuantity: 1 }] } }] },
      },
    });
    expect(stockOf(order)).toBe(stock + 1);
    expect(house.shopify.mails(house.shop.domain).at(-1)).toMatchObject({
      kind: "refund",
      to: order.email,
    });
    expect(house.world.order(order.id).updatedAt).toBeGreaterThan(order.updatedAt);
  });

  it("leaves the money where it is when no transaction is named", async () => {
    const order = anOpenOrder(house);

    const made = await refund(order, "no-money", {
      refundLineItems: [line(order, 0, 1, "NO_RESTOCK")],
    });

    expect(made).toMatchObject({
      refund: { totalRefundedSet: money("0.0") },
      order: { displayFinancialStatus: "PAID" },
    });
  });

  it("answers a repeat under the same key with the same refund, and refuses the key for another", async () => {
    const order = anOpenOrder(house, { lines: [{ quantity: 2 }] });
    const input = { transactions: [pay(order, 10)] };

    const first = await refund(order, "same", input);
    const again = await refund(order, "same", input);
    const other = await refund(order, "same", { transactions: [pay(order, 11)] });

    expect(idOfRefund(first)).toBeDefined();
    expect(idOfRefund(again)).toBe(idOfRefund(first));
    expect(house.world.order(order.id).refunds).toHaveLength(1);
    expect(other.userErrors[0]?.message).toContain("different operation parameters");
  });

  it("asks for a new key once a key was refused", async () => {
    const order = anOpenOrder(house);
    const input = { transactions: [pay(order, 1000)] };

    await refund(order, "refused", input);
    const again = await refund(order, "refused", input);

    expect(again.userErrors[0]?.message).toContain("Retry with a new idempotency key");
  });

  it("refuses a refund without a key, whatever it says", async () => {
    const order = anOpenOrder(house);
    const document = `mutation ($input: RefundInput!) { refundCreate(input: $input) { userErrors { message } } }`;

    const errors = await house.errorsOf(document, {
      input: { orderId: orderGid(order), transactions: [pay(order, 1)] },
    });

    expect(errors[0]).toContain("@idempotent directive is required");
    expect(house.world.order(order.id).refunds).toEqual([]);
  });

  it.each([
    [
      "more than was paid",
      (o: OrderRecord) => ({ transactions: [pay(o, 106.91)] }),
      ["transactions"],
    ],
    [
      "more items than were bought",
      (o: OrderRecord) => ({ refundLineItems: [line(o, 0, 2)], transactions: [pay(o, 1)] }),
      ["refundLineItems", "0", "quantity"],
    ],
    [
      "one item twice",
      (o: OrderRecord) => ({ refundLineItems: [line(o, 0, 1), line(o, 0, 1)] }),
      ["refundLineItems", "1", "quantity"],
    ],
    [
      "more shipping than there was",
      () => ({ shipping: { amount: "7.00" } }),
      ["shipping", "amount"],
    ],
    [
      "money of another order's payment",
      (o: OrderRecord) => ({ transactions: [{ ...pay(o, 1), parentId: null }] }),
      ["transactions", "0", "parentId"],
    ],
    ["nothing at all", () => ({}), null],
  ])("refuses to give back %s", async (words, input, field) => {
    const order = anOpenOrder(house);

    const made = await refund(order, words, input(order));

    expect(made).toMatchObject({ refund: null, userErrors: [{ field }] });
    expect(house.world.order(order.id)).toEqual(order);
  });

  it("refuses to put back into stock as cancelled what was sent", async () => {
    const order = anOpenOrder(house, { sent: true });

    const made = await refund(order, "sent", {
      refundLineItems: [line(order, 0, 1, "CANCEL")],
      transactions: [pay(order, 100)],
    });

    expect(made.userErrors[0]?.field).toEqual(["refundLineItems", "0", "restockType"]);
  });

  it("gives store credit to a customer of the new accounts", async () => {
    const order = anOpenOrder(house);
    house.world.changeShop(() => ({ customerAccounts: "NEW" }));

    const made = await refund(order, "credit", {
      refundMethods: [{ storeCreditRefund: { amount: { amount: "40.00", currencyCode: "USD" } } }],
    });
    const suggested = await suggestion(order, {
      suggestFullRefund: true,
      refundMethodAllocation: "STORE_CREDIT",
    });

    expect(made).toMatchObject({
      refund: { totalRefundedSet: money("40.0") },
      order: { displayFinancialStatus: "PARTIALLY_REFUNDED" },
    });
    expect(suggested).toMatchObject({
      suggestedTransactions: [],
      suggestedRefundMethods: [{ amount: money("66.9") }],
    });
  });

  it("does it although the answer is lost, and once only", async () => {
    const order = anOpenOrder(house);
    const input = { transactions: [pay(order, 10)] };
    house.shopify.fail({
      times: 1,
      kind: "status",
      status: 502,
      when: "after",
      field: "refundCreate",
    });

    await house.query("{ shop { name } }");
    await expect(refund(order, "lost", input)).rejects.toThrow("Internal Server Error");
    const again = await refund(order, "lost", input);

    expect(house.world.order(order.id).refunds).toHaveLength(1);
    expect(again.userErrors).toEqual([]);
  });

  it("tells the app of the refund and of the order, as one event", async () => {
    const order = anOpenOrder(house);
    await house.shopify.webhooksSettled();
    const before = house.shopify.sentWebhooks().length;

    await refund(order, "told", { transactions: [pay(order, 10)] });
    await house.shopify.webhooksSettled();

    const told = house.shopify.sentWebhooks().slice(before);
    expect(told.map(({ topic }) => topic).sort()).toEqual([
      "order_transactions/create",
      "orders/updated",
      "refunds/create",
    ]);
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(1);
  });

  it("gives back the whole of a line in whatever parts, and charges what comes to it in full", () => {
    fc.assert(
      fc.property(aLine, fc.array(fc.integer({ min: 1, max: 4 })), (line, steps) => {
        let left = line;
        let given = 0;
        for (const step of steps) {
          const part = Math.min(step, left.currentQuantity);
          given += refundOfLine(left, part);
          left = { ...left, currentQuantity: left.currentQuantity - part };
        }
        const edit = (quantity: number) =>
          editedOrder(
            { discounts: [], lines: [left] } as unknown as OrderRecord,
            {
              lines: [{ ...left, quantity, isAdded: false, restock: false, discounts: [] }],
            } as unknown as EditRecord,
          ).lines[0];
        const more = edit(left.currentQuantity + 3);

        expect(given + lineTotal(left, left.currentQuantity)).toBe(lineTotal(line, line.quantity));
        expect(more && lineTotal(more, more.currentQuantity)).toBe(
          lineTotal(left, left.currentQuantity) + 3 * line.unitPrice,
        );
      }),
    );
  });

  it("denies refunds to an app that may only read", async () => {
    const reader = await openMutatingShop(["read_orders"]);
    const order = anOpenOrder(reader);

    const errors = await reader.errorsOf(REFUND, {
      key: "denied",
      input: { orderId: orderGid(order), transactions: [pay(order, 1)] },
    });
    await reader.stop();

    expect(errors[0]).toContain("Access denied for refundCreate field");
  });
});

const aLine = fc
  .record({
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: fc.integer({ min: 1, max: 50_000 }),
    share: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ quantity, unitPrice, share }): LineRecord => ({
    id: 1,
    productId: null,
    variantId: null,
    title: "Ring",
    quantity,
    currentQuantity: quantity,
    fulfilled: 0,
    unitPrice,
    discounts: [{ index: 0, amount: Math.floor((unitPrice * quantity * share) / 100) }],
    attributes: [],
  }));

const MONEY = "{ shopMoney { amount currencyCode } }";
const REFUND = `mutation ($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
  refund { id note totalRefundedSet ${MONEY} refundLineItems(first: 5) { nodes { quantity restockType restocked } }
    transactions(first: 5) { nodes { kind status } } }
  order { displayFinancialStatus totalOutstandingSet ${MONEY}
    lineItems(first: 5) { nodes { currentQuantity refundableQuantity } }
    fulfillmentOrders(first: 5) { nodes { lineItems(first: 5) { nodes { remainingQuantity } } } } }
  userErrors { field message } } }`;
const SUGGEST = `query ($id: ID!, $refundLineItems: [RefundLineItemInput!], $refundShipping: Boolean, $suggestFullRefund: Boolean,
  $refundMethodAllocation: RefundMethodAllocation) { order(id: $id) {
  suggestedRefund(refundLineItems: $refundLineItems, refundShipping: $refundShipping, suggestFullRefund: $suggestFullRefund,
    refundMethodAllocation: $refundMethodAllocation) {
    amountSet ${MONEY} maximumRefundableSet ${MONEY} subtotalSet ${MONEY}
    shipping { amountSet ${MONEY} maximumRefundableSet ${MONEY} }
    refundLineItems { quantity restockType }
    suggestedTransactions { gateway amountSet ${MONEY} parentTransaction { id } }
    suggestedRefundMethods { amount ${MONEY} } } } }`;

let house: MutatingShop;

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  house = await openMutatingShop([
    "write_orders",
    "read_merchant_managed_fulfillment_orders",
    "read_products",
  ]);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await house.stop();
});

const refund = (order: OrderRecord, key: string, input: Record<string, unknown>) =>
  house.mutate(REFUND, { key, input: { orderId: orderGid(order), ...input } });

async function suggestion(order: OrderRecord, args: Record<string, unknown>) {
  const data = await house.query(SUGGEST, { id: orderGid(order), ...args });
  return (data.order as { suggestedRefund: { amountSet: ReturnType<typeof money> } })
    .suggestedRefund;
}

const suggest = async (order: OrderRecord, args: Record<string, unknown>): Promise<number> =>
  Number((await suggestion(order, args)).amountSet.shopMoney.amount);

const line = (order: OrderRecord, index: number, quantity: number, restockType?: string) => ({
  lineItemId: lineGid(order, index),
  quantity,
  restockType,
});

const pay = (order: OrderRecord, amount: number) => ({
  orderId: orderGid(order),
  parentId: paymentGid(order),
  gateway: "shopify_payments",
  kind: "REFUND",
  amount: amount.toFixed(2),
});

const money = (amount: string) => ({ shopMoney: { amount, currencyCode: "USD" } });

const idOfRefund = (payload: Record<string, unknown>): string =>
  (payload.refund as { id: string }).id;

function stockOf(order: OrderRecord): number {
  const product = house.shop.products.find(({ id }) => id === order.lines[0]?.productId);
  return product?.variants[0]?.stock ?? 0;
}
