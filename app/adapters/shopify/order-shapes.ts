import { z } from "zod";
import type { OrderFacts, OrderItem, OrderParcel } from "#app/domain/order/order-facts.ts";
import type { OrderSummary } from "#app/domain/order/order-summary.ts";
import { attributes, money, nodes, orderAddress } from "./common-shapes.ts";

const parcel = z
  .object({
    id: z.string(),
    name: z.string(),
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
    fulfillmentLineItems: nodes(
      z.object({ quantity: z.number().nullable(), lineItem: z.object({ id: z.string() }) }),
    ),
    events: nodes(
      z.object({
        id: z.string(),
        status: z.string(),
        message: z.string().nullable(),
        happenedAt: z.string(),
        city: z.string().nullable(),
        country: z.string().nullable(),
      }),
    ),
  })
  .transform((one): OrderParcel => ({
    id: one.id,
    name: one.name,
    status: one.displayStatus,
    carrier: one.trackingInfo[0]?.company ?? null,
    trackingNumber: one.trackingInfo[0]?.number ?? null,
    trackingUrl: one.trackingInfo[0]?.url ?? null,
    createdAt: one.createdAt,
    estimatedDeliveryAt: one.estimatedDeliveryAt,
    deliveredAt: one.deliveredAt,
    contents: one.fulfillmentLineItems.nodes.map(({ quantity, lineItem }) => ({
      itemId: lineItem.id,
      quantity: quantity ?? 0,
    })),
    events: one.events.nodes.map(({ city, country, ...event }) => ({
      ...event,
      place: [city, country].filter(Boolean).join(", ") || null,
    })),
  }));

export const orderItem = z
  .object({
    id: z.string(),
    title: z.string(),
    variantTitle: z.string().nullable(),
    sku: z.string().nullable(),
    currentQuantity: z.number(),
    quantity: z.number(),
    unfulfilledQuantity: z.number(),
    refundableQuantity: z.number(),
    product: z
      .object({ id: z.string(), productType: z.string(), tags: z.array(z.string()) })
      .nullable(),
    variant: z
      .object({
        id: z.string(),
        selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
      })
      .nullable(),
    image: z.object({ url: z.string() }).nullable(),
    discountedUnitPriceSet: money,
    customAttributes: attributes,
  })
  .transform((one): OrderItem => ({
    id: one.id,
    productId: one.product?.id ?? null,
    variantId: one.variant?.id ?? null,
    title: one.title,
    variantTitle: one.variantTitle,
    sku: one.sku,
    productType: one.product?.productType || null,
    productTags: one.product?.tags ?? [],
    quantity: one.currentQuantity > 0 ? one.currentQuantity : one.quantity,
    orderedQuantity: one.quantity,
    currentQuantity: one.currentQuantity,
    unfulfilledQuantity: one.unfulfilledQuantity,
    refundableQuantity: one.refundableQuantity,
    price: one.discountedUnitPriceSet,
    imageUrl: one.image?.url ?? null,
    options: one.variant?.selectedOptions ?? [],
    attributes: one.customAttributes,
  }));

const order = z
  .object({
    id: z.string(),
    legacyResourceId: z.coerce.string(),
    name: z.string(),
    confirmationNumber: z.string().nullable(),
    customer: z.object({ id: z.string() }).nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    cancelledAt: z.string().nullable(),
    displayFinancialStatus: z.string().nullable(),
    displayFulfillmentStatus: z.string(),
    note: z.string().nullable(),
    tags: z.array(z.string()),
    customAttributes: attributes,
    currentTotalPriceSet: money,
    totalPriceSet: money,
    totalReceivedSet: money,
    totalRefundedSet: money,
    shippingAddress: orderAddress.nullable(),
    lineItems: z.object({
      nodes: z.array(orderItem),
      pageInfo: z.object({ hasNextPage: z.boolean() }),
    }),
    fulfillments: z.array(parcel),
  })
  .transform((one): OrderFacts => ({
    id: one.id,
    legacyId: one.legacyResourceId,
    name: one.name,
    confirmationNumber: one.confirmationNumber,
    customerId: one.customer?.id ?? null,
    email: one.email,
    phone: one.phone,
    createdAt: one.createdAt,
    updatedAt: one.updatedAt,
    cancelledAt: one.cancelledAt,
    financialStatus: one.displayFinancialStatus,
    fulfillmentStatus: one.displayFulfillmentStatus,
    note: one.note,
    total: one.currentTotalPriceSet,
    originalTotal: one.totalPriceSet,
    received: one.totalReceivedSet,
    refunded: one.totalRefundedSet,
    tags: one.tags,
    attributes: one.customAttributes,
    shippingAddress: one.shippingAddress,
    items: one.lineItems.nodes,
    hasMoreItems: one.lineItems.pageInfo.hasNextPage,
    parcels: one.fulfillments,
  }));

const summary = z
  .object({
    id: z.string(),
    name: z.string(),
    confirmationNumber: z.string().nullable(),
    customer: z.object({ id: z.string() }).nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: z.string(),
    cancelledAt: z.string().nullable(),
    displayFulfillmentStatus: z.string(),
    currentTotalPriceSet: money,
    shippingAddress: z.object({ name: z.string().nullable() }).nullable(),
    fulfillments: z.array(
      z.object({ trackingInfo: z.array(z.object({ number: z.string().nullable() })) }),
    ),
  })
  .transform((one): OrderSummary => ({
    id: one.id,
    name: one.name,
    confirmationNumber: one.confirmationNumber,
    customerId: one.customer?.id ?? null,
    email: one.email,
    phone: one.phone,
    recipient: one.shippingAddress?.name ?? null,
    createdAt: one.createdAt,
    cancelledAt: one.cancelledAt,
    fulfillmentStatus: one.displayFulfillmentStatus,
    total: one.currentTotalPriceSet,
    trackingNumbers: one.fulfillments.flatMap(({ trackingInfo }) =>
      trackingInfo.flatMap(({ number }) => (number === null ? [] : [number])),
    ),
  }));

export const ordersAnswer = z
  .object({ orders: nodes(summary) })
  .transform((answer): readonly OrderSummary[] => answer.orders.nodes);

export const orderAnswer = z
  .object({ order: order.nullable() })
  .transform((answer): OrderFacts | null => answer.order);

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const changedOrdersAnswer = z
  .object({ orders: z.object({ nodes: z.array(order), pageInfo }) })
  .transform(({ orders }): { orders: readonly OrderFacts[]; next: string | null } => ({
    orders: orders.nodes,
    next: orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null,
  }));

export const orderItemsAnswer = z
  .object({
    order: z.object({ lineItems: z.object({ nodes: z.array(orderItem), pageInfo }) }).nullable(),
  })
  .transform(({ order }): { items: readonly OrderItem[]; next: string | null } => ({
    items: order?.lineItems.nodes ?? [],
    next: order?.lineItems.pageInfo.hasNextPage ? order.lineItems.pageInfo.endCursor : null,
  }));
