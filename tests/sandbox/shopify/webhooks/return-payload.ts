import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord, ReturnRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { amountSet, identified, type Json, type Sheet } from "./payload-parts.ts";

/** As returns/request and returns/approve carry it. */
export function returnPayload(order: OrderRecord, returned: ReturnRecord, sheet: Sheet): Json {
  const quantity = returned.lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    ...identified("Return", returned.id),
    status: returned.status.toLowerCase(),
    name: returned.name === "" ? null : returned.name,
    order: identified("Order", order.id),
    total_return_line_items: quantity,
    return_line_items: returned.lines.map((line) => ({
      ...identified("ReturnLineItem", line.id),
      fulfillment_line_item: {
        ...identified("FulfillmentLineItem", line.fulfillmentLineId),
        line_item: identified("LineItem", line.lineId),
      },
      quantity: line.quantity,
      return_reason: line.reason,
      return_reason_note: line.note,
      customer_note: line.customerNote,
      refundable_quantity: line.quantity - line.refunded,
      refunded_quantity: line.refunded,
    })),
    return_shipping_fees:
      returned.shippingFee === 0
        ? []
        : [
            {
              ...identified("ReturnShippingFee", returned.id),
              price: amountSet(returned.shippingFee, sheet),
            },
          ],
    exchange_line_items: returned.exchangeLines.map((line) => ({
      ...identified("ExchangeLineItem", line.id),
      line_item: line.lineId === null ? null : identified("LineItem", line.lineId),
    })),
    total_exchange_line_items: returned.exchangeLines.length,
  };
}

/** As returns/decline carries it. */
export function declinedReturnPayload(order: OrderRecord, returned: ReturnRecord): Json {
  return {
    ...identified("Return", returned.id),
    status: returned.status.toLowerCase(),
    order: identified("Order", order.id),
    decline: {
      reason: returned.decline?.reason.toLowerCase() ?? null,
      note: returned.decline?.note ?? null,
    },
  };
}

/** As returns/close, cancel, reopen and process carry it. */
export function shortReturnPayload(order: OrderRecord, returned: ReturnRecord): Json {
  return {
    ...identified("Return", returned.id),
    order_id: order.id,
    status: returned.status.toLowerCase(),
  };
}

/** As returns/update carries it: what was taken out, and neither the order nor what is left. */
export function changedReturnPayload(
  returned: ReturnRecord,
  removals: readonly { id: number; delta: number }[],
): Json {
  return {
    admin_graphql_api_id: gid("Return", returned.id),
    return_line_items: {
      removals: removals.map(({ id, delta }) => ({
        admin_graphql_api_id: gid("ReturnLineItem", id),
        delta,
      })),
    },
    restocking_fees: { updates: [], removals: [] },
    return_shipping_fees: { updates: [], removals: [] },
  };
}
