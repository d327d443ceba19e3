import type { SandboxShopify } from "./sandbox-shopify.ts";

export type Answer = {
  status: number;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: unknown; extensions?: Record<string, unknown> }[] | undefined;
  cost: { requestedQueryCost: number; actualQueryCost: number | null; throttleStatus: Throttle };
};
type Throttle = { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
export type Reply = { status: number; body: Record<string, unknown> };

const API = { apiKey: "key", apiSecret: "secret" };
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";

/** What an app does at Shopify, by plain HTTP: asks for tokens, and asks with them. */
export function makeShopifyClient(shopify: SandboxShopify, shop: string, app = API) {
  const post = async (path: string, body: unknown, token?: string): Promise<Reply> => {
    const response = await fetch(`${shopify.url}${path}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Sandbox-Shop": shop,
        ...(token === undefined ? {} : { "X-Shopify-Access-Token": token }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const credentials = { client_id: app.apiKey, client_secret: app.apiSecret };
  const exchange = async (subjectToken: string, kind = OFFLINE): Promise<Reply> =>
    post("/admin/oauth/access_token", {
      ...credentials,
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: subjectToken,
      subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
      requested_token_type: kind,
      expiring: "1",
    });
  const refresh = (refreshToken: unknown): Promise<Reply> =>
    post("/admin/oauth/access_token", {
      ...credentials,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
  const signIn = async (): Promise<string> => {
    const staff = shopify.shops.find((one) => one.domain === shop)?.staff[0];
    const { body } = await exchange(await shopify.signSessionToken(shop, staff?.id ?? ""));
    return String(body.access_token);
  };
  const ask = async (
    token: string,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const { status, body } = await post(
      "/admin/api/2026-10/graphql.json",
      { query, variables },
      token,
    );
    const { data, errors, extensions } = body as {
      data?: Answer["data"];
      errors?: Answer["errors"];
      extensions?: { cost: Answer["cost"] };
    };
    const none = { maximumAvailable: 0, currentlyAvailable: 0, restoreRate: 0 };
    const unpriced = { requestedQueryCost: 0, actualQueryCost: null, throttleStatus: none };
    return { status, data, errors, cost: extensions?.cost ?? unpriced };
  };
  return { exchange, refresh, signIn, ask };
}
