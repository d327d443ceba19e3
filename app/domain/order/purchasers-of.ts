import { addressKey } from "#app/domain/mail/address.ts";
import type { LinkedBuyer } from "./linked-buyer.ts";
import type { OrderFacts } from "./order-facts.ts";

/** Under which addresses does Shopify know whoever bought the order? In the form of `addressKey`; empty where it shows none. */
export function purchasersOf(
  order: Pick<OrderFacts, "id" | "email">,
  customer: LinkedBuyer | null,
): readonly string[] {
  const isTheirs = customer !== null && customer.orderIds.includes(order.id);
  const keys = [order.email, isTheirs ? customer.email : null].map((one) => addressKey(one ?? ""));
  return [...new Set(keys)].filter((key) => key !== "");
}
