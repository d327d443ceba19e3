import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import { returnStatusOf } from "#tests/sandbox/shopify/nodes/return-status.ts";
import type { OrderRecord, VariantRecord } from "#tests/sandbox/shopify/seed/records.ts";

import {
  byDate,
  byId,
  byNumber,
  byTag,
  byWords,
  type Keys,
  type Match,
  searchRecords,
} from "./match-search.ts";
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
  return searchRecords(orders, query, orderKeys(call));
}

/** A part of the keys that the schema documents; tracking numbers are none of them. */
export function orderKeys(
  call: Pick<Call, "shop">,
): Keys<OrderRecord> & Record<"default", Match<OrderRecord>> {
  const { customers, products } = call.shop;
  const customerOf = (order: OrderRecord): string => {
    const customer = customers.find((other) => other.id === order.customerId);
    return customer ? `${customer.firstName} ${customer.lastName}` : "";
  };
  const variants = (order: OrderRecord): readonly VariantRecord[] =>
    products
      .flatMap((product) => product.variants)
      .filter(({ id }) => order.lines.some(({ variantId }) => variantId === id));
  return {
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
    return_status: (order, term) => isOneOf(term, returnStatusOf(order)),
    chargeback_status: (order, term) =>
      isOneOf(term, ...order.disputes.map(({ status }) => status)),
    risk_level: (order, term) => isOneOf(term, order.risk.level),
    discount_code: (order, term) =>
      isOneOf(
        term,
        ...order.discounts.filter(({ kind }) => kind === "code").map(({ name }) => name),
      ),
    gateway: (order, term) => isOneOf(term, ...order.transactions.map(({ gateway }) => gateway)),
    sku: (order, term) => isOneOf(term, ...variants(order).map(({ sku }) => sku)),
    tag: (order, term) => byTag(order.tags, term),
    tag_not: (order, term) => !byTag(order.tags, term),
    test: (_, term) => term.value === "false",
  };
}

/** Sorted as asked; Shopify sorts by `PROCESSED_AT` by default. */
export function sortOrders(orders: readonly OrderRecord[], sortKey: unknown): OrderRecord[] {
  const value = orderSortValue(sortKey);
  return [...orders].sort((a, b) => value(a) - value(b) || a.id - b.id);
}

/** What the orders are sorted by; cursors hold it. */
export function orderSortValue(sortKey: unknown): (order: OrderRecord) => number {
  return orderOf[String(sortKey)] ?? ((order) => order.createdAt);
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
