import type { OrderFacts } from "#app/domain/order/order-facts.ts";

/** A paid order that has not been shipped. */
export const anOrder = (given: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "gid://shopify/Order/1",
  legacyId: "1",
  name: "#1001",
  email: "jane@customer.example",
  confirmationNumber: "QX2J7KM9P",
  customerId: "gid://shopify/Customer/1",
  phone: null,
  createdAt: "2026-05-15T12:00:00Z",
  updatedAt: "2026-05-15T12:00:00Z",
  cancelledAt: null,
  financialStatus: "PAID",
  fulfillmentStatus: "UNFULFILLED",
  total: { amount: "120.00", currency: "USD" },
  originalTotal: { amount: "120.00", currency: "USD" },
  received: { amount: "120.00", currency: "USD" },
  refunded: { amount: "0.00", currency: "USD" },
  tags: [],
  attributes: [],
  hasMoreItems: false,
  note: null,
  shippingAddress: null,
  items: [],
  parcels: [],
  ...given,
});

type Item = OrderFacts["items"][number];

/** One ring, not shipped yet. */
export const anItem = (given: Partial<Item> = {}): Item => ({
  id: "gid://shopify/LineItem/1",
  productId: "gid://shopify/Product/1",
  variantId: "gid://shopify/ProductVariant/1",
  title: "Luna Ring",
  variantTitle: "Gold / 7",
  sku: "LUNA-G-7",
  productType: "Ring",
  productTags: [],
  quantity: 1,
  orderedQuantity: 1,
  currentQuantity: 1,
  unfulfilledQuantity: 1,
  refundableQuantity: 1,
  price: { amount: "120.00", currency: "USD" },
  imageUrl: null,
  attributes: [],
  ...given,
});

type Parcel = OrderFacts["parcels"][number];

export const aParcel = (given: Partial<Parcel> = {}): Parcel => ({
  id: "gid://shopify/Fulfillment/1",
  name: "#1001.1",
  status: "IN_TRANSIT",
  carrier: "UPS",
  trackingNumber: "1Z999",
  trackingUrl: null,
  createdAt: "2026-05-19T12:00:00Z",
  estimatedDeliveryAt: null,
  deliveredAt: null,
  events: [],
  ...given,
});
