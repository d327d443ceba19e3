import { moneyWords } from "#app/domain/shared/money.ts";
import type { OrderEventDetail, OrderEventKind } from "./order-event.ts";
import { shopifyWord } from "./shopify-words.ts";

/** What does the line in the thread say? */

type Sentence = (detail: OrderEventDetail, locale: string) => string;

const plain =
  (words: string): Sentence =>
  () =>
    words;

const byCarrier =
  (words: string): Sentence =>
  ({ carrier, parcel }) =>
    `${parcel ? `parcel ${parcel} ` : ""}${words}${carrier ? ` (${carrier})` : ""}`;

const amount = (detail: OrderEventDetail, locale: string): string =>
  detail.amount ? ` of ${moneyWords(detail.amount, locale)}` : "";

const returned =
  (words: string): Sentence =>
  ({ returnName }) =>
    `return${returnName ? ` ${returnName}` : ""} ${words}`;

const disputed =
  (words: string): Sentence =>
  ({ disputeKind }) =>
    `${disputeKind ? shopifyWord("DisputeType", disputeKind).toLowerCase() : "dispute"} ${words}`;

const SENTENCES: Readonly<Record<OrderEventKind, Sentence>> = {
  "label-made": byCarrier("label made"),
  shipped: byCarrier("shipped"),
  delayed: byCarrier("delayed"),
  "ready-for-pickup": byCarrier("ready for pickup"),
  "out-for-delivery": byCarrier("out for delivery"),
  "delivery-attempted": byCarrier("delivery attempted"),
  "delivery-failed": byCarrier("delivery failed"),
  delivered: byCarrier("delivered"),
  paid: (detail, locale) => `payment${amount(detail, locale)}`,
  refunded: (detail, locale) => `refund${amount(detail, locale)}`,
  edited: plain("edited"),
  "address-changed": plain("shipping address changed"),
  held: ({ holdReason }) =>
    `fulfilment put on hold${holdReason ? ` (${shopifyWord("FulfillmentHoldReason", holdReason)})` : ""}`,
  released: plain("fulfilment released"),
  cancelled: plain("cancelled"),
  deleted: plain("deleted in Shopify"),
  "return-requested": returned("asked for"),
  "return-approved": returned("approved"),
  "return-declined": returned("declined"),
  "return-cancelled": returned("cancelled"),
  "return-received": returned("received"),
  "dispute-opened": disputed("opened"),
  "dispute-won": disputed("won"),
  "dispute-lost": disputed("lost"),
};

/** Such as "Order #1001: delivered (UPS)" or "Order #1001: refund of $49.00"; when it happened stands beside it. */
export const orderEventWords = (
  event: { readonly kind: OrderEventKind; readonly detail: OrderEventDetail },
  { orderName, locale }: { readonly orderName: string; readonly locale: string },
): string => `Order ${orderName}: ${SENTENCES[event.kind](event.detail, locale)}`;
