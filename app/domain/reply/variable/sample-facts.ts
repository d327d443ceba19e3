import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { DAY_MS, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import type { ReplyLanguage } from "./reply-language.ts";
import type { VariableFacts } from "./variable-facts.ts";

/** How does a saved reply read before it is used on a ticket? */

/** A made-up ticket of this shop, with a parcel on its way and something refunded. */
export function sampleFacts(given: {
  readonly now: Instant;
  readonly timeZone: string;
  readonly language: ReplyLanguage;
  readonly currency: string;
  readonly agent: { readonly name: string };
  readonly shop: VariableFacts["shop"];
  readonly ticketPrefix: string;
}): VariableFacts {
  const { now, timeZone, language, agent, shop, ticketPrefix } = given;
  const inDays = (days: number): Instant => (now + days * DAY_MS) as Instant;
  return {
    ...{ now, timeZone, language, agent, shop },
    customer: { name: "Anna Lindqvist", firstName: "Anna", email: "anna@customer.example" },
    order: {
      facts: sampleOrder(given.currency, inDays),
      asOf: now,
      refunds: [
        { createdAt: isoOf(inDays(-1)), total: { amount: "20.00", currency: given.currency } },
      ],
    },
    orderRefusal: null,
    ticket: { number: `${ticketPrefix}-1042`, dueAt: inDays(1) },
    nextBusinessDay: Math.floor(inDays(1) / DAY_MS) as LocalDate,
  };
}

function sampleOrder(currency: string, inDays: (days: number) => Instant): OrderFacts {
  const money = (amount: string) => ({ amount, currency });
  return {
    id: "gid://shopify/Order/1042",
    legacyId: "1042",
    name: "#1042",
    confirmationNumber: null,
    customerId: null,
    email: "anna@customer.example",
    phone: null,
    createdAt: isoOf(inDays(-4)),
    updatedAt: isoOf(inDays(-1)),
    cancelledAt: null,
    financialStatus: "PARTIALLY_REFUNDED",
    fulfillmentStatus: "FULFILLED",
    total: money("129.00"),
    originalTotal: money("149.00"),
    received: money("149.00"),
    refunded: money("20.00"),
    note: null,
    tags: [],
    attributes: [],
    shippingAddress: null,
    items: [
      {
        id: "gid://shopify/LineItem/1",
        productId: null,
        variantId: null,
        title: "Luna ring",
        variantTitle: "Gold / 54",
        sku: null,
        productType: null,
        productTags: [],
        quantity: 1,
        orderedQuantity: 1,
        currentQuantity: 1,
        unfulfilledQuantity: 0,
        refundableQuantity: 1,
        price: money("149.00"),
        imageUrl: null,
        attributes: [],
      },
    ],
    hasMoreItems: false,
    parcels: [
      {
        id: "gid://shopify/Fulfillment/1",
        name: "#1042.1",
        status: "IN_TRANSIT",
        carrier: "DHL",
        trackingNumber: "00340434161094042557",
        trackingUrl: "https://carrier.example/track/00340434161094042557",
        createdAt: isoOf(inDays(-2)),
        estimatedDeliveryAt: isoOf(inDays(2)),
        deliveredAt: null,
        events: [],
      },
    ],
  };
}
