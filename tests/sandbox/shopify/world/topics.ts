type OfOrder = { orderId: number };
type OfParcel = { orderId: number; parcelId: number };
type OfReturn = { orderId: number; returnId: number };
type OfDispute = { orderId: number; disputeId: number };

/** What a webhook of each topic tells of, by the numbers of the gids. */
export type Subjects = {
  "orders/create": OfOrder;
  "orders/updated": OfOrder;
  "orders/cancelled": OfOrder;
  "orders/fulfilled": OfOrder;
  "orders/partially_fulfilled": OfOrder;
  "orders/paid": OfOrder;
  "orders/delete": OfOrder;
  /** Line ids with what came or went. */
  "orders/edited": OfOrder & {
    editId: number;
    additions: readonly { id: number; delta: number }[];
    removals: readonly { id: number; delta: number }[];
    staffNote: string | null;
    notify: boolean;
  };
  "order_transactions/create": OfOrder & { transactionId: number };
  "fulfillments/create": OfParcel;
  "fulfillments/update": OfParcel;
  "fulfillment_events/create": OfParcel & { eventId: number };
  "fulfillment_events/delete": OfParcel & { eventId: number };
  "refunds/create": OfOrder & { refundId: number };
  "returns/request": OfReturn;
  "returns/approve": OfReturn;
  "returns/decline": OfReturn;
  "returns/cancel": OfReturn;
  "returns/close": OfReturn;
  "returns/reopen": OfReturn;
  "returns/process": OfReturn;
  /** Return line ids with what was taken out. */
  "returns/update": OfReturn & { removals: readonly { id: number; delta: number }[] };
  "disputes/create": OfDispute;
  "disputes/update": OfDispute;
  "customers/create": { customerId: number };
  "customers/update": { customerId: number };
  "customers/delete": { customerId: number };
  /** The one that stays and the one that went into it. */
  "customers/merge": { keptId: number; goneId: number };
  "products/create": { productId: number };
  "products/update": { productId: number };
  "products/delete": { productId: number };
  "shop/update": Record<string, never>;
  "app/uninstalled": Record<string, never>;
  "app/scopes_update": { previous: readonly string[]; current: readonly string[] };
};

export type WebhookTopic = keyof Subjects;

const scopesOfTopic: Readonly<Record<string, string>> = {
  orders: "read_orders",
  order_transactions: "read_orders",
  refunds: "read_orders",
  fulfillments: "read_fulfillments",
  fulfillment_events: "read_fulfillments",
  returns: "read_returns",
  disputes: "read_shopify_payments_disputes",
  customers: "read_customers",
  "customers/merge": "read_customer_merge",
  products: "read_products",
};

/** Whether the granted scopes let webhooks of the topic through; those of the app and the shop need none. */
export function isGrantedTopic(topic: string, granted: readonly string[]): boolean {
  const scope = scopesOfTopic[topic] ?? scopesOfTopic[topic.split("/")[0] ?? ""];
  if (scope === undefined) return true;
  return granted.includes(scope) || granted.includes(scope.replace(/^read_/, "write_"));
}
