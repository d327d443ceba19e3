import type { IncomingMessage, ServerResponse } from "node:http";

import type { TokenDesk } from "#tests/sandbox/shopify/access/token-desk.ts";
import { answerControl } from "#tests/sandbox/shopify/control/answer-control.ts";
import type { FailureList } from "./failure-list.ts";
import { answerQuery, type QueryRequest } from "#tests/sandbox/shopify/graphql/answer-query.ts";
import type { CostBucket } from "#tests/sandbox/shopify/graphql/cost-bucket.ts";
import type { ProtectedField } from "#tests/sandbox/shopify/graphql/protected-fields.ts";
import type { Ledger } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { queryRoot } from "#tests/sandbox/shopify/nodes/query-root.ts";
import { drawPicture } from "#tests/sandbox/shopify/pictures/draw-picture.ts";
import type { ShopifyCall } from "./sandbox-shopify.ts";
import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

/** A shop with what changes it. */
export type Premises = {
  shop: ShopRecord;
  world: ShopWorld;
  ledger: Ledger;
  bucket: CostBucket;
  withheld: Set<ProtectedField>;
};

export type Desk = {
  premises: ReadonlyMap<string, Premises>;
  tokens: TokenDesk;
  failures: FailureList;
  clock: () => number;
  pictureUrl: (name: string) => string;
  note: (call: ShopifyCall) => void;
};

/** Answers one HTTP request as `https://<shop>.myshopify.com` would; the shop comes in `x-sandbox-shop`. */
export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://shopify");
  if (request.method === "GET" && pathname.startsWith("/images/")) {
    sendPicture(response, pathname.slice("/images/".length));
    return;
  }
  if (pathname === "/sandbox" || pathname.startsWith("/sandbox/")) {
    const worlds = [...desk.premises.values()].map(({ world }) => world);
    answerControl(worlds, request, response, await readBody(request));
    return;
  }
  const shop = desk.premises.get(String(request.headers["x-sandbox-shop"]));
  if (!shop || request.method !== "POST") {
    send(response, 404, { errors: "Not Found" });
    return;
  }
  const body = await readBody(request);
  if (pathname === "/admin/oauth/access_token") {
    const answer = await desk.tokens.answer(shop.shop.domain, readForm(request, body));
    send(response, answer.status, answer.body);
  } else if (pathname === "/admin/api/2026-10/graphql.json") {
    await answerAdmin(desk, shop, request, response, body);
  } else {
    send(response, 404, { errors: "Not Found" });
  }
}

async function answerAdmin(
  desk: Desk,
  shop: Premises,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const failure = desk.failures.next(readQuery(body)?.query ?? "");
  if (failure && failure.kind !== "throttled" && failure.when !== "after") {
    fail(response, failure.kind, failure.status);
    return;
  }
  const answer = await answerWithToken(desk, shop, request, body, failure?.kind === "throttled");
  if (failure && failure.kind !== "throttled") fail(response, failure.kind, failure.status);
  else send(response, answer.status, answer.body);
}

async function answerWithToken(
  desk: Desk,
  premises: Premises,
  request: IncomingMessage,
  body: string,
  isThrottled: boolean,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { bucket, ...rest } = premises;
  const { domain } = premises.shop;
  const token = request.headers["x-shopify-access-token"];
  const grant = desk.tokens.check(domain, Array.isArray(token) ? token[0] : token);
  if (!grant) {
    const errors = "[API] Invalid API key or access token (unrecognized login or wrong password)";
    return { status: 401, body: { errors } };
  }
  const query = readQuery(body);
  if (!query) return { status: 400, body: { errors: { query: "Required parameter missing" } } };
  const at = desk.clock();
  const question = { ...rest, scopes: new Set(grant.scopes), at, pictureUrl: desk.pictureUrl };
  const answer = await answerQuery(query, question, queryRoot, bucket, isThrottled);
  desk.note({ at, shop: domain, operation: answer.operation, cost: answer.cost });
  return { status: 200, body: answer.body };
}

function readQuery(body: string): QueryRequest | null {
  const parsed = readJson(body);
  if (typeof parsed.query !== "string") return null;
  const isGiven = typeof parsed.variables === "object" && parsed.variables !== null;
  return {
    query: parsed.query,
    variables: isGiven ? (parsed.variables as Record<string, unknown>) : {},
    operationName: typeof parsed.operationName === "string" ? parsed.operationName : undefined,
  };
}

function readForm(request: IncomingMessage, body: string): Record<string, unknown> {
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  return isForm ? Object.fromEntries(new URLSearchParams(body)) : readJson(body);
}

function readJson(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    // A body that is no JSON holds no parameters, which is what the caller is then told.
    return {};
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function fail(response: ServerResponse, kind: "status" | "drop-connection", status = 500): void {
  if (kind === "drop-connection") response.socket?.destroy();
  else send(response, status, { errors: "Internal Server Error" });
}

function sendPicture(response: ServerResponse, name: string): void {
  const picture = drawPicture(name);
  response.writeHead(picture ? 200 : 404, {
    "Content-Type": "image/svg+xml",
    "Cache-Control": "public, max-age=86400",
    "Access-Control-Allow-Origin": "*",
  });
  response.end(picture ?? "");
}

function send(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
