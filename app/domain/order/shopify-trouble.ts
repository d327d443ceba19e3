/** Why Shopify shows nothing, or not all: six different states, none of which is "no orders". */
export const shopifyTroubles = [
  /** A scope is missing that the shop can grant. */
  "missing-scope",
  /** Shopify has not approved Loupe for protected customer data: fields come as null. */
  "protected-data",
  /** Orders older than 60 days are not shown without `read_all_orders`. */
  "sixty-days",
  /** The shop's allowance of questions is used up for the moment. */
  "throttled",
  /** The shop removed Loupe, or never opened it: there is no token. */
  "uninstalled",
  /** No answer, or none that can be read. */
  "unreachable",
] as const;
export type ShopifyTrouble = (typeof shopifyTroubles)[number];
