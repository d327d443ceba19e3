import { makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";
import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { LineRecord, OrderRecord, ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { type SandboxShopify, startShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

const DOMAIN = "mejurn.myshopify.com";
/** Seconds between the questions fill the bucket, so that no test is throttled. */
const PAUSE_MS = 5000;

export type Said = { field: string[] | null; message: string; code?: string | null };
type Payload = Record<string, unknown> & { userErrors: Said[] };

export type MutatingShop = {
  shopify: SandboxShopify;
  shop: ShopRecord;
  world: ShopWorld;
  query: (
    document: string,
    variables?: Record<string, unknown>,
  ) => Promise<Record<string, unknown>>;
  /** The payload of a document with one mutation. */
  mutate: (document: string, variables?: Record<string, unknown>) => Promise<Payload>;
  /** The errors beside the data, of a document that is refused as a whole. */
  errorsOf: (document: string, variables?: Record<string, unknown>) => Promise<string[]>;
  stop: () => Promise<void>;
};

/** A shop of the sandbox in which an app with the scopes is installed. */
export async function openMutatingShop(scopes: readonly string[]): Promise<MutatingShop> {
  let time = Date.UTC(2026, 9, 12, 9);
  const app = { apiKey: "key", apiSecret: "secret" };
  const shopify = await startShopify({ ...app, scopes, clock: () => time });
  shopify.install(DOMAIN);
  const client = makeShopifyClient(shopify, DOMAIN);
  const token = await client.signIn();
  const world = shopify.world(DOMAIN);
  const ask = (document: string, variables: Record<string, unknown> = {}) => {
    time += PAUSE_MS;
    return client.ask(token, document, variables);
  };
  const query: MutatingShop["query"] = async (document, variables) => {
    const { data, errors } = await ask(document, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data ?? {};
  };
  return {
    shopify,
    shop: world.shop,
    world,
    query,
    mutate: async (document, variables) => {
      const [payload] = Object.values(await query(document, variables));
      return payload as Payload;
    },
    errorsOf: async (document, variables) => {
      const { errors } = await ask(document, variables);
      return (errors ?? []).map(({ message }) => message);
    },
    stop: () => shopify.stop(),
  };
}

/** An order that was paid and of which nothing was sent; `lines` are those of its items. */
export function anOpenOrder(
  { shop, world }: MutatingShop,
  change: { lines?: readonly Partial<LineRecord>[]; shipping?: number; sent?: boolean } = {},
): OrderRecord {
  const model = shop.orders.find(
    (one) => one.financialStatus === "PAID" && one.fulfillmentStatus === "UNFULFILLED",
  );
  if (!model) throw new Error("The seed has no open order.");
  const product = shop.products[0];
  const at = world.now();
  const lines = (change.lines ?? [{}]).map((line): LineRecord => {
    const quantity = line.quantity ?? 1;
    return {
      id: world.nextId(),
      productId: product?.id ?? null,
      variantId: product?.variants[0]?.id ?? null,
      title: null,
      unitPrice: 10_000,
      discounts: [],
      attributes: [],
      ...line,
      quantity,
      currentQuantity: quantity,
      fulfilled: change.sent ? quantity : 0,
    };
  });
  const discounted = (line: LineRecord): number =>
    line.unitPrice * line.quantity - line.discounts.reduce((sum, { amount }) => sum + amount, 0);
  const shipping = { ...model.shipping, price: change.shipping ?? 690, discount: 0 };
  const total = lines.reduce((sum, line) => sum + discounted(line), shipping.price);
  const parts = lines.map((line) => ({
    id: world.nextId(),
    lineId: line.id,
    totalQuantity: line.quantity,
    remainingQuantity: change.sent ? 0 : line.quantity,
  }));
  const number = world.nextOrderNumber();
  const order: OrderRecord = {
    ...model,
    id: world.nextId(),
    number,
    name: `#${number}`,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    shipping,
    lines,
    discounts: [{ kind: "manual", name: "Loyalty", value: { amount: 0 }, target: "LINE_ITEM" }],
    fulfillmentStatus: change.sent ? "FULFILLED" : "UNFULFILLED",
    fulfillmentOrders: [
      {
        id: world.nextId(),
        status: change.sent ? "CLOSED" : "OPEN",
        createdAt: at,
        updatedAt: at,
        fulfillAt: at,
        holds: [],
        lines: parts,
      },
    ],
    parcels: change.sent
      ? [
          {
            id: world.nextId(),
            status: "SUCCESS",
            displayStatus: "DELIVERED",
            createdAt: at,
            updatedAt: at,
            inTransitAt: at,
            deliveredAt: at,
            estimatedDeliveryAt: null,
            tracking: null,
            events: [],
            lines: lines.map(({ id, quantity }) => ({
              id: world.nextId(),
              lineId: id,
              quantity,
            })),
          },
        ]
      : [],
    transactions: [
      {
        id: world.nextId(),
        kind: "SALE",
        status: "SUCCESS",
        errorCode: null,
        gateway: "shopify_payments",
        amount: total,
        processedAt: at,
        parentId: null,
      },
    ],
    refunds: [],
    returns: [],
  };
  world.addOrder(order);
  return order;
}

export const orderGid = ({ id }: OrderRecord): string => gid("Order", id);
export const lineGid = (order: OrderRecord, index = 0): string =>
  gid("LineItem", order.lines[index]?.id ?? 0);
/** The payment that a refund goes back to. */
export const paymentGid = (order: OrderRecord): string =>
  gid("OrderTransaction", order.transactions[0]?.id ?? 0);
