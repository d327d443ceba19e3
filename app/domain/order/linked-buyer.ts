import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "./order-facts.ts";

/** The customer that a ticket is linked to, with the orders that Shopify counts as theirs. */
export type LinkedBuyer = {
  readonly email: string | null;
  readonly orderIds: readonly string[];
};

/** Shopify lists the newest orders with the customer; every order names its own. */
export function linkedBuyer(
  customer: Pick<CustomerFacts, "id" | "email" | "orders"> | null,
  orders: readonly Pick<OrderFacts, "id" | "customerId">[],
): LinkedBuyer | null {
  if (customer === null) return null;
  const own = orders.filter(({ customerId }) => customerId === customer.id);
  const ids = [...customer.orders, ...own].map(({ id }) => id);
  return { email: customer.email, orderIds: [...new Set(ids)] };
}
