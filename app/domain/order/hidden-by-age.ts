/**
 * Without this scope an app sees the orders of the last 60 days only.
 * https://shopify.dev/docs/api/usage/access-scopes
 */
const ALL_ORDERS = "read_all_orders";

/** Whether an order that was not found may be there all the same: an older one than the app may see. Unknown scopes tell nothing. */
export const mayBeHiddenByAge = (scopes: readonly string[]): boolean =>
  scopes.length > 0 && !scopes.includes(ALL_ORDERS);
