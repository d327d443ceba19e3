import type { OrderFacts } from "./order-facts.ts";
import { hasArrived, parcelInQuestion, parcelWords } from "./parcel-words.ts";
import type { Parcel } from "./parcel-words.ts";
import { shopifyWord } from "./shopify-words.ts";

/** How does an order stand, in a word or two for somebody who reads a list? */
export function orderStateWords(order: OrderFacts): string {
  if (order.cancelledAt !== null) return "Cancelled";
  if (order.financialStatus === "REFUNDED") return "Refunded";

  const payment = paymentWorthAWord(order);
  if (order.fulfillmentStatus === "FULFILLED") {
    const parcel = parcelInQuestion(order.parcels);
    const state = parcel === null ? "Shipped" : arrivedOr(parcel, parcelWords(parcel).label);
    return payment !== null && ["Shipped", "Delivered", "Picked up"].includes(state)
      ? payment
      : state;
  }
  if (order.fulfillmentStatus === "PARTIALLY_FULFILLED") return "Partly shipped";
  if (payment !== null && order.financialStatus !== "PARTIALLY_REFUNDED") return payment;
  return fulfilmentWord(order);
}

/** PAID and AUTHORIZED are as they should be; what Shopify does not say or what is new is not worth a word either. */
export function paymentWorthAWord(order: OrderFacts): string | null {
  const { financialStatus } = order;
  return financialStatus !== null && TOLD_PAYMENTS.has(financialStatus)
    ? shopifyWord("OrderDisplayFinancialStatus", financialStatus)
    : null;
}

const TOLD_PAYMENTS: ReadonlySet<string> = new Set([
  "EXPIRED",
  "PARTIALLY_PAID",
  "PARTIALLY_REFUNDED",
  "PENDING",
  "REFUNDED",
  "VOIDED",
]);

/** The state of shipping where no parcel says more. */
export const fulfilmentWord = (order: OrderFacts): string =>
  shopifyWord("OrderDisplayFulfillmentStatus", order.fulfillmentStatus);

const arrivedOr = (parcel: Parcel, label: string): string =>
  hasArrived(parcel) && parcel.status !== "PICKED_UP" ? "Delivered" : label;
