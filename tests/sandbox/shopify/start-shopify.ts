import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { readState, saveState } from "#tests/sandbox/shopify/access/kept-state.ts";
import { signSessionToken } from "#tests/sandbox/shopify/access/session-token.ts";
import { makeTokenDesk } from "#tests/sandbox/shopify/access/token-desk.ts";
import { answerRequest, type Desk } from "./answer-request.ts";
import { makeFailureList } from "./failure-list.ts";
import { makeCostBucket } from "#tests/sandbox/shopify/graphql/cost-bucket.ts";
import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import { requireSandbox } from "./require-sandbox.ts";
import type {
  SandboxShop,
  SandboxShopify,
  ShopifyCall,
  ShopifyOptions,
} from "./sandbox-shopify.ts";
import { makeShops } from "#tests/sandbox/shopify/seed/make-shops.ts";
import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { deliverWebhook } from "#tests/sandbox/shopify/webhooks/deliver-webhook.ts";
import { shopPayload } from "#tests/sandbox/shopify/webhooks/shop-payload.ts";
import { webhookSubscriptions } from "#tests/sandbox/shopify/webhooks/webhook-subscriptions.ts";

export type {
  SandboxShop,
  SandboxShopify,
  ShopifyOptions,
  StaffMember,
} from "./sandbox-shopify.ts";

const DEFAULT_SEED = 20_261;
const DEFAULT_RETRY_DELAYS_MS = [50, 100, 200, 400, 800, 1600, 3200, 6400];
const DAY_MS = 86_400_000;

/**
 * Starts a Shopify on a loopback port: Admin API, tokens, webhooks and the pictures of two shops.
 * @throws Error outside the sandbox, or when the port is taken.
 */
export async function startShopify(options: ShopifyOptions): Promise<SandboxShopify> {
  requireSandbox();
  const clock = options.clock ?? Date.now;
  const today = options.now ?? Math.floor(clock() / DAY_MS) * DAY_MS;
  const state = readState(options.stateFile, today);
  const shops = makeShops(options.seed ?? DEFAULT_SEED, state.day);
  const app = { apiKey: options.apiKey, apiSecret: options.apiSecret };
  const calls: ShopifyCall[] = [];
  const stopping = new AbortController();
  let url = "";
  let appOrigin: string | null = null;

  const desk = {
    shops,
    tokens: makeTokenDesk({
      app,
      state,
      shops,
      clock,
      save: () => saveState(options.stateFile, state),
    }),
    buckets: new Map(shops.map((shop) => [shop.domain, makeCostBucket(clock)])),
    failures: makeFailureList(),
    clock,
    pictureUrl: (name) => `${url}/images/${name}`,
    note: (call) => calls.push(call),
  } satisfies Desk;
  saveState(options.stateFile, state);

  const server = createServer((request, response) => {
    answerRequest(desk, request, response).catch((fault: unknown) => {
      console.error("The sandbox's Shopify failed:", fault);
      response.socket?.destroy();
    });
  });
  url = await listen(server, options.port ?? 0);

  const shopOf = (domain: string): ShopRecord => {
    const shop = shops.find((one) => one.domain === domain);
    if (!shop) throw new Error(`The sandbox has no shop ${domain}.`);
    return shop;
  };
  const sendWebhook: SandboxShopify["sendWebhook"] = async (domain, topic, payload) => {
    const uri = webhookSubscriptions(options.appConfigFile).get(topic);
    if (uri === undefined) throw new Error(`The app has no subscription for ${topic}.`);
    if (appOrigin === null) throw new Error("No app is connected to post webhooks to.");
    return deliverWebhook({
      url: new URL(uri, appOrigin).href,
      topic,
      shopDomain: shopOf(domain).domain,
      payload,
      secret: options.apiSecret,
      triggeredAt: clock(),
      retryDelaysMs: options.webhookRetryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS,
      signal: stopping.signal,
    });
  };

  return {
    url,
    shops: shops.map(publicShop),
    signSessionToken: (domain, staffId) => {
      const member = shopOf(domain).staff.find((one) => one.id === staffId);
      if (!member) throw new Error(`${domain} has no staff member ${staffId}.`);
      return signSessionToken(app, domain, member.id, clock());
    },
    connectApp: (origin) => {
      appOrigin = origin;
    },
    install: (domain) => desk.tokens.install(shopOf(domain).domain, options.scopes),
    uninstall: async (domain) => {
      const shop = shopOf(domain);
      desk.tokens.revoke(domain);
      await sendWebhook(domain, "app/uninstalled", shopPayload(shop));
    },
    sendWebhook,
    fail: desk.failures.add,
    drainBucket: (domain) => desk.buckets.get(shopOf(domain).domain)?.drain(),
    calls: () => [...calls],
    stop: async () => {
      stopping.abort();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function publicShop(shop: ShopRecord): SandboxShop {
  return {
    domain: shop.domain,
    handle: shop.handle,
    name: shop.name,
    staff: shop.staff,
    customers: shop.customers.map(({ id, email, firstName, lastName }) => ({
      id: gid("Customer", id),
      email,
      firstName,
      lastName,
    })),
    orders: shop.orders.map((order) => ({
      id: gid("Order", order.id),
      name: order.name,
      email: order.email,
      customerId: order.customerId === null ? null : gid("Customer", order.customerId),
      fulfillmentStatus: order.fulfillmentStatus,
    })),
  };
}
