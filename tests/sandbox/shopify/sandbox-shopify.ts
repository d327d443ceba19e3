export type ShopifyOptions = {
  apiKey: string;
  apiSecret: string;
  /** What installing grants. */
  scopes: readonly string[];
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
  orders: readonly {
    id: string;
    name: string;
    email: string | null;
    customerId: string | null;
    fulfillmentStatus: string;
  }[];
};

/** Holds for the next `times` Admin API calls; `after` lets the call take effect before its answer is lost. */
export type ShopifyFailure = {
  times: number;
  kind: "throttled" | "status" | "drop-connection";
  status?: number;
  when?: "before" | "after";
};

export type ShopifyCall = { at: number; shop: string; operation: string; cost: number };

export type SandboxShopify = {
  url: string;
  shops: readonly SandboxShop[];
  /** A session token of one minute for a member of the shop's staff. */
  signSessionToken(shopDomain: string, staffId: string): Promise<string>;
  /** Where webhooks are posted. */
  connectApp(origin: string): void;
  /** Grants the scopes, as managed installation does. */
  install(shopDomain: string): void;
  /** Revokes every token of the shop and posts app/uninstalled. */
  uninstall(shopDomain: string): Promise<void>;
  sendWebhook(
    shopDomain: string,
    topic: string,
    payload: unknown,
  ): Promise<{ status: number; attempts: number }>;
  fail(rule: ShopifyFailure): void;
  /** The next calls are THROTTLED until the bucket has refilled. */
  drainBucket(shopDomain: string): void;
  calls(): readonly ShopifyCall[];
  stop(): Promise<void>;
};
