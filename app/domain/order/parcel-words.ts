import { say } from "#app/domain/words/words.ts";
import type { OrderFacts } from "./order-facts.ts";

/** Where is a parcel, in words? */

export type Parcel = OrderFacts["parcels"][number];

export type ParcelEvent = Parcel["events"][number];

/**
 * What the line about an order adds to a phrase: the day of the news, since when it is so, when the label was made, or where
 * the carrier scanned the parcel last.
 */
type Tells = "day" | "since" | "label" | "scan";

type ParcelWords = {
  /** As a state of the order. */
  readonly label: string;
  /** As a part of a sentence. */
  readonly phrase: string;
  /** Whether the carrier has it. */
  readonly shipped: boolean;
  readonly tells: Tells;
};

const words = (label: string, phrase: string, shipped: boolean, tells: Tells): ParcelWords => ({
  label,
  phrase,
  shipped,
  tells,
});

/** Shopify's FulfillmentDisplayStatus. */
const WORDS: Readonly<Record<string, ParcelWords>> = {
  ATTEMPTED_DELIVERY: words(say("Delivery attempted"), say("delivery attempted"), true, "day"),
  CANCELED: words(say("Shipment cancelled"), say("shipment cancelled"), false, "day"),
  CARRIER_PICKED_UP: words(say("In transit"), say("picked up by the carrier"), true, "day"),
  CONFIRMED: words(say("Shipped"), "", true, "scan"),
  DELAYED: words(say("Delayed"), say("delayed"), true, "since"),
  DELIVERED: words(say("Delivered"), say("delivered"), true, "day"),
  FAILURE: words(say("Delivery failed"), say("delivery failed"), true, "day"),
  FULFILLED: words(say("Shipped"), "", true, "scan"),
  IN_TRANSIT: words(say("In transit"), say("in transit"), true, "scan"),
  LABEL_PRINTED: words(say("Label printed"), say("label printed"), false, "label"),
  LABEL_PURCHASED: words(say("Label purchased"), say("label purchased"), false, "label"),
  LABEL_VOIDED: words(say("Label voided"), say("label voided"), false, "day"),
  MARKED_AS_FULFILLED: words(say("Shipped"), "", true, "scan"),
  NOT_DELIVERED: words(say("Not delivered"), say("not delivered"), true, "since"),
  OUT_FOR_DELIVERY: words(say("Out for delivery"), say("out for delivery"), true, "day"),
  PICKED_UP: words(say("Picked up"), say("picked up by the customer"), true, "day"),
  READY_FOR_PICKUP: words(say("Ready for pickup"), say("ready for pickup"), false, "since"),
  SUBMITTED: words(say("Preparing"), say("handed to fulfilment"), false, "day"),
};

const UNKNOWN = words(say("Shipped"), "", true, "scan");

/** A status that is not known here yet says no more than that there is a shipment. */
export const parcelWords = (parcel: Parcel): ParcelWords => WORDS[parcel.status ?? ""] ?? UNKNOWN;

/** FulfillmentEventStatus before the carrier has the parcel in hand; anything else is a scan. */
const BEFORE_THE_WAY: ReadonlySet<string> = new Set([
  "CONFIRMED",
  "LABEL_PRINTED",
  "LABEL_PURCHASED",
]);

/** Whether the carrier had the parcel in hand when this happened. */
export const isScan = ({ status }: ParcelEvent): boolean => !BEFORE_THE_WAY.has(status);

export const hasArrived = (parcel: Parcel): boolean =>
  parcel.deliveredAt !== null || parcel.status === "DELIVERED" || parcel.status === "PICKED_UP";

const isGone = (parcel: Parcel): boolean =>
  parcel.status === "CANCELED" || parcel.status === "LABEL_VOIDED";

/** The parcel that a question is about: the newest that has not arrived, else the newest; cancelled ones do not count. */
export function parcelInQuestion(parcels: readonly Parcel[]): Parcel | null {
  const newestFirst = parcels
    .filter((parcel) => !isGone(parcel))
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return newestFirst.find((parcel) => !hasArrived(parcel)) ?? newestFirst[0] ?? null;
}
