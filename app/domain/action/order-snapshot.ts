import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { plainMoney } from "./action-rule.ts";

/** What an order or a customer was like when the agent looked: names of facts with their values, in words. */
export type Snapshot = Readonly<Record<string, string>>;

/** By Shopify's clock; it moves with every change. */
const CHANGED = "Changed";

export const snapshotOfOrder = (order: OrderFacts): Snapshot => ({
  Total: plainMoney(order.total),
  Refunded: plainMoney(order.refunded),
  Payment: order.financialStatus ?? "unknown",
  Fulfilment: order.fulfillmentStatus,
  Cancelled: order.cancelledAt === null ? "no" : "yes",
  Email: order.email ?? "none",
  "Ships to": order.shippingAddress?.lines.join(", ") ?? "nowhere",
  Items: order.items.map(({ id, currentQuantity }) => `${id} × ${currentQuantity}`).join(", "),
  Note: order.note ?? "",
  Tags: order.tags.toSorted().join(", "),
  [CHANGED]: order.updatedAt,
});

export const snapshotOfCustomer = (customer: CustomerFacts): Snapshot => ({
  Name: customer.displayName,
  Email: customer.email ?? "none",
  Phone: customer.phone ?? "none",
  Address: customer.defaultAddress?.lines.join(", ") ?? "none",
  Account: customer.accountState,
  [CHANGED]: customer.updatedAt,
});

/** Facts whose values are no words for people. */
const WITHOUT_VALUE = new Set(["Items", "Note"]);

/** What is otherwise now, in a sentence; null when nothing is. */
export function whatChanged(seen: Snapshot, now: Snapshot): string | null {
  const names = Object.keys(now).filter((name) => name !== CHANGED && seen[name] !== now[name]);
  if (names.length > 0)
    return names
      .map((name) =>
        WITHOUT_VALUE.has(name) ? `${name} changed` : `${name} is now ${now[name] || "empty"}`,
      )
      .join(". ");
  return seen[CHANGED] === now[CHANGED] ? null : "It was changed at Shopify";
}
