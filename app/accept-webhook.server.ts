import { acceptShopWebhook } from "./services/shop/accept-shop-webhook.ts";
import { authenticate } from "./shopify.server.ts";
import { webWiring } from "./wiring.server.ts";

/** Shopify's library throws 400, 401 or 405 for what Shopify did not send; anything but 2xx makes Shopify post again. */
export async function acceptWebhook(request: Request): Promise<Response> {
  const { shop, topic, webhookId, payload } = await authenticate.webhook(request);
  const { deps } = await webWiring();
  await acceptShopWebhook(deps, {
    domain: shop,
    webhookId,
    topic: topicPath(topic),
    payload: payload as object,
  });
  return new Response(null, { status: 200 });
}

/** The library says `APP_UNINSTALLED`, the configuration `app/uninstalled`. */
const topicPath = (topic: string) => topic.toLowerCase().replace("_", "/");
