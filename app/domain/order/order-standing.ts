/** The states of an order that a list is filtered by: each gathers the words that the list shows. */
export const orderStandings = [
  "none",
  "unpaid",
  "unshipped",
  "under-way",
  "trouble",
  "delivered",
  "undone",
] as const;
export type OrderStanding = (typeof orderStandings)[number];

export const isOrderStanding = (value: unknown): value is OrderStanding =>
  (orderStandings as readonly unknown[]).includes(value);

/** What `orderStateWords` says of an order in this standing; none for "none", which is a ticket without order. */
export const statesIn = (standing: OrderStanding): readonly string[] => STATES[standing];

const STATES: Readonly<Record<OrderStanding, readonly string[]>> = {
  none: [],
  unpaid: ["Payment pending", "Partly paid", "Payment expired", "Payment voided"],
  unshipped: [
    "Unfulfilled",
    "In progress",
    "On hold",
    "Pending fulfilment",
    "Scheduled",
    "Preparing",
    "Label printed",
    "Label purchased",
    "Ready for pickup",
    "Partly shipped",
    "Nothing to ship",
  ],
  "under-way": ["Shipped", "In transit", "Out for delivery"],
  trouble: [
    "Delayed",
    "Delivery attempted",
    "Delivery failed",
    "Not delivered",
    "Fulfilment declined",
    "Shipment cancelled",
    "Label voided",
  ],
  delivered: ["Delivered", "Picked up"],
  undone: ["Cancelled", "Refunded", "Partly refunded"],
};
