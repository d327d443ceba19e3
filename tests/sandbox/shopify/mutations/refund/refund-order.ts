import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type {
  LineRecord,
  OrderRecord,
  RefundRecord,
  TransactionRecord,
} from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import {
  packLess,
  unpacked,
} from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { refundOfLine } from "./refund-sums.ts";

export type RefundPlan = {
  note: string | null;
  lines: readonly { line: LineRecord; quantity: number; restock: RestockType }[];
  /** Cents of it that are shipping. */
  shipping: number;
  payments: readonly { gateway: string; parentId: number | null; amount: number }[];
  returnId: number | null;
};

export type RestockType = RefundRecord["lines"][number]["restockType"];

/** Gives money back and takes lines off the order; refunds/create and orders/updated follow. */
export function refundOrder(world: ShopWorld, orderId: number, plan: RefundPlan): RefundRecord {
  return world.deed(() => {
    const at = world.now();
    const transactions = plan.payments.map((payment): TransactionRecord => ({
      id: world.nextId(),
      kind: "REFUND",
      status: "SUCCESS",
      errorCode: null,
      gateway: payment.gateway,
      amount: payment.amount,
      processedAt: at,
      parentId: payment.parentId,
    }));
    const refund: RefundRecord = {
      id: world.nextId(),
      createdAt: at,
      note: plan.note,
      amount: transactions.reduce((sum, { amount }) => sum + amount, 0),
      shipping: plan.shipping,
      transactionIds: transactions.map(({ id }) => id),
      returnId: plan.returnId,
      lines: plan.lines.map(({ line, quantity, restock }) => ({
        id: world.nextId(),
        lineId: line.id,
        quantity,
        amount: refundOfLine(line, quantity),
        restockType: restock,
      })),
    };
    world.changeOrder(orderId, (order) => {
      const settled = { ...refund, settles: settledBy(refund, totalsOf(order).outstanding) };
      const lessened = plan.lines.reduce(
        (before, { line, quantity, restock }) =>
          withoutUnits(before, line.id, { quantity, restock, at }),
        order,
      );
      return withStatus({
        ...lessened,
        transactions: [...order.transactions, ...transactions],
        refunds: [...order.refunds, settled],
      });
    });
    for (const { line, quantity, restock } of plan.lines) {
      if (restock !== "NO_RESTOCK") restockLine(world, line, quantity);
    }
    for (const { id } of transactions) {
      world.emit("order_transactions/create", { orderId, transactionId: id });
    }
    world.emit("refunds/create", { orderId, refundId: refund.id });
    return refund;
  });
}

/**
 * The part of a refund that is neither of items nor of shipping and pays what the shop owed, or, below 0, the part of the items
 * that nobody had paid for. What remains is an allowance.
 */
function settledBy(refund: RefundRecord, outstanding: number): number {
  const ofLines = refund.lines.reduce((sum, { amount }) => sum + amount, 0);
  const rest = refund.amount - refund.shipping - ofLines;
  return Math.min(Math.max(rest, -Math.max(0, outstanding)), Math.max(0, -outstanding));
}

/** What comes back was sent; anything else is taken from what is still to be packed, as far as that goes. */
export function withoutUnits(
  order: OrderRecord,
  lineId: number,
  part: { quantity: number; restock: RestockType; at: number },
): OrderRecord {
  const left = unpacked(order, lineId);
  const sent = order.lines.find(({ id }) => id === lineId)?.fulfilled ?? 0;
  const ofSent =
    part.restock === "RETURN" ? Math.min(part.quantity, sent) : Math.max(0, part.quantity - left);
  return {
    ...order,
    fulfillmentOrders: packLess(order, lineId, part.quantity - ofSent, part.at),
    lines: order.lines.map((line) =>
      line.id === lineId
        ? {
            ...line,
            currentQuantity: line.currentQuantity - part.quantity,
            fulfilled: line.fulfilled - ofSent,
          }
        : line,
    ),
  };
}

export function restockLine(
  world: ShopWorld,
  line: Pick<LineRecord, "productId" | "variantId">,
  quantity: number,
): void {
  if (line.productId === null) return;
  if (!world.shop.products.some(({ id }) => id === line.productId)) return;
  world.changeProduct(line.productId, (product) => ({
    variants: product.variants.map((variant) =>
      variant.id === line.variantId ? { ...variant, stock: variant.stock + quantity } : variant,
    ),
  }));
}
