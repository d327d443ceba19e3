import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

const ANSWER_WITHIN_MS = 5000;
const MAX_RETRIES = 8;

export type Webhook = {
  url: string;
  topic: string;
  shopDomain: string;
  payload: unknown;
  secret: string;
  triggeredAt: number;
  /** The same for every attempt to deliver it. */
  webhookId: string;
  /** The same for everything that one deed sends. */
  eventId: string;
  retryDelaysMs: readonly number[];
  signal: AbortSignal;
};

/** Posts a signed webhook until it is answered 2xx, at most eight times more. Status 0 means that nothing answered. */
export async function deliverWebhook(
  webhook: Webhook,
): Promise<{ status: number; attempts: number }> {
  const body = JSON.stringify(webhook.payload);
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": "Shopify-Captain-Hook",
    "X-Shopify-Topic": webhook.topic,
    "X-Shopify-Shop-Domain": webhook.shopDomain,
    "X-Shopify-API-Version": "2026-10",
    "X-Shopify-Webhook-Id": webhook.webhookId,
    "X-Shopify-Event-Id": webhook.eventId,
    "X-Shopify-Triggered-At": new Date(webhook.triggeredAt).toISOString(),
    "X-Shopify-Hmac-Sha256": createHmac("sha256", webhook.secret).update(body).digest("base64"),
  };
  const delays = webhook.retryDelaysMs.slice(0, MAX_RETRIES);
  for (let attempt = 1; ; attempt += 1) {
    const status = await post(webhook, body, headers);
    const delay = delays[attempt - 1];
    const isTaken = status >= 200 && status < 300;
    if (isTaken || delay === undefined || webhook.signal.aborted)
      return { status, attempts: attempt };
    await pause(delay);
  }
}

async function post(
  webhook: Webhook,
  body: string,
  headers: Record<string, string>,
): Promise<number> {
  try {
    const response = await fetch(webhook.url, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
      signal: AbortSignal.any([webhook.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // An unreachable app is an unanswered attempt, to be retried like any other.
    return 0;
  }
}
