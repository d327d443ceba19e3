import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type {
  SandboxShop,
  SandboxShopify,
  StaffMember,
} from "#tests/sandbox/shopify/start-shopify.ts";
import { answerExtension, renderExtensionPlaces } from "./admin-extensions.ts";
import { frameUrl, hostOf } from "./frame-url.ts";
import type { FrameName, PageState, ScopesDetail } from "./messages.ts";
import { renderFrame, renderPage } from "./render-page.ts";
import { renderRecord } from "./render-record.ts";
import { serveOnLoopback } from "./serve-on-loopback.ts";

export type AdminOptions = {
  shopify: Pick<
    SandboxShopify,
    "shops" | "signSessionToken" | "scopesOf" | "grantScopes" | "revokeScopes"
  >;
  /** The app's public address: the proxy's. */
  appUrl: string;
  apiSecret: string;
  /** What the app's configuration requires, and what it may ask for later. */
  scopes: readonly string[];
  optionalScopes: readonly string[];
  /** The page's script, bundled. */
  script: () => Promise<string>;
  /** The script of the frames that show extensions, bundled. */
  extensionHost: () => Promise<string>;
  port?: number;
};

export type SandboxAdmin = { url: string; stop(): Promise<void> };

/** Shopify's admin, as far as an embedded app meets it, on `localhost`: another site than the app's 127.0.0.1. */
export async function startAdmin(options: AdminOptions): Promise<SandboxAdmin> {
  const server = await serveOnLoopback((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      send(response, 500, "text/plain", String(error));
    });
  }, options.port);
  return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}

async function answer(
  options: AdminOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, area = "", name = "", kind = "", ...rest] = url.pathname.split("/");
  if (area === "") return redirect(response, `/store/${options.shopify.shops[0]?.handle}`);
  if (area === "assets") return sendAsset(options, name, response);
  if (area === "session-token") return sendToken(options, url, request, response);
  if (area === "extensions") return sendExtension(options, url, response);
  if (area === "scopes") return changeScopes(options, url, request, response);
  const shop = options.shopify.shops.find((candidate) => candidate.handle === name);
  if (area !== "store" || shop === undefined) return sendNothing(response);
  const store = `/store/${shop.handle}`;
  if (kind === "") return redirect(response, `${store}/apps/loupe/app`);
  if (kind === "staff") return chooseStaff(shop, rest[0] ?? "", url, response);
  if (kind === "apps") return sendApp(options, shop, url, request, response);
  const record = renderRecord(shop, kind, rest[0] ?? null);
  if (record === null) return sendNothing(response);
  const staff = chosenStaff(shop, request).id;
  const places = renderExtensionPlaces({ kind, gid: record.gid, shop: shop.domain, staff });
  const content = record.content.replace("<!-- extensions -->", places);
  sendPage(options, shop, url, request, response, { ...record, content });
}

function sendExtension(options: AdminOptions, url: URL, response: ServerResponse): Promise<void> {
  const { appUrl, extensionHost: hostScript } = options;
  return answerExtension(
    {
      url,
      appUrl,
      hostScript,
      send: (status, type, body) => send(response, status, type, body),
    },
    response,
  );
}

async function sendApp(
  options: AdminOptions,
  shop: SandboxShop,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const staff = chosenStaff(shop, request);
  const path = url.pathname.replace(/^\/store\/[^/]+\/apps\/[^/]+/, "");
  const frame: FrameName = { shop: shop.domain, host: hostOf(shop.handle), locale: staff.locale };
  const src = frameUrl({
    appUrl: options.appUrl,
    apiSecret: options.apiSecret,
    shop,
    locale: staff.locale,
    idToken: await options.shopify.signSessionToken(shop.domain, staff.id),
    path: (path === "" || path === "/" ? "/app" : path) + url.search,
    now: new Date(),
  });
  const content = renderFrame(src, JSON.stringify(frame));
  sendPage(options, shop, url, request, response, { title: "Loupe", content });
}

function sendPage(
  options: AdminOptions,
  shop: SandboxShop,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  page: { title: string; content: string },
): void {
  const staff = chosenStaff(shop, request);
  const { id, email, firstName, lastName, accountOwner } = staff;
  const state: PageState = {
    shop: { domain: shop.domain, handle: shop.handle, name: shop.name },
    staff: { id, email, firstName, lastName, accountOwner },
    scopes: scopesDetail(options, shop.domain),
    appOrigin: new URL(options.appUrl).origin,
  };
  const place = url.pathname.slice(`/store/${shop.handle}`.length);
  const shops = options.shopify.shops;
  send(response, 200, "text/html", renderPage({ shops, shop, staff, place, state, ...page }));
}

/** Each shop has a chosen staff member of its own, kept in a cookie of the admin; at first it is the owner. */
function chosenStaff(shop: SandboxShop, request: IncomingMessage): StaffMember {
  const cookies = (request.headers.cookie ?? "").split("; ");
  const prefix = `staff-${shop.handle}=`;
  const id = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
  const staff = shop.staff.find((member) => member.id === id) ?? shop.staff[0];
  if (staff === undefined) throw new Error(`${shop.name} has no staff.`);
  return staff;
}

function chooseStaff(shop: SandboxShop, id: string, url: URL, response: ServerResponse): void {
  if (!shop.staff.some((member) => member.id === id)) return sendNothing(response);
  response.setHeader("set-cookie", `staff-${shop.handle}=${id}; Path=/; SameSite=Lax`);
  redirect(response, `/store/${shop.handle}${url.searchParams.get("to") ?? "/apps/loupe/app"}`);
}

/** Only the admin's own page may mint: another site's POST would name its origin. */
async function sendToken(
  options: AdminOptions,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnPost(request)) return send(response, 403, "text/plain", "Not for you.");
  const shop = url.searchParams.get("shop") ?? "";
  const token = await options.shopify.signSessionToken(shop, url.searchParams.get("staff") ?? "");
  send(response, 200, "text/plain", token);
}

const isOwnPost = (request: IncomingMessage): boolean =>
  request.method === "POST" && request.headers.origin === `http://${request.headers.host}`;

/** Grants or revokes what the app's configuration lists as optional; Shopify refuses anything else. */
function changeScopes(
  options: AdminOptions,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isOwnPost(request)) return send(response, 403, "text/plain", "Not for you.");
  const { shopify, optionalScopes } = options;
  const listed = (name: string): string[] =>
    (url.searchParams.get(name) ?? "").split(",").filter(Boolean);
  const [shop, granted, revoked] = [
    url.searchParams.get("shop") ?? "",
    listed("grant"),
    listed("revoke"),
  ];
  const strange = [...granted, ...revoked].filter((scope) => !optionalScopes.includes(scope));
  if (strange.length > 0) {
    const words = `Not among the app's optional scopes: ${strange.join(", ")}`;
    return send(response, 400, "text/plain", words);
  }
  if (granted.length > 0) shopify.grantScopes(shop, granted);
  if (revoked.length > 0) shopify.revokeScopes(shop, revoked);
  send(response, 200, "application/json", JSON.stringify(scopesDetail(options, shop)));
}

function scopesDetail(options: AdminOptions, shopDomain: string): ScopesDetail {
  const { scopes, optionalScopes, shopify } = options;
  return { granted: shopify.scopesOf(shopDomain), required: scopes, optional: optionalScopes };
}

async function sendAsset(
  options: AdminOptions,
  name: string,
  response: ServerResponse,
): Promise<void> {
  if (name === "admin.js") return send(response, 200, "text/javascript", await options.script());
  if (name !== "admin.css") return sendNothing(response);
  send(response, 200, "text/css", await readFile(new URL("admin.css", import.meta.url), "utf8"));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
  });
  response.end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function sendNothing(response: ServerResponse): void {
  send(response, 404, "text/plain", "The sandbox's admin has no such page.");
}
