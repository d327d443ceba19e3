import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";

/** Without `read_all_orders` an app sees the orders of the last 60 days only (shopify.dev, access scopes). */
const REACH_DAYS = 60;
const ALL_ORDERS = "read_all_orders";

/** Would Shopify show an order of that age (ISO 8601) to an app with these scopes? If so, one that it does not show is gone. */
export const isWithinReach = (
  createdAt: string,
  scopes: readonly string[],
  now: Instant,
): boolean => scopes.includes(ALL_ORDERS) || Date.parse(createdAt) > now - REACH_DAYS * DAY_MS;
