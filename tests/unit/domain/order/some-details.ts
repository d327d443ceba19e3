import type { OrderDetails, OrderPayment, OrderReturn } from "#app/domain/order/order-details.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });

/** The rest of an order of 120.00 USD that was paid at once, without anything that went wrong. */
export const someDetails = (given: Partial<OrderDetails> = {}): OrderDetails => ({
  moreItems: [],
  subtotal: usd("110.00"),
  shippingPrice: usd("10.00"),
  tax: usd("0.00"),
  discountTotal: usd("0.00"),
  outstanding: usd("0.00"),
  discounts: [],
  shipping: { title: "Standard", carrier: null },
  billingAddress: null,
  statusPageUrl: null,
  payments: [aPayment()],
  refunds: [],
  returns: [],
  disputes: [],
  risk: { recommendation: "ACCEPT", level: "LOW", facts: [] },
  fulfilmentOrders: [],
  ...given,
});

export const aPayment = (given: Partial<OrderPayment> = {}): OrderPayment => ({
  id: "gid://shopify/OrderTransaction/1",
  kind: "SALE",
  status: "SUCCESS",
  gateway: "Shopify Payments",
  amount: usd("120.00"),
  processedAt: "2026-05-15T12:00:00Z",
  errorCode: null,
  ...given,
});

export const aReturn = (given: Partial<OrderReturn> = {}): OrderReturn => ({
  id: "gid://shopify/Return/1",
  name: "#1001-R1",
  status: "OPEN",
  createdAt: "2026-05-20T12:00:00Z",
  quantity: 1,
  items: [{ title: "Luna Ring", quantity: 1, reason: "Too small" }],
  ...given,
});

export const aFulfilmentOrder = (
  given: Partial<NonNullable<OrderDetails["fulfilmentOrders"]>[number]> = {},
): NonNullable<OrderDetails["fulfilmentOrders"]>[number] => ({
  id: "gid://shopify/FulfillmentOrder/1",
  status: "OPEN",
  location: "Workshop",
  holds: [],
  actions: ["HOLD"],
  items: [],
  ...given,
});
