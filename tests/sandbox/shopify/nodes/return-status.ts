import type { OrderRecord, ReturnRecord } from "#tests/sandbox/shopify/seed/records.ts";

/** Shopify's OrderReturnStatus of all returns together. */
export function returnStatusOf({ returns }: OrderRecord): string {
  const has = (status: ReturnRecord["status"]): boolean =>
    returns.some((one) => one.status === status);
  if (has("OPEN")) return "IN_PROGRESS";
  if (has("REQUESTED")) return "RETURN_REQUESTED";
  return has("CLOSED") ? "RETURNED" : "NO_RETURN";
}
