import type { IncomingMessage, ServerResponse } from "node:http";
import { serveOnLoopback } from "#tests/sandbox/admin/serve-on-loopback.ts";
import type { SandboxShop, SandboxShopify } from "#tests/sandbox/shopify/start-shopify.ts";
import { answerAccount, type AccountOptions } from "./customer-account.ts";
import { readAsset, renderContactPage, renderThemePage } from "./render-theme.ts";
import { signProxyQuery } from "./sign-proxy-query.ts";

export type StorefrontOptions = {
  readonly shopify: Pick<SandboxShopify, "shops">;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** The app's public address. */
  readonly appUrl: string;
  /** The script of the frames that show extensions, bundled. */
  readonly extensionHost: AccountOptions["hostScript"];
  readonly port?: number;
};

export type SandboxStorefront = { url: string; stop(): Promise<void> };

/** As shopify.app.toml asks for it. */
const PROXY = { prefix: "/apps/loupe", path: "/proxy" };
/** A client's address for which no one is responsible (RFC 5737). */
const CLIENT = "203.0.113.77";

/**
 * The shops' pages for customers, on `localhost`: the first shop's, or that of `<handle>.localhost`. `/pages/contact` shows the
 * app's contact form, `/apps/loupe/…` is passed on to the app, `/account/orders/<id>` is an order in its customer's account.
 */
export async function startStorefront(options: StorefrontOptions): Promise<SandboxStorefront> {
  const server = await serveOnLoopback((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      send(response, 500, "text/plain", String(error));
    });
  }, options.port);
  return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}

async function answer(
  options: StorefrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const shop = shopOf(options, request);
  const { pathname } = url;
  if (pathname.startsWith(`${PROXY.prefix}/`)) return passOn(options, shop, url, request, response);
  if (pathname.startsWith("/account/")) {
    const { appUrl, apiKey, apiSecret, extensionHost: hostScript } = options;
    const account = { appUrl, apiKey, apiSecret, hostScript, shop };
    return answerAccount(account, url, (status, type, body) => send(response, status, type, body));
  }
  if (pathname.startsWith("/assets/")) {
    const name = pathname.slice("/assets/".length);
    const asset = await readAsset(name);
    if (asset === null) return send(response, 404, "text/plain", "No such asset.");
    return send(response, 200, name.endsWith(".css") ? "text/css" : "text/javascript", asset);
  }
  if (pathname !== "/" && pathname !== "/pages/contact")
    return send(response, 404, "text/plain", "No such page.");
  send(response, 200, "text/html", await renderContactPage(shop.name));
}

function shopOf({ shopify }: StorefrontOptions, request: IncomingMessage): SandboxShop {
  const [label] = (request.headers.host ?? "").split(/[.:]/, 1);
  const shop = shopify.shops.find(({ handle }) => handle === label) ?? shopify.shops[0];
  if (!shop) throw new Error("The sandbox has no shop.");
  return shop;
}

/** Shopify signs the query alone, takes cookies away both ways, and puts Liquid that comes back into the theme. */
async function passOn(
  options: StorefrontOptions,
  shop: SandboxShop,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const signed = { shop: shop.domain, pathPrefix: PROXY.prefix, at: new Date() };
  const query = signProxyQuery(url.searchParams, signed, options.apiSecret);
  const path = PROXY.path + url.pathname.slice(PROXY.prefix.length);
  const headers = new Headers();
  for (const name of ["accept", "accept-language", "content-type", "user-agent"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  headers.set("x-forwarded-for", CLIENT);
  headers.set("x-forwarded-host", shop.domain);
  const answered = await fetch(`${options.appUrl}${path}?${query.toString()}`, {
    method: request.method ?? "GET",
    headers,
    redirect: "manual",
    ...(request.method === "POST" ? { body: await bodyOf(request) } : {}),
  });
  const body = await answered.text();
  const type = answered.headers.get("content-type") ?? "text/plain";
  if (!type.startsWith("application/liquid")) return send(response, answered.status, type, body);
  const page = { shopName: shop.name, title: "Contact", body };
  send(response, answered.status, "text/html", await renderThemePage(page));
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const contentType = type.includes("charset") ? type : `${type}; charset=utf-8`;
  response.writeHead(status, { "content-type": contentType, "cache-control": "no-store" });
  response.end(body);
}
