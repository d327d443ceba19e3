import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";
import { type SandboxShopify, startShopify } from "#tests/sandbox/shopify/start-shopify.ts";

const SHOP = "mejurn.myshopify.com";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";
const QUESTION = "{ shop { name } }";

describe("the access tokens of the sandbox's Shopify", () => {
  it("are given for a session token, and open the Admin API", async () => {
    const client = makeShopifyClient(shopify, SHOP);

    const { status, body } = await client.exchange(await sessionToken());

    expect(status).toBe(200);
    expect(body).toMatchObject({ scope: "read_orders", expires_in: 3600 });
    expect(await client.ask(String(body.access_token), QUESTION)).toMatchObject({
      status: 200,
      data: { shop: { name: "Mejurn" } },
    });
  });

  it("name the staff member when they are online tokens", async () => {
    const client = makeShopifyClient(shopify, SHOP);

    const { body } = await client.exchange(await sessionToken(3), ONLINE);

    expect(body).toMatchObject({
      associated_user_scope: "read_orders",
      associated_user: { first_name: "Ruth", account_owner: false, email: "ruth@mejurn.example" },
    });
  });

  it("are refused for a session token that is foreign, of another shop, or too old", async () => {
    const client = makeShopifyClient(shopify, SHOP);
    const other = makeShopifyClient(shopify, "larkspur.myshopify.com");
    shopify.install("larkspur.myshopify.com");
    const token = await sessionToken();
    const expected = { status: 400, body: { error: "invalid_subject_token" } };

    const foreign = await client.exchange(`${token.slice(0, -4)}AAAA`);
    const elsewhere = await other.exchange(token);
    time += 75_000;
    const late = await client.exchange(token);

    for (const reply of [foreign, elsewhere, late]) expect(reply).toMatchObject(expected);
  });

  it("are refused in a shop without the app, and to an app with the wrong secret", async () => {
    const stranger = makeShopifyClient(shopify, SHOP, { apiKey: "key", apiSecret: "guess" });
    const elsewhere = makeShopifyClient(shopify, "larkspur.myshopify.com");
    const owner = shopify.shops[1]?.staff[0]?.id ?? "";

    const wrongSecret = await stranger.exchange(await sessionToken());
    const notInstalled = await elsewhere.exchange(
      await shopify.signSessionToken("larkspur.myshopify.com", owner),
    );

    expect(wrongSecret.body.error).toBe("invalid_client");
    expect(notInstalled.body.error).toBe("app_not_installed");
  });

  it("expire after an hour and are renewed by a refresh token that works once", async () => {
    const client = makeShopifyClient(shopify, SHOP);
    const first = (await client.exchange(await sessionToken())).body;

    time += 3_601_000;
    const expired = await client.ask(String(first.access_token), QUESTION);
    const second = await client.refresh(first.refresh_token);
    const again = await client.refresh(first.refresh_token);

    expect(expired).toMatchObject({
      status: 401,
      errors: "[API] Invalid API key or access token (unrecognized login or wrong password)",
    });
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    expect(await client.ask(String(second.body.access_token), QUESTION)).toMatchObject({
      data: { shop: { name: "Mejurn" } },
    });
    expect(again).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("outlive a restart of the sandbox when it keeps its state", async () => {
    const stateFile = join(await mkdtemp(join(tmpdir(), "shopify-")), "state.json");
    const before = await startShopify({ ...options, stateFile });
    before.install(SHOP);
    const token = await makeShopifyClient(before, SHOP).signIn();
    await before.stop();

    time += 60_000;
    const after = await startShopify({ ...options, stateFile });
    const answer = await makeShopifyClient(after, SHOP).ask(token, QUESTION);
    await after.stop();

    expect(answer.data).toEqual({ shop: { name: "Mejurn" } });
    expect(after.shops).toEqual(before.shops);
  });

  it("starts nowhere but in a sandbox", async () => {
    vi.stubEnv("LOUPE_SANDBOX", "");

    const start = startShopify(options);

    await expect(start).rejects.toThrow("LOUPE_SANDBOX=1");
  });
});

let time = Date.UTC(2026, 9, 12, 9);
const options = {
  apiKey: "key",
  apiSecret: "secret",
  scopes: ["read_orders"],
  clock: () => time,
};
let shopify: SandboxShopify;

beforeEach(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  shopify = await startShopify(options);
  shopify.install(SHOP);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await shopify.stop();
});

function sessionToken(member = 0): Promise<string> {
  return shopify.signSessionToken(SHOP, shopify.shops[0]?.staff[member]?.id ?? "");
}
