/*
 * Ids of a seeded shop are 137 apart. What hangs on a line or on an order takes one of the numbers between, so that adding
 * such a thing to the seed moves no other id.
 */
export const idOffsets = {
  fulfillmentLine: 1,
  /** Of a line's second parcel. */
  secondFulfillmentLine: 2,
  refundLine: 11,
  returnLine: 21,
  fulfillmentOrderLine: 31,
  discountLine: 41,
  /** From an order's id, and from a hold's fulfillment order's. */
  fulfillmentOrder: 51,
  hold: 52,
  dispute: 61,
  /** From a product's id; one more for each metafield. */
  metafield: 71,
} as const;
