import type { IncomingMessage, ServerResponse } from "node:http";

import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import { happenings } from "./happening-list.ts";
import { renderControl } from "./render-control.ts";

/**
 * The page behind the scenes, `/sandbox/<shop>`: it lists a shop's orders and lets something happen to one of them, as if
 * the carrier, the bank, the customer or the merchant had done it.
 */
export function answerControl(
  worlds: readonly ShopWorld[],
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): void {
  const url = new URL(request.url ?? "/", "http://shopify");
  const [, , handle = ""] = url.pathname.split("/");
  const world = worlds.find(({ shop }) => shop.handle === handle);
  if (!world) {
    const [first] = worlds;
    if (handle === "" && first) redirect(response, `/sandbox/${first.shop.handle}`);
    else response.writeHead(404).end();
    return;
  }
  if (request.method === "POST") {
    const said = happen(world, new URLSearchParams(body));
    redirect(response, `/sandbox/${handle}?${new URLSearchParams(said).toString()}`);
    return;
  }
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(renderControl({ worlds, world, said: url.searchParams }));
}

function happen(world: ShopWorld, form: URLSearchParams): Record<string, string> {
  const name = form.get("order")?.trim() ?? "";
  const title = form.get("happening") ?? "";
  const order = world.shop.orders.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const happening = happenings.find((one) => one.title === title);
  if (!order || !happening)
    return { order: name, happening: title, said: "There is no such order." };
  try {
    happening.run(world, order.id);
    return { order: order.name, happening: title, said: `Done: ${title}, ${order.name}` };
  } catch (fault) {
    return { order: order.name, happening: title, said: String(fault) };
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location }).end();
}
