import { addressKey } from "#app/domain/mail/address.ts";
import type { OrderSummary } from "#app/domain/order/order-summary.ts";

/** Whose orders hold an address? A customer has one address at Shopify, but may have ordered with others before. */

export type BuyersAt = {
  /** Orders that hold exactly the address, newest first as they came. */
  readonly orders: readonly OrderSummary[];
  /** Their customers, each once with the newest of these orders; guests have none. */
  readonly customers: readonly { readonly customerId: string; readonly order: OrderSummary }[];
};

export function buyersAt(found: readonly OrderSummary[], address: string): BuyersAt {
  const wanted = addressKey(address);
  const orders = found.filter(
    ({ email }) => wanted !== "" && email !== null && addressKey(email) === wanted,
  );
  const customers = new Map<string, OrderSummary>();
  for (const order of orders)
    if (order.customerId !== null && !customers.has(order.customerId))
      customers.set(order.customerId, order);
  return {
    orders,
    customers: [...customers].map(([customerId, order]) => ({ customerId, order })),
  };
}
