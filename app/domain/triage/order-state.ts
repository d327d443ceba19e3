/** What does the order that a message speaks of look like at its receipt? Filled from Shopify's facts; null is unknown. */
import type { Instant } from "#app/domain/shared/instant.ts";

export type OrderState = {
  /** The instant for which the state is judged: the receipt of the message. */
  readonly at: Instant;
  readonly fulfilment: "unfulfilled" | "partial" | "fulfilled";
  readonly isCancelled: boolean;
  /** When the newest label was made. */
  readonly labelMadeAt: Instant | null;
  /** When the carrier last told something about the parcel. */
  readonly lastScanAt: Instant | null;
  readonly estimatedDeliveryAt: Instant | null;
  readonly deliveredAt: Instant | null;
  /** Successful payments of the full total: more than one is a double charge. */
  readonly captures: number;
};
