/** How do the values of Shopify's enumerations read, in words for staff? One table an enumeration, by its name there. */
export const shopifyWords = {
  FulfillmentEventStatus: {
    ATTEMPTED_DELIVERY: "Delivery attempted",
    CARRIER_PICKED_UP: "Picked up by the carrier",
    CONFIRMED: "Shipment confirmed",
    DELAYED: "Delayed",
    DELIVERED: "Delivered",
    FAILURE: "Delivery failed",
    IN_TRANSIT: "In transit",
    LABEL_PRINTED: "Label printed",
    LABEL_PURCHASED: "Label purchased",
    OUT_FOR_DELIVERY: "Out for delivery",
    READY_FOR_PICKUP: "Ready for pickup",
  },
  OrderDisplayFulfillmentStatus: {
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
  },
  OrderDisplayFinancialStatus: {
    AUTHORIZED: "Payment authorised",
    EXPIRED: "Payment expired",
    PAID: "Paid",
    PARTIALLY_PAID: "Partly paid",
    PARTIALLY_REFUNDED: "Partly refunded",
    PENDING: "Payment pending",
    REFUNDED: "Refunded",
    VOIDED: "Payment voided",
  },
  ReturnStatus: {
    CANCELED: "Cancelled",
    CLOSED: "Completed",
    DECLINED: "Declined",
    OPEN: "In progress",
    REQUESTED: "Asked for",
  },
  OrderReturnStatus: {
    INSPECTION_COMPLETE: "Return inspected",
    IN_PROGRESS: "Return in progress",
    NO_RETURN: "No return",
    RETURNED: "Returned",
    RETURN_FAILED: "Return failed",
    RETURN_REQUESTED: "Return asked for",
  },
  ReturnReason: {
    COLOR: "Colour",
    DEFECTIVE: "Damaged or defective",
    NOT_AS_DESCRIBED: "Not as described",
    OTHER: "Another reason",
    SIZE_TOO_LARGE: "Too large",
    SIZE_TOO_SMALL: "Too small",
    STYLE: "Style",
    UNKNOWN: "Reason unknown",
    UNWANTED: "Changed their mind",
    WRONG_ITEM: "Wrong item received",
  },
  DisputeType: { CHARGEBACK: "Chargeback", INQUIRY: "Inquiry by the bank" },
  DisputeStatus: {
    ACCEPTED: "accepted by the shop",
    CHARGE_REFUNDED: "ended with a refund",
    LOST: "lost",
    NEEDS_RESPONSE: "needs an answer",
    PREVENTED: "prevented",
    UNDER_REVIEW: "under review",
    WON: "won",
  },
  OrderTransactionKind: {
    AUTHORIZATION: "Authorisation",
    CAPTURE: "Capture",
    CHANGE: "Change given",
    EMV_AUTHORIZATION: "Authorisation at the card reader",
    REFUND: "Refund",
    SALE: "Payment",
    SUGGESTED_REFUND: "Suggested refund",
    VOID: "Authorisation voided",
  },
  OrderTransactionStatus: {
    AWAITING_RESPONSE: "awaiting an answer",
    ERROR: "error",
    FAILURE: "failed",
    PENDING: "pending",
    SUCCESS: "done",
    UNKNOWN: "unknown",
  },
  OrderRiskRecommendationResult: {
    ACCEPT: "Shopify recommends fulfilling this order",
    CANCEL: "Shopify recommends cancelling this order",
    INVESTIGATE: "Shopify recommends a closer look at this order",
    NONE: "Shopify recommends nothing",
  },
  RiskAssessmentResult: {
    HIGH: "high risk of fraud",
    LOW: "low risk of fraud",
    MEDIUM: "medium risk of fraud",
    NONE: "risk not assessed",
    PENDING: "risk being assessed",
  },
  FulfillmentOrderStatus: {
    CANCELLED: "Cancelled",
    CLOSED: "Shipped",
    INCOMPLETE: "Could not be completed",
    IN_PROGRESS: "Being prepared",
    ON_HOLD: "On hold",
    OPEN: "Ready to be shipped",
    SCHEDULED: "Scheduled for later",
  },
  FulfillmentHoldReason: {
    AWAITING_PAYMENT: "awaiting the payment",
    AWAITING_RETURN_ITEMS: "awaiting items that come back",
    HIGH_RISK_OF_FRAUD: "high risk of fraud",
    INCORRECT_ADDRESS: "wrong address",
    INVENTORY_OUT_OF_STOCK: "out of stock",
    ONLINE_STORE_POST_PURCHASE_CROSS_SELL: "an offer after the purchase is open",
    OTHER: "another reason",
    UNKNOWN_DELIVERY_DATE: "delivery date unknown",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words for a value; one that is not known yet is written as Shopify's admin would: `NEW_STATE` as "New state". */
export function shopifyWord(enumeration: keyof typeof shopifyWords, value: string): string {
  const table: Readonly<Record<string, string>> = shopifyWords[enumeration];
  return Object.hasOwn(table, value) ? (table[value] ?? value) : spelledOut(value);
}

/** `PARTIALLY_FULFILLED` as "Partially fulfilled". */
export function spelledOut(value: string): string {
  const words = value.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
