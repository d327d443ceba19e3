import "@shopify/shopify-app-remix/server/adapters/node";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAdminParts } from "#tests/sandbox/admin/start-admin-parts.ts";
import { startShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import type { SandboxShopify } from "#tests/sandbox/shopify/start-shopify.ts";

const apiKey = "key";
const apiSecret = "a-secret-of-the-app-for-its-tokens";

describe("opening the app in the admin", () => {
  it("frames the app with what Shopify's library wants to see", async () => {
    const shop = firstShop();

    const frame = await frameOf(`${admin.url}/store/${shop.handle}/apps/loupe`);

    expect(frame.origin + frame.pathname).toBe(`${proxy.url}/app`);
    expect(frame.searchParams.get("embedded")).toBe("1");
    const host = frame.searchParams.get("host") ?? "";
    expect(library.utils.sanitizeShop(frame.searchParams.get("shop") ?? "")).toBe(shop.domain);
    expect(library.utils.sanitizeHost(host)).toBe(host);
    expect(Buffer.from(host, "base64").toString()).toBe(`admin.shopify.com/store/${shop.handle}`);
  });

  it("signs the address as Shopify does", async () => {
    const frame = await frameOf(`${admin.url}/store/${firstShop().handle}/apps/loupe`);

    const valid = await library.utils.validateHmac(Object.fromEntries(frame.searchParams));

    expect(valid).toBe(true);
  });

  it("gives a session token that Shopify's library accepts, for the owner at first", async () => {
    const shop = firstShop();

    const frame = await frameOf(`${admin.url}/store/${shop.handle}/apps/loupe`);
    const token = await library.session.decodeSessionToken(
      frame.searchParams.get("id_token") ?? "",
    );

    expect(token).toMatchObject({
      dest: `https://${shop.domain}`,
      aud: apiKey,
      sub: shop.staff[0]?.id,
    });
    expect(token.exp - token.iat).toBe(60);
  });

  it("opens the page that the address names, with the app's own query", async () => {
    const frame = await frameOf(
      `${admin.url}/store/${firstShop().handle}/apps/loupe/app/tickets/7?from=inbox`,
    );

    expect(frame.pathname).toBe("/app/tickets/7");
    expect(frame.searchParams.get("from")).toBe("inbox");
  });

  it("acts as the chosen staff member", async () => {
    const shop = firstShop();
    const reader = shop.staff.find((member) => member.role === "read-only");

    const chosen = await fetch(`${admin.url}/store/${shop.handle}/staff/${reader?.id}`, {
      redirect: "manual",
    });
    const cookie = chosen.headers.get("set-cookie")?.split(";")[0] ?? "";
    const frame = await frameOf(`${admin.url}/store/${shop.handle}/apps/loupe`, cookie);
    const token = await library.session.decodeSessionToken(
      frame.searchParams.get("id_token") ?? "",
    );

    expect(token.sub).toBe(reader?.id);
  });

  it("mints no token for a page of another site", async () => {
    const shop = firstShop();
    const address = `${admin.url}/session-token?shop=${shop.domain}&staff=${shop.staff[0]?.id}`;

    const own = await fetch(address, { method: "POST", headers: { origin: admin.url } });
    const other = await fetch(address, { method: "POST", headers: { origin: proxy.url } });

    expect(own.status).toBe(200);
    expect(other.status).toBe(403);
  });

  it("names the order and the customer that the app links to", async () => {
    const shop = firstShop();
    const order = shop.orders[0];
    const id = order?.id.split("/").at(-1);

    const page = await fetch(`${admin.url}/store/${shop.handle}/orders/${id}`);
    const none = await fetch(`${admin.url}/store/${shop.handle}/orders/0`);

    expect(await page.text()).toContain(`Order ${order?.name}`);
    expect(none.status).toBe(404);
  });
});

const library = shopifyApi({
  apiKey,
  apiSecretKey: apiSecret,
  apiVersion: ApiVersion.October26,
  hostName: "127.0.0.1",
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error },
});
let shopify: SandboxShopify;
let admin: { url: string; stop(): Promise<void> };
let proxy: { url: string; stop(): Promise<void> };

beforeAll(async () => {
  shopify = await startShopify({ apiKey, apiSecret, scopes: ["read_orders"] });
  ({ admin, proxy } = await startAdminParts({ shopify, apiSecret, scopes: ["read_orders"] }));
});

afterAll(async () => {
  await admin.stop();
  await proxy.stop();
  await shopify.stop();
});

function firstShop(): SandboxShopify["shops"][number] {
  const shop = shopify.shops[0];
  if (shop === undefined) throw new Error("The sandbox has no shop.");
  return shop;
}

async function frameOf(address: string, cookie = ""): Promise<URL> {
  const page = await fetch(address, { headers: { cookie } });
  const src = /id="app-frame"[^>]* data-src="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  return new URL(src.replaceAll("&amp;", "&"));
}
