const retryHeader = "X-Shopify-Retry-Invalid-Session-Request";
const reauthorizeHeader = "X-Shopify-API-Request-Failure-Reauthorize-Url";

/**
 * Gives every fetch to the app's own origin a fresh session token. A refused token is tried once more with a new
 * one; the response is handed on untouched, so a streamed body streams.
 */
export function patchFetch(
  idToken: () => Promise<string>,
  openOnTop: (href: string) => void,
): void {
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.protocol === "shopify:") {
      throw new Error(`The sandbox does not offer direct API access (${url.href}).`);
    }
    if (url.origin !== location.origin) return plainFetch(input, init);
    const original = new Request(input, init);
    if (original.headers.has("authorization")) return plainFetch(original);
    const send = async (): Promise<Response> => {
      const request = original.clone();
      request.headers.set("authorization", `Bearer ${await idToken()}`);
      return plainFetch(request);
    };
    let response = await send();
    if (response.status === 401 && response.headers.has(retryHeader)) response = await send();
    const reauthorize = response.headers.get(reauthorizeHeader);
    if (reauthorize !== null) {
      openOnTop(reauthorize);
      return new Promise<Response>(() => undefined);
    }
    return response;
  };
}
