import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";
import type { Subjects, WebhookTopic } from "#tests/sandbox/shopify/world/topics.ts";

import { fulfillmentEventPayload, fulfillmentPayload } from "./fulfillment-payload.ts";
import { orderPayload } from "./order-payload.ts";
import {
  amount,
  customerPayload,
  identified,
  instant,
  type Json,
  type Sheet,
} from "./payload-parts.ts";
import { refundPayload, transactionPayload } from "./payment-payloads.ts";
import { productPayload } from "./product-payload.ts";
import {
  changedReturnPayload,
  declinedReturnPayload,
  returnPayload,
  shortReturnPayload,
} from "./return-payload.ts";
import { shopPayload } from "./shop-payload.ts";

type Drawing = Sheet & { topic: WebhookTopic; subject: unknown };

/**
 * The body of a webhook, from the records as they are.
 * @throws Error when the subject is not there: what is gone can only be told of by a topic that says so.
 */
export function drawPayload({ topic, subject, ...sheet }: Drawing): Json {
  const draw = drawings[topic] as (subject: unknown, sheet: Sheet) => Json;
  return draw(subject, sheet);
}

type Drawings = { [T in WebhookTopic]: (subject: Subjects[T], sheet: Sheet) => Json };

const order: Drawings["orders/updated"] = ({ orderId }, sheet) =>
  orderPayload(sheet.world.order(orderId), sheet);

const parcel: Drawings["fulfillments/update"] = (subject, sheet) =>
  fulfillmentPayload(sheet.world.order(subject.orderId), parcelOf(subject, sheet.world), sheet);

const returned: Drawings["returns/request"] = (subject, sheet) =>
  returnPayload(sheet.world.order(subject.orderId), returnOf(subject, sheet.world), sheet);

const shortReturn: Drawings["returns/close"] = (subject, { world }) =>
  shortReturnPayload(world.order(subject.orderId), returnOf(subject, world));

const customer: Drawings["customers/update"] = ({ customerId }, sheet) => {
  const record = sheet.world.customer(customerId);
  return {
    ...customerPayload(record, sheet),
    addresses: [],
  };
};

const product: Drawings["products/update"] = ({ productId }, { world }) =>
  productPayload(world.product(productId), world.shop);

const dispute: Drawings["disputes/update"] = ({ orderId, disputeId }, { world }) => {
  const one = found(world.order(orderId).disputes, disputeId);
  return {
    id: one.id,
    order_id: orderId,
    type: one.type.toLowerCase(),
    amount: amount(one.amount),
    currency: world.shop.currency,
    reason: one.reason,
    network_reason_code: null,
    status: one.status.toLowerCase(),
    evidence_due_by: instant(one.evidenceDueAt),
    evidence_sent_on: null,
    finalized_on: instant(one.closedAt),
    initiated_at: instant(one.createdAt),
  };
};

const drawings: Drawings = {
  "orders/create": order,
  "orders/updated": order,
  "orders/cancelled": order,
  "orders/fulfilled": order,
  "orders/partially_fulfilled": order,
  "orders/paid": order,
  "orders/delete": ({ orderId }) => ({ id: orderId }),
  "orders/edited": (edit, { world }) => ({
    order_edit: {
      id: edit.editId,
      order_id: edit.orderId,
      app_id: null,
      user_id: null,
      created_at: instant(world.now()),
      committed_at: instant(world.now()),
      notify_customer: edit.notify,
      staff_note: edit.staffNote ?? "",
      line_items: { additions: edit.additions, removals: edit.removals },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  }),
  "order_transactions/create": ({ orderId, transactionId }, sheet) => {
    const record = sheet.world.order(orderId);
    return transactionPayload(record, found(record.transactions, transactionId), sheet);
  },
  "fulfillments/create": parcel,
  "fulfillments/update": parcel,
  "fulfillment_events/create": (subject, sheet) => {
    const one = parcelOf(subject, sheet.world);
    return fulfillmentEventPayload(
      sheet.world.order(subject.orderId),
      one,
      found(one.events, subject.eventId),
      sheet,
    );
  },
  "fulfillment_events/delete": ({ orderId, parcelId, eventId }) => ({
    ...identified("FulfillmentEvent", eventId),
    fulfillment_id: parcelId,
    order_id: orderId,
  }),
  "refunds/create": ({ orderId, refundId }, sheet) => {
    const record = sheet.world.order(orderId);
    return refundPayload(record, found(record.refunds, refundId), sheet);
  },
  "returns/request": returned,
  "returns/approve": returned,
  "returns/decline": (subject, { world }) =>
    declinedReturnPayload(world.order(subject.orderId), returnOf(subject, world)),
  "returns/cancel": shortReturn,
  "returns/close": shortReturn,
  "returns/reopen": shortReturn,
  "returns/process": shortReturn,
  "returns/update": (subject, { world }) =>
    changedReturnPayload(returnOf(subject, world), subject.removals),
  "disputes/create": dispute,
  "disputes/update": dispute,
  "customers/create": customer,
  "customers/update": customer,
  "customers/delete": ({ customerId }) => ({
    ...identified("Customer", customerId),
    tax_exemptions: [],
  }),
  "customers/merge": ({ keptId, goneId }) => ({
    admin_graphql_api_customer_kept_id: gid("Customer", keptId),
    admin_graphql_api_customer_deleted_id: gid("Customer", goneId),
    admin_graphql_api_job_id: null,
    status: "completed",
    errors: [],
  }),
  "products/create": product,
  "products/update": product,
  "products/delete": ({ productId }) => ({ id: productId }),
  "shop/update": (_, { world }) => shopPayload(world.shop),
  "app/uninstalled": (_, { world }) => shopPayload(world.shop),
  "app/scopes_update": ({ previous, current }, { world }) => ({
    id: world.shop.id,
    shop_id: gid("Shop", world.shop.id),
    previous,
    current,
    updated_at: instant(world.now()),
  }),
};

function parcelOf(
  { orderId, parcelId }: Subjects["fulfillments/update"],
  world: ShopWorld,
): ReturnType<ShopWorld["order"]>["parcels"][number] {
  return found(world.order(orderId).parcels, parcelId);
}

function returnOf(
  { orderId, returnId }: Subjects["returns/close"],
  world: ShopWorld,
): ReturnType<ShopWorld["order"]>["returns"][number] {
  return found(world.order(orderId).returns, returnId);
}

function found<T extends { id: number }>(list: readonly T[], id: number): T {
  const one = list.find((other) => other.id === id);
  if (!one) throw new Error(`A webhook tells of ${id}, which is not there.`);
  return one;
}
