import type { Money } from "#app/domain/shared/money.ts";

/** As much of an order as tells whether it is the one that is looked for. Instants are ISO 8601; what Shopify withholds is null. */
export type OrderSummary = {
  /** `gid://shopify/Order/…` */
  readonly id: string;
  readonly name: string;
  readonly confirmationNumber: string | null;
  /** `gid://shopify/Customer/…`; null for a guest's order. */
  readonly customerId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Who it is sent to. */
  readonly recipient: string | null;
  readonly createdAt: string;
  readonly cancelledAt: string | null;
  /** Shopify's OrderDisplayFulfillmentStatus. */
  readonly fulfillmentStatus: string;
  readonly total: Money;
  readonly trackingNumbers: readonly string[];
};
