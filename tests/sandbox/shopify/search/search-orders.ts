import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { byDate, byId, byNumber, byTag, byWords, searchRecords } from "./match-search.ts";
import type { Term } from "./search-syntax.ts";

const SIXTY_DAYS_MS = 60 * 86_400_000;

/** Without read_all_orders an app sees the last 60 days only (shopify.dev/docs/api/usage/access-scopes). */
export function visibleOrders(call: Call): readonly OrderRecord[] {
  if (call.scopes.has("read_all_orders")) return call.shop.orders;
  return call.shop.orders.filter((order) => order.createdAt >= call.at - SIXTY_DAYS_MS);
}

/** Orders by Shopify's search keys; `status` is not narrowed unless asked. */
export function searchOrders(
  orders: readonly OrderRecord[],
  query: unknown,
  call: Call,
): readonly OrderRecord[] {
  const customerOf = (order: OrderRecord): string => {
    const customer = call.shop.customers.find((other) => other.id === order.customerId);
    return customer ? `${customer.firstName} ${customer.lastName}` : "";
  };
  return searchRecords(orders, query, {
    default: (order, term) =>
      byNumber(order.name, term) ||
      byWords(`${order.email ?? ""} ${customerOf(order)} ${order.confirmationNumber}`, term),
    id: (order, term) => byId(order.id, term),
    name: (order, term) => byNumber(order.name, term),
    email: (order, term) => byWords(order.email, term),
    customer_id: (order, term) => byId(order.customerId, term),
    confirmation_number: (order, term) => byWords(order.confirmationNumber, term),
    created_at: (order, term) => byDate(order.createdAt, term),
    processed_at: (order, term) => byDate(order.createdAt, term),
    updated_at: (order, term) => byDate(order.updatedAt, term),
    status: hasStatus,
    financial_status: (order, term) => isOneOf(term, order.financialStatus),
    fulfillment_status: (order, term) => isOneOf(term, ...fulfillmentNames(order)),
    tag: (order, term) => byTag(order.tags, term),
  });
}

export function sortOrders(orders: readonly OrderRecord[], sortKey: unknown): OrderRecord[] {
  const value = orderOf[String(sortKey)] ?? ((order: OrderRecord) => order.createdAt);
  return [...orders].sort((a, b) => value(a) - value(b) || a.id - b.id);
}

const orderOf: Record<string, (order: OrderRecord) => number> = {
  ID: (order) => order.id,
  ORDER_NUMBER: (order) => order.number,
  UPDATED_AT: (order) => order.updatedAt,
};

function hasStatus(order: OrderRecord, term: Term): boolean {
  switch (term.value.toLowerCase()) {
    case "any":
      return true;
    case "cancelled":
      return order.cancelledAt !== null;
    case "closed":
      return order.closedAt !== null;
    case "open":
      return order.closedAt === null && order.cancelledAt === null;
    case "not_closed":
      return order.closedAt === null;
    default:
      return false;
  }
}

/** `unshipped` and `shipped` are Shopify's older words for the same states. */
function fulfillmentNames(order: OrderRecord): string[] {
  switch (order.fulfillmentStatus) {
    case "FULFILLED":
      return ["fulfilled", "shipped"];
    case "PARTIALLY_FULFILLED":
      return ["partial", "partially_fulfilled"];
    default:
      return ["unfulfilled", "unshipped"];
  }
}

function isOneOf(term: Term, ...names: string[]): boolean {
  const wanted = term.value.toLowerCase().split(",");
  return names.some((name) => wanted.includes(name.toLowerCase()));
}
