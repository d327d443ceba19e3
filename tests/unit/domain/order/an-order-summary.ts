import type { OrderSummary } from "#app/domain/order/order-summary.ts";

/** What a search shows of a customer's order that has not been shipped. */
export const anOrderSummary = (given: Partial<OrderSummary> = {}): OrderSummary => ({
  id: "gid://shopify/Order/1",
  name: "#1001",
  confirmationNumber: "QX2J7KM9P",
  customerId: "gid://shopify/Customer/1",
  email: "jane@customer.example",
  phone: null,
  recipient: "Jane Doe",
  createdAt: "2026-05-15T12:00:00Z",
  cancelledAt: null,
  fulfillmentStatus: "UNFULFILLED",
  total: { amount: "120.00", currency: "USD" },
  trackingNumbers: [],
  ...given,
});
