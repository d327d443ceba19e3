/**
 * Loaded by `node --import` before the app: Shopify's library keeps the `fetch` that it finds when it is imported, so
 * the app's calls for `https://*.myshopify.com` go to the sandbox while the app itself is unchanged.
 */
if (process.env.LOUPE_SANDBOX !== "1") {
  throw new Error("The sandbox's preload only works with LOUPE_SANDBOX=1.");
}

const plainFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (!url.hostname.endsWith(".myshopify.com")) return plainFetch(input, init);
  const target = process.env.SANDBOX_SHOPIFY;
  if (target === undefined) throw new Error("SANDBOX_SHOPIFY names no sandbox.");
  const address = `${target}${url.pathname}${url.search}`;
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
  headers.set("x-sandbox-shop", url.hostname);
  return input instanceof Request
    ? plainFetch(new Request(address, input), { ...init, headers })
    : plainFetch(address, { ...init, headers });
};
