// The answers to our documents as zod shapes: what Shopify withholds arrives as null and stays null.
import { z } from "zod";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopFacts } from "#app/services/deps.ts";

const nodes = <T extends z.ZodType>(of: T) => z.object({ nodes: z.array(of) });
const money = z
  .object({ shopMoney: z.object({ amount: z.string(), currencyCode: z.string() }) })
  .transform(({ shopMoney }) => ({ amount: shopMoney.amount, currency: shopMoney.currencyCode }));

const parcel = z
  .object({
    displayStatus: z.string().nullable(),
    createdAt: z.string(),
    estimatedDeliveryAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
    trackingInfo: z.array(
      z.object({
        company: z.string().nullable(),
        number: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    events: nodes(
      z.object({
        status: z.string(),
        message: z.string().nullable(),
        happenedAt: z.string(),
        city: z.string().nullable(),
        country: z.string().nullable(),
      }),
    ),
  })
  .transform((one) => ({
    status: one.displayStatus,
    carrier: one.trackingInfo[0]?.company ?? null,
    trackingNumber: one.trackingInfo[0]?.number ?? null,
    trackingUrl: one.trackingInfo[0]?.url ?? null,
    createdAt: one.createdAt,
    estimatedDeliveryAt: one.estimatedDeliveryAt,
    deliveredAt: one.deliveredAt,
    events: one.events.nodes.map(({ city, country, ...event }) => ({
      ...event,
      place: [city, country].filter(Boolean).join(", ") || null,
    })),
  }));

const item = z
  .object({
    title: z.string(),
    variantTitle: z.string().nullable(),
    currentQuantity: z.number(),
    quantity: z.number(),
    image: z.object({ url: z.string() }).nullable(),
    discountedUnitPriceSet: money,
    customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
  })
  .transform((one) => ({
    title: one.title,
    variantTitle: one.variantTitle,
    quantity: one.currentQuantity > 0 ? one.currentQuantity : one.quantity,
    price: one.discountedUnitPriceSet,
    imageUrl: one.image?.url ?? null,
    attributes: one.customAttributes.map(({ key, value }) => ({ key, value: value ?? "" })),
  }));

const order = z
  .object({
    id: z.string(),
    legacyResourceId: z.coerce.string(),
    name: z.string(),
    email: z.string().nullable(),
    createdAt: z.string(),
    cancelledAt: z.string().nullable(),
    displayFinancialStatus: z.string().nullable(),
    displayFulfillmentStatus: z.string(),
    note: z.string().nullable(),
    currentTotalPriceSet: money,
    totalRefundedSet: money,
    shippingAddress: z
      .object({
        name: z.string().nullable(),
        formatted: z.array(z.string()),
        zip: z.string().nullable(),
      })
      .nullable(),
    lineItems: nodes(item),
    fulfillments: z.array(parcel),
  })
  .transform((one): OrderFacts => ({
    id: one.id,
    legacyId: one.legacyResourceId,
    name: one.name,
    email: one.email,
    createdAt: one.createdAt,
    cancelledAt: one.cancelledAt,
    financialStatus: one.displayFinancialStatus,
    fulfillmentStatus: one.displayFulfillmentStatus,
    note: one.note,
    total: one.currentTotalPriceSet,
    refunded: one.totalRefundedSet,
    shippingAddress: one.shippingAddress
      ? {
          name: one.shippingAddress.name,
          lines: one.shippingAddress.formatted,
          postcode: one.shippingAddress.zip,
        }
      : null,
    items: one.lineItems.nodes,
    parcels: one.fulfillments,
  }));

const customer = z
  .object({
    id: z.string(),
    legacyResourceId: z.coerce.string(),
    displayName: z.string(),
    defaultEmailAddress: z.object({ emailAddress: z.string() }).nullable(),
    defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullable(),
    createdAt: z.string(),
    numberOfOrders: z.coerce.number(),
    amountSpent: z.object({ amount: z.string(), currencyCode: z.string() }),
    tags: z.array(z.string()),
    note: z.string().nullable(),
    locale: z.string().nullable(),
    orders: nodes(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: z.string(),
        displayFulfillmentStatus: z.string(),
      }),
    ),
  })
  .transform((one): CustomerFacts => ({
    id: one.id,
    legacyId: one.legacyResourceId,
    displayName: one.displayName,
    email: one.defaultEmailAddress?.emailAddress ?? null,
    phone: one.defaultPhoneNumber?.phoneNumber ?? null,
    createdAt: one.createdAt,
    orderCount: one.numberOfOrders,
    spent: { amount: one.amountSpent.amount, currency: one.amountSpent.currencyCode },
    tags: one.tags,
    note: one.note,
    locale: one.locale,
    orders: one.orders.nodes.map(({ displayFulfillmentStatus, ...rest }) => ({
      ...rest,
      fulfillmentStatus: displayFulfillmentStatus,
    })),
  }));

export const shopAnswer = z
  .object({
    shop: z.object({
      name: z.string(),
      ianaTimezone: z.string(),
      currencyCode: z.string(),
      orderNumberFormatPrefix: z.string(),
      orderNumberFormatSuffix: z.string(),
      shopAddress: z.object({
        countryCodeV2: z.string().nullable(),
        provinceCode: z.string().nullable(),
      }),
    }),
  })
  .transform(({ shop }): ShopFacts => ({
    name: shop.name,
    timeZone: shop.ianaTimezone,
    countryCode: shop.shopAddress.countryCodeV2 ?? "US",
    provinceCode: shop.shopAddress.provinceCode,
    currency: shop.currencyCode,
    orderPrefix: shop.orderNumberFormatPrefix,
    orderSuffix: shop.orderNumberFormatSuffix,
  }));

export const customersAnswer = z
  .object({ customers: nodes(customer) })
  .transform((answer): readonly CustomerFacts[] => answer.customers.nodes);
export const ordersAnswer = z
  .object({ orders: nodes(order) })
  .transform((answer): readonly OrderFacts[] => answer.orders.nodes);
export const customerOrdersAnswer = z
  .object({ customer: z.object({ orders: nodes(order) }).nullable() })
  .transform((answer): readonly OrderFacts[] => answer.customer?.orders.nodes ?? []);
