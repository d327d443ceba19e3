import type { CheckFacts, CheckedOrder } from "#app/domain/check/check-facts.ts";
import { readReply, type Reading } from "#app/domain/check/reading.ts";

/** An order of a ring that is on its way, with what a test changes about it. */
export const anOrder = (change: Partial<CheckedOrder> = {}): CheckedOrder => ({
  name: "#1042",
  total: "154.95",
  currency: "USD",
  financial: "paid",
  fulfillment: "fulfilled",
  items: [{ title: "Luna Ring", options: ["Rose gold", "size 7"], quantity: 1, price: "149.00" }],
  parcels: [
    {
      carrier: "UPS",
      number: "1Z999AA10123456784",
      status: "in_transit",
      estimatedDelivery: "2026-05-27",
      deliveredAt: null,
    },
  ],
  refunds: [],
  address: { city: "Portland", postcode: "97205" },
  ...change,
});

/** What is known of Anna Chen, on Friday 22 May 2026. */
export const someFacts = (change: Partial<CheckFacts> = {}): CheckFacts => ({
  customer: { name: "Anna Chen", email: "anna@post.example" },
  recipients: ["anna@post.example"],
  proof: "mailbox",
  surprise: false,
  attachments: [],
  now: "2026-05-22T11:30:00-04:00",
  orders: [anOrder()],
  allowedHosts: ["mejurn.example", "ups.com"],
  ...change,
});

export const read = (text: string, change: Partial<CheckFacts> = {}): Reading =>
  readReply(text, someFacts(change));

export const delivered = anOrder({
  parcels: [
    {
      carrier: "UPS",
      number: "1Z999AA10123456784",
      status: "delivered",
      estimatedDelivery: "2026-05-20",
      deliveredAt: "2026-05-20T18:00:00Z",
    },
  ],
});
export const unshipped = anOrder({ fulfillment: "unfulfilled", parcels: [] });
export const refunded = anOrder({
  financial: "partially_refunded",
  refunds: [{ amount: "49.00", at: "2026-05-20T10:00:00Z" }],
});
