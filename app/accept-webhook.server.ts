import type { Instant } from "./domain/shared/instant.ts";
import { readBody } from "./read-body.server.ts";
import { acceptShopWebhook } from "./services/shop/accept-shop-webhook.ts";
import { webWiring } from "./wiring.server.ts";

/** An order of hundreds of items, with all that Shopify says of each, takes far less. */
const MAX_POST_BYTES = 8 * 1024 * 1024;

/** Keeps what Shopify told, then says so: anything but 2xx makes Shopify post again, eight times within four hours. */
export async function acceptWebhook(request: Request): Promise<Response> {
  if (request.method !== "POST") return answer(405);
  const { deps, readShopifyWebhook } = await webWiring();
  const body = await readBody(request, MAX_POST_BYTES);
  if (!body) return answer(413);
  const read = readShopifyWebhook(request.headers, body);
  if (read.kind === "unsigned") return answer(401);
  if (read.kind === "unreadable") return answer(400);
  const { kind: _, ...webhook } = read;
  await acceptShopWebhook(deps, { ...webhook, triggeredAt: read.triggeredAt as Instant | null });
  return answer(200);
}

const answer = (status: number): Response => new Response(null, { status });
