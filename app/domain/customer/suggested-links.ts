import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";

/** What an agent may link by hand, as a list to choose from. */

export type SuggestedCustomer = {
  readonly gid: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly orderCount: number;
};

export type SuggestedOrder = {
  readonly gid: string;
  readonly name: string;
  readonly email: string | null;
  readonly recipient: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
};

export type SuggestedLinks = {
  readonly customers: readonly SuggestedCustomer[];
  readonly orders: readonly SuggestedOrder[];
  /** Why there may be more than is listed. */
  readonly trouble: ShopifyTrouble | null;
};
