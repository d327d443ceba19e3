import { DAY_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { OrderFacts } from "./order-facts.ts";
import { hasLabel, isTakenBack, wasScanned } from "./parcel-events.ts";

/** Which of an order's parcels have a label that no carrier has scanned? */

/** Who switches the watch on wants to hear of what is going on, not of last spring. */
const OLDEST_DAYS = 30;

export type Labels = {
  /** Gids of parcels that were scanned, or are no parcels any more. */
  readonly settled: readonly string[];
  readonly unscanned: readonly { readonly fulfillmentGid: string; readonly labelAt: Instant }[];
};

/** A cancelled order's labels are nobody's trouble. */
export function labelsOf(order: OrderFacts, now: Instant): Labels {
  const isSettled = (parcel: OrderFacts["parcels"][number]) =>
    order.cancelledAt !== null || isTakenBack(parcel) || wasScanned(parcel);
  return {
    settled: order.parcels.filter(isSettled).map(({ id }) => id),
    unscanned: order.parcels
      .filter((parcel) => hasLabel(parcel) && !isSettled(parcel))
      .map(({ id, createdAt }) => ({
        fulfillmentGid: id,
        labelAt: instantOf(new Date(createdAt)),
      }))
      .filter(({ labelAt }) => labelAt > now - OLDEST_DAYS * DAY_MS),
  };
}
