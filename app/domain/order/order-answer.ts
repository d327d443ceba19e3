import type { Instant } from "#app/domain/shared/instant.ts";
import { dayWords, sinceWords } from "./day-words.ts";
import type { OrderFacts } from "./order-facts.ts";
import { fulfilmentWord, paymentWorthAWord } from "./order-state-words.ts";
import {
  hasArrived,
  isScan,
  parcelInQuestion,
  parcelWords,
  type Parcel,
  type ParcelEvent,
} from "./parcel-words.ts";

/** An instant (ISO 8601) as a day seen from now, and as the time that has passed since. */
type Days = { readonly on: (at: string) => string; readonly since: (at: string) => string };

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
  const days: Days = {
    on: (at) => dayWords(at, now, timeZone, locale),
    since: (at) => sinceWords(at, now, timeZone, locale),
  };
  if (order.cancelledAt !== null) {
    return sentence(`Cancelled ${days.on(order.cancelledAt)}`, refundPhrase(order));
  }

  const parcel = parcelInQuestion(order.parcels);
  if (parcel === null) {
    return sentence(`Ordered ${days.on(order.createdAt)}`, standing(order), paymentPhrase(order));
  }
  return sentence(
    startOfWay(parcel, order, days),
    whereabouts(parcel, now, days),
    parcelCount(order),
    order.fulfillmentStatus === "PARTIALLY_FULFILLED" ? "the rest is not shipped yet" : "",
    paymentPhrase(order),
  );
}

const sentence = (...phrases: readonly string[]): string =>
  phrases.filter((phrase) => phrase !== "").join(", ");

function standing(order: OrderFacts): string {
  if (order.fulfillmentStatus === "FULFILLED") return "shipped";
  if (order.fulfillmentStatus === "FULFILLMENT_NOT_REQUIRED") return "nothing to ship";
  const says = TOLD_STANDINGS.has(order.fulfillmentStatus) ? fulfilmentWord(order) : "";
  return says === "" ? "not shipped yet" : `not shipped yet (${says.toLowerCase()})`;
}

/** OrderDisplayFulfillmentStatus that says more than "not shipped yet". */
const TOLD_STANDINGS: ReadonlySet<string> = new Set([
  "IN_PROGRESS",
  "ON_HOLD",
  "PENDING_FULFILLMENT",
  "REQUEST_DECLINED",
  "SCHEDULED",
]);

function startOfWay(parcel: Parcel, order: OrderFacts, days: Days): string {
  const carrier = parcel.carrier === null ? "" : ` with ${parcel.carrier}`;
  if (!parcelWords(parcel).shipped && !hasArrived(parcel))
    return `Ordered ${days.on(order.createdAt)}`;
  const partly = order.fulfillmentStatus === "PARTIALLY_FULFILLED" ? "Partly shipped" : "Shipped";
  return `${partly} ${days.on(parcel.createdAt)}${carrier}`;
}

function whereabouts(parcel: Parcel, now: Instant, days: Days): string {
  if (hasArrived(parcel)) {
    const phrase = parcel.status === "PICKED_UP" ? parcelWords(parcel).phrase : "delivered";
    return parcel.deliveredAt === null ? phrase : `${phrase} ${days.on(parcel.deliveredAt)}`;
  }
  return sentence(
    stage(parcel, days),
    expectation(parcel, now, days),
    parcel.trackingNumber === null && parcelWords(parcel).shipped ? "no tracking number" : "",
  );
}

/** What the carrier said last, and when. */
function stage(parcel: Parcel, days: Days): string {
  const { phrase, tells } = parcelWords(parcel);
  const news = newest(parcel.events.filter(({ status }) => status === parcel.status));
  switch (tells) {
    case "day":
      return news === null ? phrase : `${phrase} ${days.on(news.happenedAt)}`;
    case "since":
      return news === null ? phrase : `${phrase} ${days.since(news.happenedAt)}`;
    case "label":
      return `${phrase} ${days.on(news?.happenedAt ?? parcel.createdAt)}, not scanned by the carrier yet`;
    case "scan":
      return sentence(phrase, scanPhrase(newest(parcel.events.filter(isScan)), days));
  }
}

const scanPhrase = (scan: ParcelEvent | null, days: Days): string =>
  scan === null
    ? ""
    : `last scan ${days.on(scan.happenedAt)}${scan.place === null ? "" : ` in ${scan.place}`}`;

/** When it should come; a day that is over is said to be over. */
function expectation(parcel: Parcel, now: Instant, days: Days): string {
  const expected = parcel.estimatedDeliveryAt;
  if (expected === null) return "";
  const day = days.on(expected);
  if (day !== "today" && Date.parse(expected) < now) return `was expected ${day}`;
  return parcel.status === "OUT_FOR_DELIVERY" ? "" : `expected ${day}`;
}

const newest = (events: Parcel["events"]): ParcelEvent | null =>
  events.toSorted((a, b) => Date.parse(b.happenedAt) - Date.parse(a.happenedAt))[0] ?? null;

function parcelCount(order: OrderFacts): string {
  const arrived = order.parcels.filter(hasArrived).length;
  const all = order.parcels.length;
  return all > 1 && arrived < all ? `${arrived} of ${all} parcels delivered` : "";
}

const paymentPhrase = (order: OrderFacts): string => (paymentWorthAWord(order) ?? "").toLowerCase();

const refundPhrase = (order: OrderFacts): string =>
  order.financialStatus === "REFUNDED" || order.financialStatus === "PARTIALLY_REFUNDED"
    ? paymentPhrase(order)
    : "";
