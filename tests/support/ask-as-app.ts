import type { AdminGraphql } from "#app/adapters/shopify/reader.server.ts";
import type { SandboxShopify } from "#tests/sandbox/shopify/sandbox-shopify.ts";
import { makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";

/** Tests have many shops of their own; `mejurn-7.myshopify.com` is answered by the sandbox's `mejurn.myshopify.com`. */
const sandboxDomain = (domain: string): string => domain.replace(/-\d+(?=\.)/, "");

/** Asks the sandbox's Admin API with a fresh offline token; null when the app is not installed there. */
export function askAsApp(
  shopify: SandboxShopify,
  app: { apiKey: string; apiSecret: string },
): AdminGraphql {
  return async (domain, query, variables) => {
    const shop = sandboxDomain(domain);
    const staffId = shopify.shops.find((one) => one.domain === shop)?.staff[0]?.id ?? "";
    const client = makeShopifyClient(shopify, shop, app);
    const { body } = await client.exchange(await shopify.signSessionToken(shop, staffId));
    if (typeof body.access_token !== "string") return null;
    return fetch(`${shopify.url}/admin/api/2026-10/graphql.json`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Sandbox-Shop": shop,
        "X-Shopify-Access-Token": body.access_token,
      },
      body: JSON.stringify({ query, variables }),
    });
  };
}
