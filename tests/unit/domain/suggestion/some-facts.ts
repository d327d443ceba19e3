import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { policyKey } from "#app/domain/shop-text/shop-text.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import type {
  AnswerFacts,
  KnownOrder,
  KnownText,
} from "#app/domain/suggestion/suggestion-facts.ts";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { at, variableFacts } from "#tests/unit/domain/reply/variable/variable-facts.ts";

export { at };

/** Friday 22 May 2026, a shop in Berlin; a mail about nothing yet, an order on its way, two policies. */
export function someFacts(given: Partial<AnswerFacts> = {}): AnswerFacts {
  const { language: _, order: __, orderRefusal: ___, ...ticket } = variableFacts();
  return {
    ticket,
    language: "en",
    message: { subject: "Question", text: "Where is my order?" },
    orders: [onItsWay()],
    returnRules: defaultOrderSettings,
    policies: [refunds, shipping],
    product: { kind: "unknown", because: "no product is asked about" },
    replies: [],
    ...given,
  };
}

export const known = (
  facts: Partial<OrderFacts> = {},
  more: Partial<Omit<KnownOrder, "order">> & {
    readonly refunds?: KnownOrder["order"]["refunds"];
  } = {},
): KnownOrder => {
  const { refunds = null, ...rest } = more;
  return {
    order: { facts: anOrder(facts), asOf: at("2026-05-22T09:58:00Z"), refunds },
    details: null,
    refusal: null,
    isSurprise: false,
    ...rest,
  };
};

const scan = {
  id: "gid://shopify/FulfillmentEvent/1",
  status: "IN_TRANSIT",
  message: null,
  happenedAt: "2026-05-21T08:00:00Z",
  place: "Hanover",
};

export const onItsWay = (
  parcel: Parameters<typeof aParcel>[0] = {},
  facts: Partial<OrderFacts> = {},
): KnownOrder =>
  known({
    fulfillmentStatus: "FULFILLED",
    items: [anItem({ unfulfilledQuantity: 0 })],
    parcels: [
      aParcel({
        trackingUrl: "https://ups.example/track?n=1Z999",
        contents: [{ itemId: "gid://shopify/LineItem/1", quantity: 1 }],
        events: [scan],
        ...parcel,
      }),
    ],
    ...facts,
  });

export const delivered = (on = "2026-05-20T12:00:00Z", facts: Partial<OrderFacts> = {}) =>
  onItsWay({ status: "DELIVERED", deliveredAt: on }, facts);

const text = (key: string, title: string, body: string): KnownText => ({
  ...{ key: policyKey(key), title, body, url: `https://mejurn.example/policies/${key}` },
  ...{ version: 3, changedAt: at("2026-05-12T08:00:00Z") },
});

export const refunds = text(
  "REFUND_POLICY",
  "Refund policy",
  [
    "We want you to be happy with what you have bought from us.",
    "You can return your pieces within 30 days of delivery, unworn and in their box.",
    "Once the parcel is with us, we make the refund within 5 business days.",
  ].join("\n"),
);

export const shipping = text(
  "SHIPPING_POLICY",
  "Shipping policy",
  "All of our orders leave the workshop within 3 business days, and you will hear from us.",
);

export const germanRefunds = text(
  "REFUND_POLICY",
  "Rückgabe",
  "Sie können die Stücke innerhalb von 30 Tagen nach der Zustellung zurückgeben, und wir erstatten den Betrag innerhalb von 5 Werktagen.",
);

export const savedReply = (
  html: string,
  given: Partial<AnswerFacts["replies"][number]> = {},
): AnswerFacts["replies"][number] => ({
  ...{ id: "0197f000-0000-7000-8000-000000000001" as SavedReplyId, name: "Where is my order" },
  ...{ shortcut: null, language: "en", html },
  ...given,
});
