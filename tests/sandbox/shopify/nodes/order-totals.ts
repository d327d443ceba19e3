import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

export type OrderTotals = {
  /** Of the items as they were ordered, after discounts. */
  subtotal: number;
  currentSubtotal: number;
  shipping: number;
  /** Less what of it was refunded. */
  currentShipping: number;
  discounts: number;
  currentDiscounts: number;
  total: number;
  /** After removals, edits and refunds. */
  current: number;
  received: number;
  refunded: number;
  refundedShipping: number;
  /** Received less refunded. */
  net: number;
  /** Below 0 where the shop owes. */
  outstanding: number;
  /** Authorised and neither captured nor voided. */
  capturable: number;
};

/** The sums of an order in cents; the sandbox's shops sell without tax. */
export function totalsOf(order: OrderRecord): OrderTotals {
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const ordered = order.lines.filter((line) => line.quantity > 0);
  const subtotal = sum(ordered.map((line) => lineTotal(line, line.quantity)));
  const currentSubtotal = sum(ordered.map((line) => lineTotal(line, line.currentQuantity)));
  const lineDiscounts = sum(ordered.map(discountOf));
  const leftDiscounts = sum(
    ordered.map((line) => Math.round((discountOf(line) * line.currentQuantity) / line.quantity)),
  );
  const shipping = order.shipping.price - order.shipping.discount;
  const refundedShipping = sum(order.refunds.map((refund) => refund.shipping));
  const refunded = sum(order.refunds.map((refund) => refund.amount));
  const allowances = sum(
    order.refunds.map(
      (one) =>
        one.amount - one.shipping - (one.settles ?? 0) - sum(one.lines.map((line) => line.amount)),
    ),
  );
  const fees = sum(order.returns.map(({ chargedFees }) => chargedFees ?? 0));
  const received = sum(successfulOf(order, ["SALE", "CAPTURE"]));
  const isVoid = order.cancelledAt !== null;
  const currentShipping = isVoid ? 0 : shipping - refundedShipping;
  const current = isVoid ? 0 : currentSubtotal + currentShipping + fees - allowances;
  const net = received - refunded;
  const done = new Set(
    order.transactions
      .filter((one) => one.kind !== "AUTHORIZATION" && one.status === "SUCCESS")
      .map(({ parentId }) => parentId),
  );
  const held = order.transactions.filter(
    (one) => one.kind === "AUTHORIZATION" && one.status === "SUCCESS" && !done.has(one.id),
  );
  return {
    subtotal,
    currentSubtotal,
    shipping,
    currentShipping,
    discounts: lineDiscounts + order.shipping.discount,
    currentDiscounts: leftDiscounts + order.shipping.discount,
    total: subtotal + shipping,
    current,
    received,
    refunded,
    refundedShipping,
    net,
    outstanding: isVoid ? 0 : current - net,
    capturable: sum(held.map(({ amount }) => amount)),
  };
}

type Line = OrderRecord["lines"][number];

export function discountOf(line: Line): number {
  return line.discounts.reduce((all, one) => all + one.amount, 0);
}

/** What so many of a line cost after discounts: a part of the line bears its part of the discount, rounded to the cent. */
export function lineTotal(line: Line, quantity: number): number {
  if (line.quantity === 0) return 0;
  return line.unitPrice * quantity - Math.round((discountOf(line) * quantity) / line.quantity);
}

function successfulOf(order: OrderRecord, kinds: readonly string[]): number[] {
  return order.transactions
    .filter((one) => kinds.includes(one.kind) && one.status === "SUCCESS")
    .map(({ amount }) => amount);
}
