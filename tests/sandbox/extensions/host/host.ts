// Hosts one extension in this frame: gives it the `shopify` object of its target, its elements, and a fetch with a token.
import type { ExtensionSays, HostState } from "#tests/sandbox/extensions/host-state.ts";
import { defineElements } from "./define-elements.ts";

declare const hostState: HostState;

const { target, resourceGid, words, appUrl, tokenPath } = hostState;
const say = (message: ExtensionSays): void => parent.postMessage(message, location.origin);

defineElements((href) => say({ extension: "open", href }));
patchFetch();
Object.assign(globalThis, {
  shopify: {
    data: { selected: [{ id: resourceGid }] },
    orderId: resourceGid,
    i18n: { translate },
    auth: { idToken: mintToken },
    sessionToken: { get: mintToken },
    navigation: { navigate: (href: string) => say({ extension: "navigate", href }) },
    close: () => say({ extension: "close" }),
    extend: (name: string, run: () => Promise<void>) => {
      if (name === target) void run();
    },
  },
});
new ResizeObserver(() => {
  say({ extension: "height", height: Math.ceil(document.body.getBoundingClientRect().height) });
}).observe(document.body);

function translate(key: string, values: Record<string, unknown> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`The extension has no words for ${key}.`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

async function mintToken(): Promise<string> {
  const response = await fetch(tokenPath, { method: "POST" });
  if (!response.ok) throw new Error(`No session token: ${response.status}`);
  return response.text();
}

/** Relative addresses are the app's, and its own questions carry a token (shopify.dev, "Network features"). */
function patchFetch(): void {
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const path = typeof input === "string" ? input : "";
    if (path === tokenPath || !path.startsWith("/")) return plainFetch(input, init);
    const request = new Request(appUrl + path, init);
    request.headers.set("authorization", `Bearer ${await mintToken()}`);
    return plainFetch(request);
  };
}
