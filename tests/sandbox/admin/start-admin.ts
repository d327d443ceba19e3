import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type {
  SandboxShop,
  SandboxShopify,
  StaffMember,
} from "#tests/sandbox/shopify/start-shopify.ts";
import { frameUrl, hostOf } from "./frame-url.ts";
import type { FrameName, PageState } from "./messages.ts";
import { renderFrame, renderPage } from "./render-page.ts";
import { renderRecord } from "./render-record.ts";
import { serveOnLoopback } from "./serve-on-loopback.ts";

export type AdminOptions = {
  shopify: Pick<SandboxShopify, "shops" | "signSessionToken">;
  /** The app's public address: the proxy's. */
  appUrl: string;
  apiSecret: string;
  scopes: readonly string[];
  /** The page's script, bundled. */
  script: () => Promise<string>;
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
  const shop = options.shopify.shops.find((candidate) => candidate.handle === name);
  if (area !== "store" || shop === undefined) return sendNothing(response);
  const store = `/store/${shop.handle}`;
  if (kind === "") return redirect(response, `${store}/apps/loupe/app`);
  if (kind === "staff") return chooseStaff(shop, rest[0] ?? "", url, response);
  if (kind === "apps") return sendApp(options, shop, url, request, response);
  const record = renderRecord(shop, kind, rest[0] ?? null);
  if (record === null) return sendNothing(response);
  sendPage(options, shop, url, request, response, record);
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
    scopes: options.scopes,
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
  const own = request.headers.origin === `http://${request.headers.host}`;
  if (request.method !== "POST" || !own) return send(response, 403, "text/plain", "Not for you.");
  const shop = url.searchParams.get("shop") ?? "";
  const token = await options.shopify.signSessionToken(shop, url.searchParams.get("staff") ?? "");
  send(response, 200, "text/plain", token);
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
