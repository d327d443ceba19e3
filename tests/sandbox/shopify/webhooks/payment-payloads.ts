import type {
  OrderRecord,
  RefundRecord,
  TransactionRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { linePayload } from "./line-payload.ts";
import { amount, amountSet, identified, instant, type Json, type Sheet } from "./payload-parts.ts";

export function refundPayload(order: OrderRecord, refund: RefundRecord, sheet: Sheet): Json {
  const transactions = order.transactions.filter(({ id }) => refund.transactionIds.includes(id));
  const returned = order.returns.find(({ id }) => id === refund.returnId);
  return {
    ...identified("Refund", refund.id),
    order_id: order.id,
    created_at: instant(refund.createdAt),
    processed_at: instant(refund.createdAt),
    note: refund.note,
    user_id: null,
    restock: refund.lines.some(({ restockType }) => restockType !== "NO_RESTOCK"),
    return: returned ? identified("Return", returned.id) : null,
    duties: [],
    order_adjustments: [],
    refund_shipping_lines:
      refund.shipping === 0
        ? []
        : [{ id: refund.id, subtotal_amount_set: amountSet(refund.shipping, sheet) }],
    refund_line_items: refund.lines.map((one) => {
      const line = order.lines.find(({ id }) => id === one.lineId);
      return {
        id: one.id,
        line_item_id: one.lineId,
        location_id: one.restockType === "NO_RESTOCK" ? null : sheet.world.shop.locationId,
        quantity: one.quantity,
        restock_type: one.restockType.toLowerCase(),
        subtotal: one.amount / 100,
        subtotal_set: amountSet(one.amount, sheet),
        total_tax: 0,
        total_tax_set: amountSet(0, sheet),
        line_item: line ? linePayload(line, sheet) : null,
      };
    }),
    transactions: transactions.map((one) => transactionPayload(order, one, sheet)),
  };
}

export function transactionPayload(
  order: OrderRecord,
  transaction: TransactionRecord,
  { world }: Sheet,
): Json {
  return {
    ...identified("OrderTransaction", transaction.id),
    order_id: order.id,
    parent_id: transaction.parentId,
    kind: transaction.kind.toLowerCase(),
    status: transaction.status.toLowerCase(),
    gateway: transaction.gateway,
    amount: amount(transaction.amount),
    currency: world.shop.currency,
    error_code: transaction.errorCode?.toLowerCase() ?? null,
    message: null,
    created_at: instant(transaction.processedAt),
    processed_at: instant(transaction.processedAt),
    manual_payment_gateway: transaction.gateway === "bank_deposit",
    payment_id: `${order.name}.${order.transactions.indexOf(transaction) + 1}`,
    source_name: "web",
    test: false,
    user_id: null,
  };
}
