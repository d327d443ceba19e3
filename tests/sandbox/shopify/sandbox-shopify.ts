import type { FlowTriggerRecord, SentMail } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import type { ProtectedField } from "#tests/sandbox/shopify/graphql/protected-fields.ts";
import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { SentWebhook, WebhookWeather } from "#tests/sandbox/shopify/webhooks/postman.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

export type ShopifyOptions = {
  apiKey: string;
  apiSecret: string;
  /** What installing grants. */
  scopes: readonly string[];
  /** What the app may be granted later; what it was granted of it outlives a new installation of the same app. */
  optionalScopes?: readonly string[];
  seed?: number;
  /** 0 or absent: the system chooses. */
  port?: number;
  /** Tokens, installed shops and the day of the data are kept here between runs. */
  stateFile?: string;
  /** Epoch milliseconds; tokens, the bucket and the 60-day limit are judged by it. */
  clock?: () => number;
  /** The midnight (epoch milliseconds) that orders are dated back from; by default today's in UTC. */
  now?: number;
  /** Milliseconds between the attempts of one webhook; at most eight are used. */
  webhookRetryDelaysMs?: readonly number[];
  /** The app's configuration with its webhook subscriptions; by default the project's. */
  appConfigFile?: string;
  /** The uri of each topic instead of those of the configuration. */
  subscriptions?: (topic: string) => string | undefined;
};

export type StaffMember = {
  /** Numeric. */
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  accountOwner: boolean;
  role: "owner" | "agent" | "read-only";
  locale: string;
};

/** Ids of customers and orders are `gid://shopify/…`. */
export type SandboxShop = {
  domain: string;
  handle: string;
  name: string;
  staff: readonly StaffMember[];
  customers: readonly { id: string; email: string; firstName: string; lastName: string }[];
  /** Oldest first. */
  orders: readonly {
    id: string;
    name: string;
    email: string | null;
    customerId: string | null;
    fulfillmentStatus: string;
    /** Names its story where it has one: `seed/further-stories.ts`. */
    story: string | null;
  }[];
};

/** Holds for the next `times` Admin API calls; `after` lets the call take effect before its answer is lost. */
export type ShopifyFailure = {
  times: number;
  kind: "throttled" | "status" | "drop-connection";
  status?: number;
  when?: "before" | "after";
  /** Only for calls whose document asks for this field, such as `refundCreate`; the others pass it by. */
  field?: string;
};

export type ShopifyCall = { at: number; shop: string; operation: string; cost: number };

export type SandboxShopify = {
  url: string;
  /** As they are now. */
  readonly shops: readonly SandboxShop[];
  /** Two more shops like the first two, with nothing of what happened there; the app is in none of them. */
  addShops(): readonly [SandboxShop, SandboxShop];
  /** A session token of one minute for a member of the shop's staff. */
  signSessionToken(shopDomain: string, staffId: string): Promise<string>;
  /** Where webhooks are posted. */
  connectApp(origin: string): void;
  /** Grants the scopes, as managed installation does. */
  install(shopDomain: string): void;
  /** Revokes every token of the shop and posts app/uninstalled. */
  uninstall(shopDomain: string): Promise<void>;
  /** Changes what the shop holds and sends the webhooks of it: tests/sandbox/shopify/world. */
  world(shopDomain: string): ShopWorld;
  scopesOf(shopDomain: string): readonly string[];
  /** Both send app/scopes_update. */
  grantScopes(shopDomain: string, scopes: readonly string[]): void;
  revokeScopes(shopDomain: string, scopes: readonly string[]): void;
  /** Personal data that the app is not approved for: null with an error, and null in webhooks. All of it by default. */
  withholdCustomerData(shopDomain: string, fields?: readonly ProtectedField[]): void;
  sendWebhook(
    shopDomain: string,
    topic: string,
    payload: unknown,
  ): Promise<{ status: number; attempts: number }>;
  /** Repeats, reorders or holds back what the worlds send. */
  webhookWeather(change: WebhookWeather): void;
  /** Resolves when everything that the worlds sent was delivered or given up. */
  webhooksSettled(): Promise<void>;
  sentWebhooks(): readonly SentWebhook[];
  fail(rule: ShopifyFailure): void;
  /** The next calls are THROTTLED until the bucket has refilled. */
  drainBucket(shopDomain: string): void;
  calls(): readonly ShopifyCall[];
  /** What Shopify itself wrote to people, oldest first. */
  mails(shopDomain: string): readonly SentMail[];
  onMail(listener: (mail: SentMail, shop: ShopRecord) => void): void;
  /** What the app told Flow. */
  flowTriggers(shopDomain: string): readonly FlowTriggerRecord[];
  stop(): Promise<void>;
};
