import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import type { EditRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

/**
 * The edit of a calculated order's id or of its session's.
 * @throws Refused when there is none, or its order's items changed since it began.
 */
export function editOf(id: unknown, call: Call): EditRecord {
  const number = idOf("CalculatedOrder", id) ?? idOf("OrderEditSession", id);
  const edit = number === null ? undefined : call.ledger.edits.get(number);
  if (!edit) return refuse(["id"], "The order edit does not exist or was committed already");
  const order = call.shop.orders.find((one) => one.id === edit.orderId);
  if (!order || order.cancelledAt !== null || order.lines !== edit.before)
    refuse(["id"], "The order was changed since this edit began");
  return edit;
}
