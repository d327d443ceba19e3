import type { CustomerFacts } from "./customer-facts.ts";

/** How do a customer's newest orders stand, as far as we know it? */

export type KnownOrderState = {
  readonly orderGid: string;
  /** Shopify's OrderDisplayFulfillmentStatus. */
  readonly fulfillmentStatus: string;
  /** Whether the order's copy was fetched after the customer's. */
  readonly isNewer: boolean;
  readonly isGone: boolean;
};

/** What we heard of an order since the customer was read holds; one that is gone from Shopify is left out. */
export function withKnownStates(
  facts: CustomerFacts,
  known: readonly KnownOrderState[],
): CustomerFacts {
  const states = new Map(known.map((one) => [one.orderGid, one]));
  const orders = facts.orders.flatMap((order) => {
    const state = states.get(order.id);
    if (state?.isGone) return [];
    return [state?.isNewer ? { ...order, fulfillmentStatus: state.fulfillmentStatus } : order];
  });
  return { ...facts, orders };
}
