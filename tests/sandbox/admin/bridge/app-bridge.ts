import type { FrameName } from "#tests/sandbox/admin/messages.ts";
import { openAdminLine } from "./admin-line.ts";
import { defineBars } from "./define-bars.ts";
import { defineModal } from "./define-modal.ts";
import { followNavigation } from "./follow-navigation.ts";
import { makeShopifyGlobal } from "./make-shopify-global.ts";
import { patchFetch } from "./patch-fetch.ts";

declare const sandbox: { adminOrigin: string };

start();

function start(): void {
  if (Reflect.has(window, "shopify")) return;
  const params = new URLSearchParams(location.search);
  const frame = readFrameName();
  const shop = params.get("shop") ?? frame?.shop;
  const host = params.get("host") ?? frame?.host;
  if (window.parent === window) return leaveForAdmin(shop);
  const line = openAdminLine(sandbox.adminOrigin);
  const idToken = async (): Promise<string> => String(await line.ask({ says: "id-token" }));
  const apiKey = readApiKey();
  const locale = params.get("locale") ?? frame?.locale ?? "en";
  Object.assign(window, {
    shopify: makeShopifyGlobal(line, { apiKey, shop, host, locale }, idToken),
  });
  patchFetch(idToken, (href) => line.tell({ says: "open", href, target: "_top" }));
  line.tell({ says: "begin" });
  const reload = params.get("shopify-reload");
  if (reload !== null) {
    void idToken().then((token) => returnFromBounce(reload, token));
    return;
  }
  // A style element in the head would disturb the hydration of the app's document.
  const hidden = new CSSStyleSheet();
  hidden.replaceSync("ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar { display: none; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden];
  defineBars(line);
  defineModal();
  followNavigation(line);
}

function readApiKey(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')?.content;
  const apiKey = meta ?? document.currentScript?.dataset.apiKey;
  if (apiKey === undefined) throw new Error("App Bridge needs data-api-key on its script.");
  return apiKey;
}

function readFrameName(): FrameName | null {
  try {
    const name: unknown = JSON.parse(window.name);
    return typeof name === "object" && name !== null && "shop" in name ? (name as FrameName) : null;
  } catch {
    return null;
  }
}

/** Opened outside of the admin, App Bridge goes to the same page inside it. */
function leaveForAdmin(shop: string | undefined): void {
  if (shop === undefined) return;
  const handle = shop.replace(".myshopify.com", "");
  location.replace(`${sandbox.adminOrigin}/store/${handle}/apps/loupe${location.pathname}`);
}

/** The app's bounce page names the document that wants a fresh token. */
function returnFromBounce(reload: string, token: string): void {
  const url = new URL(reload, location.href);
  url.searchParams.set("id_token", token);
  location.replace(url.href);
}
