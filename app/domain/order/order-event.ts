import type { Money } from "#app/domain/shared/money.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/** What can happen to an order that is worth a line in a thread. */
export const orderEventKinds = [
  "label-made",
  "shipped",
  "delayed",
  "ready-for-pickup",
  "out-for-delivery",
  "delivery-attempted",
  "delivery-failed",
  "delivered",
  "paid",
  "refunded",
  "edited",
  "address-changed",
  "held",
  "released",
  "cancelled",
  "deleted",
  "return-requested",
  "return-approved",
  "return-declined",
  "return-cancelled",
  "return-received",
  "dispute-opened",
  "dispute-won",
  "dispute-lost",
] as const;
export type OrderEventKind = (typeof orderEventKinds)[number];

/** What the sentence about it needs; stored as it is. No people, no addresses. */
export type OrderEventDetail = {
  readonly carrier?: string | null;
  /** Such as `#1001.2`, where the order has several parcels. */
  readonly parcel?: string;
  readonly amount?: Money;
  /** Such as `#1001-R1`. */
  readonly returnName?: string | null;
  /** Shopify's FulfillmentHoldReason. */
  readonly holdReason?: string;
  /** Shopify's DisputeType. */
  readonly disputeKind?: string;
  /** `gid://shopify/FulfillmentEvent/…` that it was read from. */
  readonly scanGid?: string;
};

/** `key` names it within its order, so that it is told once however often and in whatever order we hear of it. */
export type OrderEvent = {
  readonly key: string;
  readonly kind: OrderEventKind;
  readonly at: Instant;
  readonly detail: OrderEventDetail;
};
