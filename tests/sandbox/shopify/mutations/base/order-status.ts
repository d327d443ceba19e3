import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

/** The order with Shopify's display states as its money and its parcels now make them. */
export function withStatus(order: OrderRecord): OrderRecord {
  return {
    ...order,
    financialStatus: financialStatusOf(order),
    fulfillmentStatus: fulfillmentStatusOf(order),
  };
}

function financialStatusOf(order: OrderRecord): string {
  const { received, refunded, outstanding, capturable, current } = totalsOf(order);
  if (received === 0) {
    if (capturable > 0) return "AUTHORIZED";
    if (order.transactions.some(({ kind }) => kind === "VOID")) return "VOIDED";
    return current === 0 && order.cancelledAt === null ? "PAID" : "PENDING";
  }
  if (refunded >= received) return "REFUNDED";
  if (outstanding > 0) return "PARTIALLY_PAID";
  return refunded > 0 ? "PARTIALLY_REFUNDED" : "PAID";
}

/** shopify.dev/docs/api/admin-graphql/latest/enums/OrderDisplayFulfillmentStatus */
function fulfillmentStatusOf(order: OrderRecord): string {
  const open = order.fulfillmentOrders.filter(({ lines }) =>
    lines.some(({ remainingQuantity }) => remainingQuantity > 0),
  );
  const wasSent = order.parcels.some(({ status }) => status === "SUCCESS");
  if (open.length === 0) return wasSent ? "FULFILLED" : "UNFULFILLED";
  if (open.every(({ status }) => status === "ON_HOLD")) return "ON_HOLD";
  if (wasSent) return "PARTIALLY_FULFILLED";
  return open.every(({ status }) => status === "SCHEDULED") ? "SCHEDULED" : "UNFULFILLED";
}
