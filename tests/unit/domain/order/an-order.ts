import type { OrderFacts } from "#app/domain/order/order-facts.ts";

/** A paid order that has not been shipped. */
export const anOrder = (given: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "gid://shopify/Order/1",
  legacyId: "1",
  name: "#1001",
  email: "jane@customer.example",
  createdAt: "2026-05-15T12:00:00Z",
  cancelledAt: null,
  financialStatus: "PAID",
  fulfillmentStatus: "UNFULFILLED",
  total: { amount: "120.00", currency: "USD" },
  refunded: { amount: "0.00", currency: "USD" },
  note: null,
  shippingAddress: null,
  items: [],
  parcels: [],
  ...given,
});

type Parcel = OrderFacts["parcels"][number];

export const aParcel = (given: Partial<Parcel> = {}): Parcel => ({
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
