import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { isMore, minorUnits } from "#app/domain/shared/money.ts";
import type { OrderState } from "#app/domain/triage/order-state.ts";
import type { OrderFacts } from "./order-facts.ts";

/** What triage wants to know of an order, as it stood when a message came in at `at`; of several parcels the newest counts. */
export function orderStateOf(order: OrderFacts, at: Instant): OrderState {
  const parcel = order.parcels.reduce<OrderFacts["parcels"][number] | null>(
    (newest, one) => (newest === null || one.createdAt > newest.createdAt ? one : newest),
    null,
  );
  const scans = (parcel?.events ?? []).map(({ happenedAt }) => instantIn(happenedAt));
  return {
    at,
    fulfilment: fulfilments[order.fulfillmentStatus] ?? "unfulfilled",
    isCancelled: order.cancelledAt !== null,
    labelMadeAt: parcel && instantIn(parcel.createdAt),
    lastScanAt: scans.length === 0 ? null : (Math.max(...scans) as Instant),
    estimatedDeliveryAt: instantOrNull(parcel?.estimatedDeliveryAt),
    deliveredAt: instantOrNull(parcel?.deliveredAt),
    captures: capturesOf(order),
  };
}

/**
 * How often the whole order was paid for and not given back. An edit makes an order worth more than it was, a return less: the
 * higher of the two is what one capture takes.
 */
function capturesOf({ received, refunded, originalTotal, total }: OrderFacts): number {
  const worth = minorUnits(isMore(total, originalTotal) ? total : originalTotal);
  if (worth <= 0n) return 1;
  return Math.max(1, Number((minorUnits(received) - minorUnits(refunded)) / worth));
}

/** https://shopify.dev/docs/api/admin-graphql/latest/enums/OrderDisplayFulfillmentStatus: the others have not left yet. */
const fulfilments: Readonly<Record<string, OrderState["fulfilment"]>> = {
  FULFILLED: "fulfilled",
  PARTIALLY_FULFILLED: "partial",
};

const instantIn = (iso: string): Instant => instantOf(new Date(iso));

const instantOrNull = (iso: string | null | undefined): Instant | null =>
  iso === null || iso === undefined ? null : instantIn(iso);
