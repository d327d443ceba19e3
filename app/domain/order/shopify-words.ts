import { say } from "#app/domain/words/words.ts";

/** How do the values of Shopify's enumerations read, in words for staff? One table an enumeration, by its name there. */
export const shopifyWords = {
  FulfillmentEventStatus: {
    ATTEMPTED_DELIVERY: say("Delivery attempted"),
    CARRIER_PICKED_UP: say("Picked up by the carrier"),
    CONFIRMED: say("Shipment confirmed"),
    DELAYED: say("Delayed"),
    DELIVERED: say("Delivered"),
    FAILURE: say("Delivery failed"),
    IN_TRANSIT: say("In transit"),
    LABEL_PRINTED: say("Label printed"),
    LABEL_PURCHASED: say("Label purchased"),
    OUT_FOR_DELIVERY: say("Out for delivery"),
    READY_FOR_PICKUP: say("Ready for pickup"),
  },
  OrderDisplayFulfillmentStatus: {
    FULFILLED: say("Shipped"),
    FULFILLMENT_NOT_REQUIRED: say("Nothing to ship"),
    IN_PROGRESS: say("In progress"),
    ON_HOLD: say("On hold"),
    OPEN: say("Unfulfilled"),
    PARTIALLY_FULFILLED: say("Partly shipped"),
    PENDING_FULFILLMENT: say("Pending fulfilment"),
    REQUEST_DECLINED: say("Fulfilment declined"),
    RESTOCKED: say("Unfulfilled"),
    SCHEDULED: say("Scheduled"),
    UNFULFILLED: say("Unfulfilled"),
  },
  OrderDisplayFinancialStatus: {
    AUTHORIZED: say("Payment authorised"),
    EXPIRED: say("Payment expired"),
    PAID: say("Paid"),
    PARTIALLY_PAID: say("Partly paid"),
    PARTIALLY_REFUNDED: say("Partly refunded"),
    PENDING: say("Payment pending"),
    REFUNDED: say("Refunded"),
    VOIDED: say("Payment voided"),
  },
  ReturnStatus: {
    CANCELED: say("Cancelled"),
    CLOSED: say("Completed"),
    DECLINED: say("Declined"),
    OPEN: say("In progress"),
    REQUESTED: say("Asked for"),
  },
  OrderReturnStatus: {
    INSPECTION_COMPLETE: say("Return inspected"),
    IN_PROGRESS: say("Return in progress"),
    NO_RETURN: say("No return"),
    RETURNED: say("Returned"),
    RETURN_FAILED: say("Return failed"),
    RETURN_REQUESTED: say("Return asked for"),
  },
  ReturnReason: {
    COLOR: say("Colour"),
    DEFECTIVE: say("Damaged or defective"),
    NOT_AS_DESCRIBED: say("Not as described"),
    OTHER: say("Another reason"),
    SIZE_TOO_LARGE: say("Too large"),
    SIZE_TOO_SMALL: say("Too small"),
    STYLE: say("Style"),
    UNKNOWN: say("Reason unknown"),
    UNWANTED: say("Changed their mind"),
    WRONG_ITEM: say("Wrong item received"),
  },
  DisputeType: { CHARGEBACK: say("Chargeback"), INQUIRY: say("Inquiry by the bank") },
  DisputeStatus: {
    ACCEPTED: say("accepted by the shop"),
    CHARGE_REFUNDED: say("ended with a refund"),
    LOST: say("lost"),
    NEEDS_RESPONSE: say("needs an answer"),
    PREVENTED: say("prevented"),
    UNDER_REVIEW: say("under review"),
    WON: say("won"),
  },
  OrderTransactionKind: {
    AUTHORIZATION: say("Authorisation"),
    CAPTURE: say("Capture"),
    CHANGE: say("Change given"),
    EMV_AUTHORIZATION: say("Authorisation at the card reader"),
    REFUND: say("Refund"),
    SALE: say("Payment"),
    SUGGESTED_REFUND: say("Suggested refund"),
    VOID: say("Authorisation voided"),
  },
  OrderTransactionStatus: {
    AWAITING_RESPONSE: say("awaiting an answer"),
    ERROR: say("error"),
    FAILURE: say("failed"),
    PENDING: say("pending"),
    SUCCESS: say("done"),
    UNKNOWN: say("unknown"),
  },
  OrderRiskRecommendationResult: {
    ACCEPT: say("Shopify recommends fulfilling this order"),
    CANCEL: say("Shopify recommends cancelling this order"),
    INVESTIGATE: say("Shopify recommends a closer look at this order"),
    NONE: say("Shopify recommends nothing"),
  },
  RiskAssessmentResult: {
    HIGH: say("high risk of fraud"),
    LOW: say("low risk of fraud"),
    MEDIUM: say("medium risk of fraud"),
    NONE: say("risk not assessed"),
    PENDING: say("risk being assessed"),
  },
  FulfillmentOrderStatus: {
    CANCELLED: say("Cancelled"),
    CLOSED: say("Shipped"),
    INCOMPLETE: say("Could not be completed"),
    IN_PROGRESS: say("Being prepared"),
    ON_HOLD: say("On hold"),
    OPEN: say("Ready to be shipped"),
    SCHEDULED: say("Scheduled for later"),
  },
  FulfillmentHoldReason: {
    AWAITING_PAYMENT: say("awaiting the payment"),
    AWAITING_RETURN_ITEMS: say("awaiting items that come back"),
    HIGH_RISK_OF_FRAUD: say("high risk of fraud"),
    INCORRECT_ADDRESS: say("wrong address"),
    INVENTORY_OUT_OF_STOCK: say("out of stock"),
    ONLINE_STORE_POST_PURCHASE_CROSS_SELL: say("an offer after the purchase is open"),
    OTHER: say("another reason"),
    UNKNOWN_DELIVERY_DATE: say("delivery date unknown"),
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
