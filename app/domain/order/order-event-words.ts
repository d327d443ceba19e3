import { moneyWords } from "#app/domain/shared/money.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import type { OrderEventDetail, OrderEventKind } from "./order-event.ts";
import { shopifyWord, spelledOut } from "./shopify-words.ts";

/** What does the line in the thread say? */

type Reader = { readonly t: Translate; readonly locale: string };
type Sentence = (detail: OrderEventDetail, reader: Reader) => string;

const plain =
  (words: string): Sentence =>
  (_detail, { t }) =>
    t(words);

const byCarrier =
  (words: string): Sentence =>
  ({ carrier, parcel }, { t }) => {
    const what = parcel ? t("parcel {parcel} {what}", { parcel, what: t(words) }) : t(words);
    return carrier ? t("{what} ({carrier})", { what, carrier }) : what;
  };

const returned =
  (words: string): Sentence =>
  ({ returnName }, { t }) =>
    returnName
      ? t("return {name} {what}", { name: returnName, what: t(words) })
      : t("return {what}", { what: t(words) });

const DISPUTE = say("dispute");
const DISPUTES: Readonly<Record<string, string>> = {
  CHARGEBACK: say("chargeback"),
  INQUIRY: say("inquiry by the bank"),
};

const disputed =
  (words: string): Sentence =>
  ({ disputeKind }, { t }) => {
    const kind = disputeKind ? (DISPUTES[disputeKind] ?? spelledOut(disputeKind)) : DISPUTE;
    return t("{kind} {what}", { kind: t(kind), what: t(words) });
  };

const SENTENCES: Readonly<Record<OrderEventKind, Sentence>> = {
  "label-made": byCarrier(say("label made")),
  shipped: byCarrier(say("shipped")),
  delayed: byCarrier(say("delayed")),
  "ready-for-pickup": byCarrier(say("ready for pickup")),
  "out-for-delivery": byCarrier(say("out for delivery")),
  "delivery-attempted": byCarrier(say("delivery attempted")),
  "delivery-failed": byCarrier(say("delivery failed")),
  delivered: byCarrier(say("delivered")),
  paid: ({ amount }, { t, locale }) =>
    amount ? t("payment of {amount}", { amount: moneyWords(amount, locale) }) : t("payment"),
  refunded: ({ amount }, { t, locale }) =>
    amount ? t("refund of {amount}", { amount: moneyWords(amount, locale) }) : t("refund"),
  edited: plain(say("edited")),
  "address-changed": plain(say("shipping address changed")),
  held: ({ holdReason }, { t }) =>
    holdReason
      ? t("fulfilment put on hold ({reason})", {
          reason: t(shopifyWord("FulfillmentHoldReason", holdReason)),
        })
      : t("fulfilment put on hold"),
  released: plain(say("fulfilment released")),
  cancelled: plain(say("cancelled")),
  deleted: plain(say("deleted in Shopify")),
  "return-requested": returned(say("asked for")),
  "return-approved": returned(say("approved")),
  "return-declined": returned(say("declined")),
  "return-cancelled": returned(say("cancelled")),
  "return-received": returned(say("received")),
  "dispute-opened": disputed(say("opened")),
  "dispute-won": disputed(say("won")),
  "dispute-lost": disputed(say("lost")),
};

/** Such as "Order #1001: delivered (UPS)" or "Order #1001: refund of $49.00"; when it happened stands beside it. */
export const orderEventWords = (
  event: { readonly kind: OrderEventKind; readonly detail: OrderEventDetail },
  {
    orderName,
    locale,
    t = inEnglish,
  }: { readonly orderName: string } & Pick<Reader, "locale"> & Partial<Reader>,
): string =>
  t("Order {order}: {what}", {
    order: orderName,
    what: SENTENCES[event.kind](event.detail, { t, locale }),
  });
