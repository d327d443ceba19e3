import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

export type OrderTotals = {
  subtotal: number;
  currentSubtotal: number;
  shipping: number;
  total: number;
  /** After removals and refunds. */
  current: number;
  received: number;
  refunded: number;
  /** Received less refunded. */
  net: number;
  outstanding: number;
};

/** The sums of an order in cents; the sandbox's shops sell without tax and discount. */
export function totalsOf(order: OrderRecord): OrderTotals {
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const subtotal = sum(order.lines.map((line) => line.unitPrice * line.quantity));
  const currentSubtotal = sum(order.lines.map((line) => line.unitPrice * line.currentQuantity));
  const total = subtotal + order.shipping.price;
  const received = sum(
    order.transactions
      .filter((transaction) => transaction.kind === "SALE" && transaction.status === "SUCCESS")
      .map((transaction) => transaction.amount),
  );
  const refunded = sum(order.refunds.map((refund) => refund.amount));
  const isVoid = order.cancelledAt !== null;
  return {
    subtotal,
    currentSubtotal,
    shipping: order.shipping.price,
    total,
    current: isVoid ? 0 : total - refunded,
    received,
    refunded,
    net: received - refunded,
    outstanding: isVoid || received > 0 ? 0 : total,
  };
}
