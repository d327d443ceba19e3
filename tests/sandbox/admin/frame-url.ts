import { createHmac } from "node:crypto";

export type FrameUrl = {
  /** The app's public address. */
  appUrl: string;
  apiSecret: string;
  shop: { domain: string; handle: string };
  locale: string;
  idToken: string;
  /** Path in the app with its own query, such as `/app/tickets/1?from=inbox`. */
  path: string;
  now: Date;
};

/** The first address in the frame, with the parameters that Shopify's admin gives an embedded app. */
export function frameUrl(input: FrameUrl): string {
  const url = new URL(input.path, input.appUrl);
  const params = {
    embedded: "1",
    host: hostOf(input.shop.handle),
    id_token: input.idToken,
    locale: input.locale,
    session: createHmac("sha256", input.apiSecret).update(input.idToken).digest("hex"),
    shop: input.shop.domain,
    timestamp: String(Math.floor(input.now.getTime() / 1000)),
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  url.searchParams.set("hmac", signatureOf(url.searchParams, input.apiSecret));
  return url.href;
}

/** `host` of App Bridge: the admin's address of this shop, in base64 without padding. */
export function hostOf(handle: string): string {
  return Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64").replace(/=+$/, "");
}

/** HMAC over the sorted query (shopify.dev, "Verify a request from Shopify"). */
function signatureOf(params: URLSearchParams, secret: string): string {
  const signed = [...params]
    .filter(([name]) => name !== "hmac")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return createHmac("sha256", secret).update(signed).digest("hex");
}
