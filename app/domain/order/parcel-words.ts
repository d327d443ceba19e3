import type { OrderFacts } from "./order-facts.ts";

/** Where is a parcel, in words? */

export type Parcel = OrderFacts["parcels"][number];

/** Shopify's FulfillmentDisplayStatus, each as a state of the order and as a part of a sentence; `shipped`: the carrier has it. */
const WORDS: Readonly<
  Record<string, { readonly label: string; readonly phrase: string; readonly shipped: boolean }>
> = {
  ATTEMPTED_DELIVERY: { label: "Delivery attempted", phrase: "delivery attempted", shipped: true },
  CANCELED: { label: "Shipment cancelled", phrase: "shipment cancelled", shipped: false },
  CARRIER_PICKED_UP: { label: "In transit", phrase: "picked up by the carrier", shipped: true },
  CONFIRMED: { label: "Shipped", phrase: "", shipped: true },
  DELAYED: { label: "Delayed", phrase: "delayed", shipped: true },
  DELIVERED: { label: "Delivered", phrase: "delivered", shipped: true },
  FAILURE: { label: "Delivery failed", phrase: "delivery failed", shipped: true },
  FULFILLED: { label: "Shipped", phrase: "", shipped: true },
  IN_TRANSIT: { label: "In transit", phrase: "in transit", shipped: true },
  LABEL_PRINTED: { label: "Label printed", phrase: "label printed", shipped: false },
  LABEL_PURCHASED: { label: "Label purchased", phrase: "label purchased", shipped: false },
  LABEL_VOIDED: { label: "Label voided", phrase: "label voided", shipped: false },
  MARKED_AS_FULFILLED: { label: "Shipped", phrase: "", shipped: true },
  NOT_DELIVERED: { label: "Not delivered", phrase: "not delivered", shipped: true },
  OUT_FOR_DELIVERY: { label: "Out for delivery", phrase: "out for delivery", shipped: true },
  PICKED_UP: { label: "Picked up", phrase: "picked up by the customer", shipped: true },
  READY_FOR_PICKUP: { label: "Ready for pickup", phrase: "ready for pickup", shipped: false },
  SUBMITTED: { label: "Preparing", phrase: "handed to fulfilment", shipped: false },
};

const UNKNOWN = { label: "Shipped", phrase: "", shipped: true };

/** A status that is not known here yet says no more than that there is a shipment. */
export const parcelWords = (parcel: Parcel): { label: string; phrase: string; shipped: boolean } =>
  WORDS[parcel.status ?? ""] ?? UNKNOWN;

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
