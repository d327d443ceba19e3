import { applyShopWebhookJob } from "#app/queue/job-definitions.ts";
import { applyShopWebhook } from "#app/services/shop/apply-shop-webhook.ts";
import { handles } from "./job-handler.ts";

export const applyShopWebhookHandler = handles(applyShopWebhookJob, applyShopWebhook);
