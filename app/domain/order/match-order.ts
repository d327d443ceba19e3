import type { OrderSummary } from "./order-summary.ts";

/** Which of the orders that Shopify found are meant? A search result that is merely similar is none. */

export type Meant =
  | { readonly kind: "one"; readonly order: OrderSummary }
  | { readonly kind: "several"; readonly orders: readonly OrderSummary[] }
  | { readonly kind: "none" };

/**
 * Orders of exactly the mentioned name, or of one that it may have from earlier times. Where there are several, the writer's
 * own is meant.
 */
export function matchOrder(
  found: readonly OrderSummary[],
  mention: { readonly name: string; readonly otherNames: readonly string[] },
  isOwn: (order: OrderSummary) => boolean,
): Meant {
  const names = [mention.name, ...mention.otherNames].map(nameKey);
  return oneOf(
    found.filter(({ name }) => names.includes(nameKey(name))),
    isOwn,
  );
}

/** Orders with exactly this confirmation number (capitals). */
export const matchConfirmation = (
  found: readonly OrderSummary[],
  code: string,
  isOwn: (order: OrderSummary) => boolean,
): Meant =>
  oneOf(
    found.filter(({ confirmationNumber }) => confirmationNumber?.toUpperCase() === code),
    isOwn,
  );

/** Orders with a parcel of exactly this number (capitals, without blanks). */
export const matchTracking = (
  found: readonly OrderSummary[],
  code: string,
  isOwn: (order: OrderSummary) => boolean,
): Meant =>
  oneOf(
    found.filter(({ trackingNumbers }) =>
      trackingNumbers.some((number) => number.replace(/[ -]/g, "").toUpperCase() === code),
    ),
    isOwn,
  );

function oneOf(equal: readonly OrderSummary[], isOwn: (order: OrderSummary) => boolean): Meant {
  const orders = [...new Map(equal.map((order) => [order.id, order])).values()];
  const own = orders.filter(isOwn);
  const [only] = own.length > 0 ? own : orders;
  if (!only) return { kind: "none" };
  return own.length === 1 || orders.length === 1
    ? { kind: "one", order: only }
    : { kind: "several", orders };
}

const nameKey = (name: string): string => name.trim().toLowerCase();
