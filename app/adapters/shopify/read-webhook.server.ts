// Shopify signs its webhooks with the app's secret: HMAC-SHA-256 over the raw body.
// https://shopify.dev/docs/apps/build/webhooks/verify-deliveries
// Shopify's library would renew the shop's token before it answers, a call to Shopify while Shopify waits for us.
import { createHmac, timingSafeEqual } from "node:crypto";

export type ReadWebhook =
  | {
      readonly kind: "signed";
      /** Such as `mejurn.myshopify.com`. */
      readonly domain: string;
      /** The same over all retries of one delivery. */
      readonly webhookId: string;
      /** The same over all deliveries of one deed. */
      readonly eventId: string | null;
      /** Such as `orders/updated`. */
      readonly topic: string;
      /** Epoch milliseconds. */
      readonly triggeredAt: number | null;
      /** Whole numbers that JavaScript would round are strings. */
      readonly payload: object;
    }
  | { readonly kind: "unsigned" }
  /** Signed, and yet none: no JSON object, or without the headers that every webhook has. */
  | { readonly kind: "unreadable" };

export type WebhookReader = (headers: Headers, rawBody: Uint8Array) => ReadWebhook;

/** Reads what the owner of the app's secret has posted. */
export function makeWebhookReader(apiSecret: string): WebhookReader {
  return (headers, rawBody) => {
    const given = Buffer.from(headers.get("x-shopify-hmac-sha256") ?? "", "base64");
    const own = createHmac("sha256", apiSecret).update(rawBody).digest();
    if (given.length !== own.length || !timingSafeEqual(given, own)) return { kind: "unsigned" };
    const domain = headers.get("x-shopify-shop-domain");
    const webhookId = headers.get("x-shopify-webhook-id");
    const topic = headers.get("x-shopify-topic");
    const payload = objectIn(rawBody);
    if (!domain || !webhookId || !topic || !payload) return { kind: "unreadable" };
    return {
      kind: "signed",
      domain,
      webhookId,
      topic,
      payload,
      eventId: headers.get("x-shopify-event-id"),
      triggeredAt: instantIn(headers.get("x-shopify-triggered-at")),
    };
  };
}

function objectIn(rawBody: Uint8Array): object | null {
  try {
    const parsed = parseExactly(Buffer.from(rawBody).toString("utf8"));
    return typeof parsed === "object" && parsed !== null ? parsed : null;
  } catch {
    // It is no JSON, which the answer says.
    return null;
  }
}

/** The third argument is in V8 since Node 21 and not in TypeScript's library yet: the number as it was written. */
type ParseWithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
) => unknown;

/** Shopify's ids are 64 bits wide. */
const parseExactly = (text: string): unknown =>
  (JSON.parse as ParseWithSource)(text, (_key, value, { source }) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) ? (source ?? value) : value,
  );

function instantIn(written: string | null): number | null {
  const at = Date.parse(written ?? "");
  return Number.isNaN(at) ? null : at;
}
