import { mkdtemp } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";
import { type SandboxShopify, startShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import { openDispute } from "#tests/sandbox/shopify/world/happenings/disputes.ts";
import { cancelOrder, refundAmount } from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { mergeCustomers } from "#tests/sandbox/shopify/world/happenings/people.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { approveReturn, requestReturn } from "#tests/sandbox/shopify/world/happenings/returns.ts";

const SHOP = "mejurn.myshopify.com";
const SCOPES = [
  "read_orders",
  "read_customers",
  "read_products",
  "read_fulfillments",
  "read_returns",
  "read_merchant_managed_fulfillment_orders",
];

describe("what happens at the sandbox's Shopify", () => {
  it("changes an order, moves its updatedAt, and tells the app with one event id", async () => {
    const orderId = anOrder();
    const before = world().order(orderId).updatedAt;
    await clear();

    packParcel(world(), orderId, { carrier: "FedEx" });
    await shopify.webhooksSettled();

    expect(topics()).toEqual([
      "orders/updated",
      "fulfillments/create",
      "fulfillment_events/create",
      "orders/fulfilled",
    ]);
    expect(new Set(posts.map(({ headers }) => headers["x-shopify-event-id"])).size).toBe(1);
    expect(new Set(posts.map(({ headers }) => headers["x-shopify-webhook-id"])).size).toBe(4);
    expect(world().order(orderId).updatedAt).toBeGreaterThan(before);
    expect(await readOrder(orderId)).toMatchObject({
      displayFulfillmentStatus: "FULFILLED",
      fulfillments: [{ displayStatus: "LABEL_PRINTED", trackingInfo: [{ company: "FedEx" }] }],
      fulfillmentOrders: { nodes: [{ status: "CLOSED" }] },
    });
  });

  it("dates two deeds of the same second one after the other", () => {
    const orderId = anOrder();
    const first = world().changeOrder(orderId, () => ({ note: "one" })).updatedAt;

    const second = world().changeOrder(orderId, () => ({ note: "two" })).updatedAt;

    expect(Math.floor(second / 1000)).toBeGreaterThan(Math.floor(first / 1000));
  });

  it("takes a deed back whole when it fails, and tells nobody", async () => {
    const orderId = anOrder();
    const before = world().order(orderId);
    await clear();

    const deed = (): void =>
      world().deed(() => {
        world().changeOrder(orderId, () => ({ note: "never" }));
        world().removeCustomer(-1);
      });

    expect(deed).toThrow("no customer -1");
    expect(world().order(orderId)).toEqual(before);
    await shopify.webhooksSettled();
    expect(posts).toEqual([]);
  });

  it("follows a parcel from its label to the door", async () => {
    const orderId = anOrder();
    packParcel(world(), orderId);
    const states: string[] = [];

    for (const step of ["picked-up", "in-transit", "attempted", "delivered"] as const) {
      time += 60_000;
      moveParcel(world(), orderId, step);
      states.push(String((await readOrder(orderId)).fulfillments?.[0]?.displayStatus));
    }

    expect(states).toEqual(["CARRIER_PICKED_UP", "IN_TRANSIT", "ATTEMPTED_DELIVERY", "DELIVERED"]);
    expect((await readOrder(orderId)).fulfillments?.[0]).toMatchObject({
      inTransitAt: expect.any(String) as string,
      deliveredAt: new Date(time).toISOString().replace(".000Z", "Z"),
      events: { nodes: [{}, {}, {}, {}, {}] },
    });
  });

  it("gives money back, cancels and refuses what the merchant could not do either", async () => {
    const orderId = anOrder();
    const paid = Number((await readOrder(orderId)).totalReceivedSet?.shopMoney.amount);

    refundAmount(world(), orderId, 500);
    cancelOrder(world(), orderId);

    expect(await readOrder(orderId)).toMatchObject({
      cancelReason: "CUSTOMER",
      displayFinancialStatus: "REFUNDED",
      totalOutstandingSet: { shopMoney: { amount: "0.0" } },
    });
    expect(Number((await readOrder(orderId)).totalRefundedSet?.shopMoney.amount)).toBe(paid);
    expect(() => refundAmount(world(), orderId, 1)).toThrow("was not paid that much");
    const sent = anOrder();
    packParcel(world(), sent);
    expect(() => cancelOrder(world(), sent)).toThrow("was sent");
  });

  it("lets customers ask for returns and be merged", async () => {
    const orderId = anOrder();
    packParcel(world(), orderId);
    requestReturn(world(), orderId, { reason: "defective" });
    approveReturn(world(), orderId);
    const [kept] = world().shop.customers;
    const gone = world().order(orderId).customerId;

    mergeCustomers(world(), kept?.id ?? 0, gone ?? 0);

    expect(await readOrder(orderId)).toMatchObject({
      returnStatus: "IN_PROGRESS",
      customer: { id: `gid://shopify/Customer/${kept?.id}` },
      returns: {
        nodes: [
          {
            status: "OPEN",
            returnLineItems: {
              nodes: [{ returnReasonDefinition: { handle: "defective" }, quantity: 1 }],
            },
          },
        ],
      },
    });
    expect(world().shop.customers.some(({ id }) => id === gone)).toBe(false);
  });

  it("tells only of what the shop has granted, and to nobody after the app is gone", async () => {
    const orderId = anOrder();
    await clear();
    openDispute(world(), orderId);
    await shopify.webhooksSettled();
    expect(topics()).toEqual(["orders/updated"]);

    shopify.grantScopes(SHOP, ["read_shopify_payments_disputes"]);
    openDispute(world(), orderId);
    await shopify.webhooksSettled();
    expect(topics().slice(1)).toEqual(["app/scopes_update", "orders/updated", "disputes/create"]);

    await shopify.uninstall(SHOP);
    await clear();
    world().changeOrder(orderId, () => ({ note: "nobody hears it" }));
    world().changeShop(() => ({ name: "Mejurn & Daughters" }));
    await shopify.webhooksSettled();
    expect(posts).toEqual([]);
    shopify.install(SHOP);
    token = await makeShopifyClient(shopify, SHOP).signIn();
  });

  it("is the same after a restart, with a file to keep it in", async () => {
    const stateFile = join(await mkdtemp(join(tmpdir(), "shopify-")), "shopify.json");
    const options = { apiKey: "key", apiSecret: "secret", scopes: SCOPES, stateFile };
    const first = await startShopify({ ...options, clock: () => time });
    const { shop } = first.world(SHOP);
    const lost = shop.stories.get("label-without-scan") ?? 0;
    moveParcel(first.world(SHOP), lost, "picked-up");
    mergeCustomers(first.world(SHOP), shop.customers[0]?.id ?? 0, shop.customers[1]?.id ?? 0);
    await first.stop();

    const second = await startShopify({ ...options, clock: () => time + 60_000 });
    const kept = second.world(SHOP).shop;
    await second.stop();

    expect(kept.orders).toEqual(shop.orders);
    expect(kept.customers).toEqual(shop.customers);
    expect(kept.orders.find(({ id }) => id === lost)?.parcels[0]?.displayStatus).toBe(
      "CARRIER_PICKED_UP",
    );
  });

  it("happens by hand on a page of its own, which says why something cannot", async () => {
    const orderId = world().shop.stories.get("pre-order") ?? 0;
    const { name } = world().order(orderId);
    const press = async (happening: string): Promise<string> => {
      const body = new URLSearchParams({ order: name, happening });
      const response = await fetch(`${shopify.url}/sandbox/mejurn`, { method: "POST", body });
      return response.text();
    };

    const labelled = await press("Parcel: make the label");
    const again = await press("Parcel: make the label");

    expect(labelled).toContain(`Done: Parcel: make the label, ${name}`);
    expect(labelled).toContain("<td>two-parcels</td>");
    expect(again).toContain(`Nothing of ${name} is left to pack.`);
    expect(world().order(orderId).parcels).toHaveLength(1);
  });

  it("holds webhooks back, repeats them with the same id and reorders them when told so", async () => {
    const orderId = anOrder();
    await clear();
    shopify.webhookWeather({ holds: true });
    packParcel(world(), orderId);
    time += 60_000;
    moveParcel(world(), orderId, "in-transit");
    await shopify.webhooksSettled();
    expect(posts).toEqual([]);

    shopify.webhookWeather({ holds: false, repeats: true, reorders: true });
    await shopify.webhooksSettled();
    shopify.webhookWeather({ repeats: false, reorders: false });

    const half = posts.length / 2;
    const idOf = ({ headers }: Post): unknown => headers["x-shopify-webhook-id"];
    expect(topics().slice(0, half)).toEqual([
      "fulfillment_events/create",
      "fulfillments/update",
      "orders/updated",
      "orders/fulfilled",
      "fulfillment_events/create",
      "fulfillments/create",
      "orders/updated",
    ]);
    expect(posts.slice(half).map(idOf)).toEqual(posts.slice(0, half).map(idOf));
    const [late] = posts;
    expect(Date.parse(String(late?.headers["x-shopify-triggered-at"]))).toBe(time);
  });
});

type Post = { topic: string; headers: IncomingHttpHeaders };
type Money = { shopMoney: { amount: string } };
type Answered = {
  fulfillments?: { displayStatus: string }[];
  totalReceivedSet?: Money;
  totalRefundedSet?: Money;
};

let time = Date.UTC(2026, 9, 12, 9);
let posts: Post[] = [];
let app: Server;
let shopify: SandboxShopify;
let token: string;

const world = () => shopify.world(SHOP);
const topics = (): string[] => posts.map(({ topic }) => topic);

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  app = createServer((request, response) => {
    posts.push({ topic: String(request.headers["x-shopify-topic"]), headers: request.headers });
    request.resume().on("end", () => response.writeHead(200).end());
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  shopify = await startShopify({
    apiKey: "key",
    apiSecret: "secret",
    scopes: SCOPES,
    clock: () => time,
    webhookRetryDelaysMs: [1],
    subscriptions: () => "/webhooks",
  });
  shopify.connectApp(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
  shopify.install(SHOP);
  token = await makeShopifyClient(shopify, SHOP).signIn();
});

beforeEach(() => {
  time += 60_000;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await shopify.stop();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});

/** A paid order of a customer who has no other, placed just now. */
function anOrder(): number {
  const { shop } = world();
  const [product] = shop.products;
  const customer = shop.customers.at(-1);
  const [variant] = product?.variants ?? [];
  if (!customer || !variant) throw new Error("A shop has customers and something to sell.");
  return placeOrder(world(), { customerId: customer.id, items: [{ variantId: variant.id }] });
}

async function clear(): Promise<void> {
  await shopify.webhooksSettled();
  posts = [];
}

async function readOrder(orderId: number): Promise<Answered> {
  const { data, errors } = await makeShopifyClient(shopify, SHOP).ask(token, ORDER, {
    id: `gid://shopify/Order/${orderId}`,
  });
  expect(errors).toBeUndefined();
  return data?.order ?? {};
}

const ORDER = `query ($id: ID!) { order(id: $id) {
  displayFulfillmentStatus displayFinancialStatus cancelReason returnStatus customer { id }
  totalReceivedSet { shopMoney { amount } } totalRefundedSet { shopMoney { amount } }
  totalOutstandingSet { shopMoney { amount } }
  fulfillments(first: 3) { displayStatus inTransitAt deliveredAt trackingInfo(first: 1) { company number }
    events(first: 10) { nodes { status happenedAt } } }
  fulfillmentOrders(first: 3) { nodes { status } }
  returns(first: 2) { nodes { status returnLineItems(first: 2) { nodes { quantity ... on ReturnLineItem { returnReasonDefinition { handle } } } } } }
} }`;
