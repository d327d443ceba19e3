import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

/** How old may a copy of what Shopify says be before it is fetched anew? */
export const FRESH_MS = MINUTE_MS;

/**
 * Whether the rest of an order can be shown without asking again: it is young, and the order has not changed since by
 * Shopify's own clock (`changedAt`, ISO 8601).
 */
export const areDetailsFresh = (
  detailsFetchedAt: Instant | null,
  changedAt: string,
  now: Instant,
): boolean =>
  detailsFetchedAt !== null &&
  now - detailsFetchedAt < FRESH_MS &&
  Date.parse(changedAt) <= detailsFetchedAt;
