import type { OrderEventKind } from "./order-event.ts";
import type { OrderFacts } from "./order-facts.ts";
import { say } from "#app/domain/words/words.ts";
import { isMore } from "#app/domain/shared/money.ts";
import { hasArrived } from "./parcel-words.ts";
import { isTakenBack, wasScanned } from "./parcel-events.ts";

/** What a snooze can wait for. */
export const awaitedEvents = [
  "shipped",
  "out-for-delivery",
  "delivered",
  "delivery-failed",
  "refunded",
  "return-received",
  "cancelled",
] as const satisfies readonly OrderEventKind[];
export type AwaitedEvent = (typeof awaitedEvents)[number];

/** After "until": "until it is delivered". */
export const awaitedWords: Readonly<Record<AwaitedEvent, string>> = {
  shipped: say("it is shipped"),
  "out-for-delivery": say("it is out for delivery"),
  delivered: say("it is delivered"),
  "delivery-failed": say("its delivery fails"),
  refunded: say("it is refunded"),
  "return-received": say("its return is received"),
  cancelled: say("it is cancelled"),
};

/** What can still happen to the order, as we know it: nobody waits for what is over. */
export function eventsToAwait(order: OrderFacts): readonly AwaitedEvent[] {
  const isCancelled = order.cancelledAt !== null;
  const parcels = order.parcels.filter((parcel) => !isTakenBack(parcel));
  const isUnsent = !isCancelled && SENT.has(order.fulfillmentStatus) === false;
  const isUnderWay = parcels.some((parcel) => !hasArrived(parcel));
  const can: Readonly<Record<AwaitedEvent, boolean>> = {
    shipped: isUnsent || parcels.some((parcel) => !wasScanned(parcel)),
    "out-for-delivery": isUnsent || isUnderWay,
    delivered: isUnsent || isUnderWay,
    "delivery-failed": isUnsent || isUnderWay,
    refunded: isMore(order.received, order.refunded),
    "return-received": parcels.length > 0,
    cancelled: isUnsent,
  };
  return awaitedEvents.filter((kind) => can[kind]);
}

/** Of any of them, each once. */
export function eventsToAwaitOfAny(orders: readonly OrderFacts[]): readonly AwaitedEvent[] {
  const all = new Set(orders.flatMap(eventsToAwait));
  return awaitedEvents.filter((kind) => all.has(kind));
}

/** OrderDisplayFulfillmentStatus of an order of which nothing is left to send. */
const SENT: ReadonlySet<string> = new Set(["FULFILLED", "FULFILLMENT_NOT_REQUIRED"]);
