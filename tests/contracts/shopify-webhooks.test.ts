import { createHmac } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";
import { type SandboxShopify, startShopify } from "#tests/sandbox/shopify/start-shopify.ts";

const SHOP = "mejurn.myshopify.com";
const CONFIG = `
[webhooks]
api_version = "2026-10"

  [[webhooks.subscriptions]]
  topics = [ "app/uninstalled" ]
  uri = "/webhooks/app/uninstalled"

  [[webhooks.subscriptions]]
  compliance_topics = [
    "customers/data_request",
    "customers/redact",
    "shop/redact",
  ]
  uri = "/webhooks/compliance"

[app_proxy]
uri = "/proxy"
`;

describe("the webhooks of the sandbox's Shopify", () => {
  it("are posted to the uri of their topic, signed over the raw body", async () => {
    const outcome = await shopify.sendWebhook(SHOP, "customers/redact", { shop_id: 1, note: "é" });

    const [post] = posts;
    expect(outcome).toEqual({ status: 200, attempts: 1 });
    expect(post?.path).toBe("/webhooks/compliance");
    expect(post?.headers).toMatchObject({
      "x-shopify-topic": "customers/redact",
      "x-shopify-shop-domain": SHOP,
      "x-shopify-api-version": "2026-10",
      "x-shopify-hmac-sha256": createHmac("sha256", "secret")
        .update(post?.body ?? "")
        .digest("base64"),
    });
    for (const name of ["x-shopify-webhook-id", "x-shopify-event-id", "x-shopify-triggered-at"])
      expect(post?.headers[name]).toBeTruthy();
  });

  it("are tried again with the same id until they are taken", async () => {
    statuses = [500, 302];

    const outcome = await shopify.sendWebhook(SHOP, "shop/redact", {});

    const ids = new Set(posts.map((post) => post.headers["x-shopify-webhook-id"]));
    expect(outcome).toEqual({ status: 200, attempts: 3 });
    expect(ids.size).toBe(1);
  });

  it("are given up after eight retries", async () => {
    statuses = Array.from({ length: 20 }, () => 503);

    const outcome = await shopify.sendWebhook(SHOP, "shop/redact", {});

    expect(outcome).toEqual({ status: 503, attempts: 9 });
  });

  it("tell of an uninstall, after which no token works", async () => {
    shopify.install(SHOP);
    const client = makeShopifyClient(shopify, SHOP);
    const token = await client.signIn();

    await shopify.uninstall(SHOP);

    expect(posts[0]?.path).toBe("/webhooks/app/uninstalled");
    expect(JSON.parse(posts[0]?.body ?? "")).toMatchObject({ myshopify_domain: SHOP });
    expect((await client.ask(token, "{ shop { name } }")).status).toBe(401);
  });

  it("need a subscription, and a configuration to read it from", async () => {
    const without = await startShopify({ ...options, appConfigFile: "/nowhere/shopify.app.toml" });
    without.connectApp("http://127.0.0.1:9");

    const unknown = shopify.sendWebhook(SHOP, "orders/create", {});
    const missing = without.sendWebhook(SHOP, "shop/redact", {});

    await expect(unknown).rejects.toThrow("no subscription for orders/create");
    await expect(missing).rejects.toThrow("/nowhere/shopify.app.toml");
    await without.stop();
  });
});

type Post = { path: string; headers: IncomingHttpHeaders; body: string };
let posts: Post[] = [];
let statuses: number[] = [];
let app: Server;
let shopify: SandboxShopify;
const options = {
  apiKey: "key",
  apiSecret: "secret",
  scopes: ["read_orders"],
  webhookRetryDelaysMs: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
};

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  const appConfigFile = join(await mkdtemp(join(tmpdir(), "shopify-")), "shopify.app.toml");
  await writeFile(appConfigFile, CONFIG);
  shopify = await startShopify({ ...options, appConfigFile });
  app = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString("utf8");
      posts.push({ path: request.url ?? "", headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200, { Location: "/elsewhere" }).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  shopify.connectApp(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
});

beforeEach(() => {
  posts = [];
  statuses = [];
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await shopify.stop();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});
