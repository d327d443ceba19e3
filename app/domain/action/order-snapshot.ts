import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { say, sentences, within, type Said, type Words } from "#app/domain/words/words.ts";
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

/** The names of facts, as they stand in a snapshot. */
const NAMES: readonly string[] = [
  say("Total"),
  say("Refunded"),
  say("Payment"),
  say("Fulfilment"),
  say("Cancelled"),
  say("Email"),
  say("Ships to"),
  say("Items"),
  say("Note"),
  say("Tags"),
  say("Name"),
  say("Phone"),
  say("Address"),
  say("Account"),
];
/** Values that are ours, not the shop's. */
const OURS: readonly string[] = [
  say("unknown"),
  say("no"),
  say("yes"),
  say("none"),
  say("nowhere"),
];

/** What is otherwise now, in sentences; null when nothing is. */
export function whatChanged(seen: Snapshot, now: Snapshot): Words | null {
  const names = Object.keys(now).filter((name) => name !== CHANGED && seen[name] !== now[name]);
  if (names.length > 0) return sentences(names.map((name) => changeOf(name, now[name] ?? "")));
  return seen[CHANGED] === now[CHANGED] ? null : say("It was changed at Shopify.");
}

function changeOf(name: string, value: string): Words {
  const fact: Said = NAMES.includes(name) ? within(name) : name;
  if (WITHOUT_VALUE.has(name)) return say("{fact} changed.", { fact });
  if (value === "") return say("{fact} is now empty.", { fact });
  return say("{fact} is now {value}.", {
    fact,
    value: OURS.includes(value) ? within(value) : value,
  });
}
