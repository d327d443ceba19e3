import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startAdminParts } from "#tests/sandbox/admin/start-admin-parts.ts";
import { startShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import type { SandboxShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import { startBrowser } from "#tests/support/browser.ts";
import type { StartedBrowser } from "#tests/support/browser.ts";

describe("an app in the admin's frame", () => {
  it("has an ordinary user agent and no third-party storage", async () => {
    const storage = await inFrame(() => {
      const tries = [() => localStorage, () => sessionStorage, () => indexedDB].map((read) => {
        try {
          return typeof read();
        } catch (error) {
          return (error as Error).name;
        }
      });
      document.cookie = "a=1; SameSite=None; Secure";
      return { tries, cookie: document.cookie, userAgent: navigator.userAgent };
    });

    expect(storage.tries).toEqual(["SecurityError", "SecurityError", "SecurityError"]);
    expect(storage.cookie).toBe("");
    expect(storage.userAgent).not.toContain("Headless");
  });

  it("cannot reach any other machine", async () => {
    const reached = await inFrame(() =>
      fetch("https://cdn.shopify.com/", { mode: "no-cors" }).then(
        () => true,
        () => false,
      ),
    );

    expect(reached).toBe(false);
  });

  it("sends a session token with its fetches and a fresh one when the first is refused", async () => {
    refusals = 1;

    const answer = await inFrame(() =>
      fetch("/data", { method: "POST", body: "Hello" }).then(
        (response) => response.json() as Promise<unknown>,
      ),
    );

    expect(answer).toEqual({ body: "Hello", refused: 0 });
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.every((token) => token.startsWith("Bearer ey"))).toBe(true);
  });

  it("shows its links in the admin's menu and follows a click there", async () => {
    await page.getByRole("link", { name: "Tickets" }).click();

    await app.getByText("Page /app/tickets").waitFor();
    await page.waitForURL(`**/store/${handle()}/apps/loupe/app/tickets`);
    expect(await page.getByRole("link", { name: "Tickets" }).getAttribute("aria-current")).toBe(
      "page",
    );
    await page.reload();
    await app.getByText("Page /app/tickets").waitFor();
  });

  it("has its title and actions in the admin, and its toasts", async () => {
    await page.getByRole("heading", { name: "Inbox" }).waitFor();

    await page.getByRole("button", { name: "Greet" }).click();

    await page.getByRole("status").getByText("Hello").waitFor();
  });

  it("asks in a modal", async () => {
    await page.getByRole("button", { name: "Remove" }).click();
    await app.getByText("It can't be brought back.").waitFor();

    await app.getByRole("button", { name: "Yes" }).click();

    await app.getByText("It can't be brought back.").waitFor({ state: "hidden" });
    await page.getByText("Removed").waitFor();
  });

  it("keeps a person with unsaved changes on the page until they decide", async () => {
    await inFrame(() => (globalThis as unknown as Bridge).shopify.saveBar.show("changes"));
    await page.getByRole("link", { name: "Tickets" }).click();

    await page.getByRole("button", { name: "Stay" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();

    await page.getByRole("status").getByText("Saved").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).waitFor({ state: "hidden" });
    expect(new URL(page.url()).pathname).toBe(`/store/${handle()}/apps/loupe/app`);
  });

  it("asks the merchant for a scope, is granted it, and gives it back", async () => {
    const shop = shopify.shops[0]?.domain ?? "";

    const declined = inFrame(() =>
      (globalThis as unknown as Bridge).shopify.scopes.request(["write_orders"]),
    );
    await page.getByRole("button", { name: "Cancel" }).click();
    const granted = inFrame(() =>
      (globalThis as unknown as Bridge).shopify.scopes.request(["write_orders"]),
    );
    await page.getByText("write orders").waitFor();
    await page.getByRole("button", { name: "Update access" }).click();

    expect(await declined).toMatchObject({ result: "declined-all", detail: { granted: [] } });
    expect(await granted).toMatchObject({
      result: "granted-all",
      detail: { granted: ["write_orders"], optional: ["write_orders"] },
    });
    expect(shopify.scopesOf(shop)).toEqual(["write_orders"]);
    await inFrame(() => (globalThis as unknown as Bridge).shopify.scopes.revoke(["write_orders"]));
    expect(shopify.scopesOf(shop)).toEqual([]);
  });

  it("opens the admin's own pages on top", async () => {
    await app.getByText("First order").click();

    await page
      .getByRole("heading", { name: `Order ${shopify.shops[0]?.orders[0]?.name}` })
      .waitFor();
  });

  it("comes back from the bounce page with a fresh token", async () => {
    const frame = page.frames()[1];
    const search = `?shop=${shopify.shops[0]?.domain}&shopify-reload=/app/bounced`;

    await frame?.goto(`${proxy.url}/auth/session-token${search}`);

    await app.getByText("Page /app/bounced").waitFor();
    expect(documents.at(-1)).toContain("id_token=ey");
  });
});

type Bridge = {
  shopify: {
    saveBar: { show(id: string): Promise<void> };
    scopes: Record<"request" | "revoke", (scopes: string[]) => Promise<unknown>>;
  };
};

let shopify: SandboxShopify;
let admin: { url: string; stop(): Promise<void> };
let proxy: { url: string; connectApp(origin: string): void; stop(): Promise<void> };
let server: Server;
let browser: StartedBrowser;
let page: Page;
let app: FrameLocator;
let refusals = 0;
let tokens: string[] = [];
let documents: string[] = [];

beforeAll(async () => {
  const key = { apiKey: "key", apiSecret: "a-secret-of-the-app-for-its-tokens", scopes: [] };
  shopify = await startShopify(key);
  ({ admin, proxy } = await startAdminParts({ ...key, shopify, optionalScopes: ["write_orders"] }));
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  proxy.connectApp(`http://127.0.0.1:${address.port}`);
  browser = await startBrowser();
  page = await browser.openPage();
  app = page.frameLocator("#app-frame");
});

beforeEach(async () => {
  [tokens, documents, refusals] = [[], [], 0];
  await page.goto(`${admin.url}/store/${handle()}/apps/loupe/app`);
  await page.getByRole("link", { name: "Tickets" }).waitFor();
});

afterAll(async () => {
  await browser.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await admin.stop();
  await proxy.stop();
  await shopify.stop();
});

function handle(): string {
  return shopify.shops[0]?.handle ?? "";
}

async function inFrame<T>(work: () => T | Promise<T>): Promise<T> {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("The admin has no frame.");
  return frame.evaluate(work);
}

/** An app with the least that shows each part of App Bridge. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://app");
  if (url.pathname === "/data") {
    tokens.push(request.headers.authorization ?? "");
    const body = String((await request.toArray()).join(""));
    const refused = refusals > 0;
    if (refused) refusals -= 1;
    response.writeHead(
      refused ? 401 : 200,
      refused ? { "X-Shopify-Retry-Invalid-Session-Request": "1" } : {},
    );
    response.end(JSON.stringify({ body, refused: refusals }));
    return;
  }
  documents.push(request.url ?? "");
  response.writeHead(200, {
    "content-type": "text/html",
    "content-security-policy": "frame-ancestors https://admin.shopify.com;",
  });
  response.end(documentOf(url.pathname));
}

function documentOf(path: string): string {
  const order = shopify.shops[0]?.orders[0]?.id.split("/").at(-1);
  return `<!doctype html><head>
    <script data-api-key="key" src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script></head><body>
    <ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/tickets">Tickets</a></ui-nav-menu>
    <ui-title-bar title="Inbox"><button onclick="shopify.toast.show('Hello')">Greet</button>
      <button variant="primary" onclick="shopify.modal.show('sure')">Remove</button></ui-title-bar>
    <ui-modal id="sure"><p>It can't be brought back.</p><ui-title-bar title="Remove it?">
      <button variant="primary" onclick="shopify.modal.hide('sure'); shopify.toast.show('Removed')">Yes</button>
      </ui-title-bar></ui-modal>
    <ui-save-bar id="changes">
      <button variant="primary" onclick="shopify.saveBar.hide('changes'); shopify.toast.show('Saved')"></button>
      <button></button></ui-save-bar>
    <h1>Page ${path}</h1><a href="shopify:admin/orders/${order}">First order</a>
    <script>addEventListener("shopify:navigate", (event) => {
      history.pushState(null, "", event.target.getAttribute("href"));
      document.querySelector("h1").textContent = "Page " + location.pathname;
    });</script></body>`;
}
