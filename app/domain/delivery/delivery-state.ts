/** Where an outbound message is on its way (product words, section 5). */
export const deliveryStates = [
  "queued",
  "sending",
  "unknown",
  "accepted",
  "delivered",
  "deferred",
  "bounced",
  "dropped",
  "failed",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
