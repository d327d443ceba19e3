import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { readState, saveState } from "#tests/sandbox/shopify/access/kept-state.ts";
import { signSessionToken } from "#tests/sandbox/shopify/access/session-token.ts";
import { keepWorlds } from "#tests/sandbox/shopify/access/kept-worlds.ts";
import { makeTokenDesk } from "#tests/sandbox/shopify/access/token-desk.ts";
import { answerRequest, type Desk, type Premises } from "./answer-request.ts";
import { makeFailureList } from "./failure-list.ts";
import { makeCostBucket } from "#tests/sandbox/shopify/graphql/cost-bucket.ts";
import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import { makeLedger } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import type { SentMail } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { requireSandbox } from "./require-sandbox.ts";
import type {
  SandboxShop,
  SandboxShopify,
  ShopifyCall,
  ShopifyOptions,
} from "./sandbox-shopify.ts";
import { protectedFields } from "#tests/sandbox/shopify/graphql/protected-fields.ts";
import { countFrom, makeShops } from "#tests/sandbox/shopify/seed/make-shops.ts";
import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { makeMoreShops } from "#tests/sandbox/shopify/seed/more-shops.ts";
import { sortOrders } from "#tests/sandbox/shopify/search/search-orders.ts";
import { drawPayload } from "#tests/sandbox/shopify/webhooks/draw-payload.ts";
import { makePostman } from "#tests/sandbox/shopify/webhooks/postman.ts";
import { webhookSubscriptions } from "#tests/sandbox/shopify/webhooks/webhook-subscriptions.ts";
import { makeShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";
import { isGrantedTopic } from "#tests/sandbox/shopify/world/topics.ts";

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
  const seed = options.seed ?? DEFAULT_SEED;
  const shops: ShopRecord[] = makeShops(seed, state.day);
  const keptWorlds = keepWorlds(
    options.stateFile === undefined ? undefined : `${options.stateFile}.worlds`,
    shops,
  );
  keptWorlds.restore();
  const app = { apiKey: options.apiKey, apiSecret: options.apiSecret };
  const calls: ShopifyCall[] = [];
  const stopping = new AbortController();
  let url = "";
  let appOrigin: string | null = null;

  const tokens = makeTokenDesk({
    app,
    state,
    shops,
    clock,
    save: () => saveState(options.stateFile, state),
  });
  const postman = makePostman({
    secret: options.apiSecret,
    appOrigin: () => appOrigin,
    uriOf:
      options.subscriptions ?? ((topic) => webhookSubscriptions(options.appConfigFile).get(topic)),
    isGranted: (domain, topic) =>
      state.installed[domain] !== undefined && isGrantedTopic(topic, tokens.scopesOf(domain)),
    retryDelaysMs: options.webhookRetryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS,
    signal: stopping.signal,
  });
  const openPremises = (shop: ShopRecord, index: number): Premises => {
    const withheld: Premises["withheld"] = new Set();
    return {
      shop,
      withheld,
      ledger: makeLedger(),
      bucket: makeCostBucket(clock),
      world: makeShopWorld({
        shop,
        clock,
        nextId: countFrom(firstNewId(clock()) + index),
        newEventId: randomUUID,
        draw: (world, topic, subject) => drawPayload({ world, withheld, topic, subject }),
        send: (emissions) => {
          keptWorlds.save();
          postman.send(emissions.map((one) => ({ ...one, shopDomain: shop.domain })));
        },
      }),
    };
  };
  const premises = new Map(shops.map((shop, index) => [shop.domain, openPremises(shop, index)]));
  const mailListeners: ((mail: SentMail, shop: ShopRecord) => void)[] = [];
  const passOn = ({ ledger, shop }: Premises): void => {
    ledger.mailListeners.add((mail) => mailListeners.forEach((listener) => listener(mail, shop)));
  };
  for (const one of premises.values()) passOn(one);
  const addShop = (shop: ShopRecord): SandboxShop => {
    const own = openPremises(shop, shops.length);
    shops.push(shop);
    keptWorlds.add(shop);
    premises.set(shop.domain, own);
    passOn(own);
    return publicShop(shop);
  };
  const desk = {
    premises,
    tokens,
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

  const at = (domain: string): Premises => {
    const found = premises.get(domain);
    if (!found) throw new Error(`The sandbox has no shop ${domain}.`);
    return found;
  };
  const sendWebhook: SandboxShopify["sendWebhook"] = async (domain, topic, payload) =>
    postman.deliver({
      topic,
      payload,
      shopDomain: at(domain).shop.domain,
      eventId: randomUUID(),
      triggeredAt: clock(),
    });
  const regrant = (domain: string, current: readonly string[]): void => {
    const { world } = at(domain);
    const previous = tokens.scopesOf(domain);
    if (previous.length === current.length) return;
    tokens.regrant(domain, current);
    world.emit("app/scopes_update", { previous, current });
  };

  return {
    url,
    get shops() {
      return shops.map(publicShop);
    },
    addShops: () => {
      const [first, second] = makeMoreShops(seed, state.day, shops.length / 2 + 1);
      return [addShop(first), addShop(second)];
    },
    world: (domain) => at(domain).world,
    signSessionToken: (domain, staffId) => {
      const member = at(domain).shop.staff.find((one) => one.id === staffId);
      if (!member) throw new Error(`${domain} has no staff member ${staffId}.`);
      return signSessionToken(app, domain, member.id, clock());
    },
    connectApp: (origin) => {
      appOrigin = origin;
    },
    install: (domain) => {
      const optional = options.optionalScopes ?? [];
      const kept = tokens.scopesOf(at(domain).shop.domain).filter((one) => optional.includes(one));
      tokens.install(domain, [...new Set([...options.scopes, ...kept])]);
    },
    uninstall: async (domain) => {
      const { world } = at(domain);
      tokens.revoke(domain);
      await sendWebhook(
        domain,
        "app/uninstalled",
        drawPayload({ world, withheld: new Set(), topic: "app/uninstalled", subject: {} }),
      );
    },
    scopesOf: (domain) => tokens.scopesOf(at(domain).shop.domain),
    grantScopes: (domain, scopes) =>
      regrant(domain, [...new Set([...tokens.scopesOf(domain), ...scopes])]),
    revokeScopes: (domain, scopes) =>
      regrant(
        domain,
        tokens.scopesOf(domain).filter((scope) => !scopes.includes(scope)),
      ),
    withholdCustomerData: (domain, fields = protectedFields) => {
      const { withheld } = at(domain);
      withheld.clear();
      for (const field of fields) withheld.add(field);
    },
    sendWebhook,
    webhookWeather: postman.weather,
    webhooksSettled: postman.settled,
    sentWebhooks: postman.sent,
    fail: desk.failures.add,
    drainBucket: (domain) => at(domain).bucket.drain(),
    calls: () => [...calls],
    onMail: (listener) => void mailListeners.push(listener),
    mails: (domain) => [...at(domain).ledger.mails],
    flowTriggers: (domain) => [...at(domain).ledger.flowTriggers],
    stop: async () => {
      stopping.abort();
      for (const { ledger } of premises.values()) ledger.stop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** Above all ids of the seed; a later run of the same shop begins above those of an earlier one. */
function firstNewId(at: number): number {
  return 9_000_000_000_000 + Math.floor(at / 1000) * 137;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function publicShop(shop: ShopRecord): SandboxShop {
  const storyOf = new Map([...shop.stories].map(([story, id]) => [id, story]));
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
    orders: sortOrders(shop.orders, "CREATED_AT").map((order) => ({
      id: gid("Order", order.id),
      name: order.name,
      email: order.email,
      customerId: order.customerId === null ? null : gid("Customer", order.customerId),
      fulfillmentStatus: order.fulfillmentStatus,
      story: storyOf.get(order.id) ?? null,
    })),
  };
}
