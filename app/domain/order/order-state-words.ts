import type { Instant } from "#app/domain/shared/instant.ts";
import { dayWords } from "./day-words.ts";
import type { OrderFacts } from "./order-facts.ts";
import { hasArrived, parcelInQuestion, parcelWords } from "./parcel-words.ts";
import type { Parcel } from "./parcel-words.ts";

/** How does an order stand, in a word for the inbox and in a line for the ticket? */

/** Shopify's OrderDisplayFulfillmentStatus where no parcel says more. */
const FULFILLMENT: Readonly<Record<string, string>> = {
  FULFILLED: "Shipped",
  FULFILLMENT_NOT_REQUIRED: "Nothing to ship",
  IN_PROGRESS: "In progress",
  ON_HOLD: "On hold",
  OPEN: "Unfulfilled",
  PARTIALLY_FULFILLED: "Partly shipped",
  PENDING_FULFILLMENT: "Pending fulfilment",
  REQUEST_DECLINED: "Fulfilment declined",
  RESTOCKED: "Unfulfilled",
  SCHEDULED: "Scheduled",
  UNFULFILLED: "Unfulfilled",
};

/** Shopify's OrderDisplayFinancialStatus where it is worth a word; PAID and AUTHORIZED are as they should be. */
const PAYMENT: Readonly<Record<string, string>> = {
  EXPIRED: "Payment expired",
  PARTIALLY_PAID: "Partly paid",
  PARTIALLY_REFUNDED: "Partly refunded",
  PENDING: "Payment pending",
  REFUNDED: "Refunded",
  VOIDED: "Payment voided",
};

/** A word or two: what matters most about the order to somebody who reads a list. */
export function orderStateWords(order: OrderFacts): string {
  if (order.cancelledAt !== null) return "Cancelled";
  if (order.financialStatus === "REFUNDED") return "Refunded";

  const payment = PAYMENT[order.financialStatus ?? ""];
  if (order.fulfillmentStatus === "FULFILLED") {
    const parcel = parcelInQuestion(order.parcels);
    const state = parcel === null ? "Shipped" : arrivedOr(parcel, parcelWords(parcel).label);
    return payment !== undefined && ["Shipped", "Delivered", "Picked up"].includes(state)
      ? payment
      : state;
  }
  if (order.fulfillmentStatus === "PARTIALLY_FULFILLED") return "Partly shipped";
  if (payment !== undefined && order.financialStatus !== "PARTIALLY_REFUNDED") return payment;
  return FULFILLMENT[order.fulfillmentStatus] ?? "Unfulfilled";
}

/**
 * The answer to "where is my order?" in one line, such as "Shipped 3 days ago with UPS, out for delivery today". Days are
 * those of the shop's zone (IANA); far ones are dates as the locale (BCP 47) writes them.
 */
export function orderAnswer(
  order: OrderFacts,
  now: Instant,
  timeZone: string,
  locale: string,
): string {
  const day = (at: string): string => dayWords(at, now, timeZone, locale);
  if (order.cancelledAt !== null) {
    return sentence(`Cancelled ${day(order.cancelledAt)}`, refundPhrase(order));
  }

  const parcel = parcelInQuestion(order.parcels);
  if (parcel === null) {
    return sentence(`Ordered ${day(order.createdAt)}`, standing(order), paymentPhrase(order));
  }
  return sentence(
    startOfWay(parcel, order, day),
    whereabouts(parcel, now, day),
    parcelCount(order),
    order.fulfillmentStatus === "PARTIALLY_FULFILLED" ? "the rest is not shipped yet" : "",
    paymentPhrase(order),
  );
}

const arrivedOr = (parcel: Parcel, label: string): string =>
  hasArrived(parcel) && parcel.status !== "PICKED_UP" ? "Delivered" : label;

const sentence = (...phrases: readonly string[]): string =>
  phrases.filter((phrase) => phrase !== "").join(", ");

function standing(order: OrderFacts): string {
  if (order.fulfillmentStatus === "FULFILLED") return "shipped";
  if (order.fulfillmentStatus === "FULFILLMENT_NOT_REQUIRED") return "nothing to ship";
  const state = FULFILLMENT[order.fulfillmentStatus] ?? "Unfulfilled";
  const reason = ["Unfulfilled", "Partly shipped"].includes(state)
    ? ""
    : ` (${state.toLowerCase()})`;
  return `not shipped yet${reason}`;
}

function startOfWay(parcel: Parcel, order: OrderFacts, day: (at: string) => string): string {
  const carrier = parcel.carrier === null ? "" : ` with ${parcel.carrier}`;
  if (!parcelWords(parcel).shipped && !hasArrived(parcel)) return `Ordered ${day(order.createdAt)}`;
  const partly = order.fulfillmentStatus === "PARTIALLY_FULFILLED" ? "Partly shipped" : "Shipped";
  return `${partly} ${day(parcel.createdAt)}${carrier}`;
}

function whereabouts(parcel: Parcel, now: Instant, day: (at: string) => string): string {
  if (hasArrived(parcel)) {
    const phrase = parcel.status === "PICKED_UP" ? parcelWords(parcel).phrase : "delivered";
    return parcel.deliveredAt === null ? phrase : `${phrase} ${day(parcel.deliveredAt)}`;
  }
  const { phrase } = parcelWords(parcel);
  const event = newestEvent(parcel);
  const since = phrase !== "" && event !== null ? `${phrase} ${day(event.happenedAt)}` : phrase;
  const moving = parcel.status === "IN_TRANSIT" ? phrase : since;

  const expected = parcel.estimatedDeliveryAt;
  const isAhead = expected !== null && Date.parse(expected) >= now;
  return sentence(
    moving,
    isAhead && parcel.status !== "OUT_FOR_DELIVERY" ? `expected ${day(expected)}` : "",
    parcel.trackingNumber === null && parcelWords(parcel).shipped ? "no tracking number" : "",
  );
}

const newestEvent = (parcel: Parcel): Parcel["events"][number] | null =>
  parcel.events
    .filter((event) => event.status === parcel.status)
    .toSorted((a, b) => Date.parse(b.happenedAt) - Date.parse(a.happenedAt))[0] ?? null;

function parcelCount(order: OrderFacts): string {
  const arrived = order.parcels.filter(hasArrived).length;
  const all = order.parcels.length;
  return all > 1 && arrived < all ? `${arrived} of ${all} parcels delivered` : "";
}

const paymentPhrase = (order: OrderFacts): string =>
  (PAYMENT[order.financialStatus ?? ""] ?? "").toLowerCase();

const refundPhrase = (order: OrderFacts): string =>
  order.financialStatus === "REFUNDED" || order.financialStatus === "PARTIALLY_REFUNDED"
    ? paymentPhrase(order)
    : "";
