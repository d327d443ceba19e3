import { say } from "#app/domain/words/words.ts";
import type { OrderFacts } from "./order-facts.ts";
import { hasArrived, parcelInQuestion, parcelWords } from "./parcel-words.ts";
import type { Parcel } from "./parcel-words.ts";
import { shopifyWord } from "./shopify-words.ts";

/** How does an order stand, in a word or two for somebody who reads a list? */
export function orderStateWords(order: OrderFacts): string {
  if (order.cancelledAt !== null) return say("Cancelled");
  if (order.financialStatus === "REFUNDED") return say("Refunded");

  const payment = paymentWorthAWord(order);
  if (order.fulfillmentStatus === "FULFILLED") {
    const parcel = parcelInQuestion(order.parcels);
    const state = parcel === null ? say("Shipped") : arrivedOr(parcel, parcelWords(parcel).label);
    return payment !== null && [say("Shipped"), say("Delivered"), say("Picked up")].includes(state)
      ? payment
      : state;
  }
  if (order.fulfillmentStatus === "PARTIALLY_FULFILLED") return say("Partly shipped");
  if (payment !== null && order.financialStatus !== "PARTIALLY_REFUNDED") return payment;
  return fulfilmentWord(order);
}

/** PAID and AUTHORIZED are as they should be; what Shopify does not say or what is new is not worth a word either. */
function paymentWorthAWord(order: OrderFacts): string | null {
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
const fulfilmentWord = (order: OrderFacts): string =>
  shopifyWord("OrderDisplayFulfillmentStatus", order.fulfillmentStatus);

const arrivedOr = (parcel: Parcel, label: string): string =>
  hasArrived(parcel) && parcel.status !== "PICKED_UP" ? say("Delivered") : label;
