import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeWebhookReader } from "#app/adapters/shopify/read-webhook.server.ts";

const SECRET = "hush";
const read = makeWebhookReader(SECRET);

const posted = (text: string, headers: Record<string, string> = {}, secret = SECRET) => {
  const body = Buffer.from(text);
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const all = new Headers({
    "X-Shopify-Topic": "orders/updated",
    "X-Shopify-Shop-Domain": "mejurn.myshopify.com",
    "X-Shopify-Webhook-Id": "w-1",
    "X-Shopify-Event-Id": "e-1",
    "X-Shopify-Triggered-At": "2026-05-20T12:00:00.123456789Z",
    "X-Shopify-Hmac-Sha256": signature,
    ...headers,
  });
  return { headers: all, body };
};

const outcomeOf = ({ headers, body }: ReturnType<typeof posted>) => read(headers, body);

describe("reading a webhook of Shopify's", () => {
  it("takes what was signed with the app's secret, to the last digit of an id", () => {
    expect(outcomeOf(posted('{"id":820982911946154508,"small":12,"price":9.5}'))).toEqual({
      kind: "signed",
      domain: "mejurn.myshopify.com",
      webhookId: "w-1",
      eventId: "e-1",
      topic: "orders/updated",
      triggeredAt: Date.parse("2026-05-20T12:00:00.123Z"),
      payload: { id: "820982911946154508", small: 12, price: 9.5 },
    });
  });

  it.each([
    ["another secret", posted("{}", {}, "other")],
    ["another body", { ...posted("{}"), body: Buffer.from('{"a":1}') }],
    ["no signature", posted("{}", { "X-Shopify-Hmac-Sha256": "" })],
    ["a signature that is none", posted("{}", { "X-Shopify-Hmac-Sha256": "not base64!" })],
  ])("refuses %s", (_what, post) => {
    expect(outcomeOf(post)).toEqual({ kind: "unsigned" });
  });

  it.each([
    ["no JSON", posted("{")],
    ["no object", posted("12")],
    ["nothing", posted("null")],
    ["no topic", posted("{}", { "X-Shopify-Topic": "" })],
    ["no shop", posted("{}", { "X-Shopify-Shop-Domain": "" })],
    ["no id", posted("{}", { "X-Shopify-Webhook-Id": "" })],
  ])("can't read %s, though it is signed", (_what, post) => {
    expect(outcomeOf(post)).toEqual({ kind: "unreadable" });
  });

  it("does without what only newer webhooks have", () => {
    const post = posted("{}", { "X-Shopify-Triggered-At": "soon" });
    post.headers.delete("X-Shopify-Event-Id");

    expect(outcomeOf(post)).toMatchObject({ eventId: null, triggeredAt: null });
  });
});
