import { escapeHtml } from "#tests/sandbox/admin/escape-html.ts";
import { extensionScript, extensionWords } from "#tests/sandbox/extensions/extension-files.ts";
import { renderExtension } from "#tests/sandbox/extensions/render-extension.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { signCustomerToken } from "./sign-customer-token.ts";

export type AccountOptions = {
  readonly shop: SandboxShop;
  readonly appUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly hostScript: () => Promise<string>;
};

type Send = (status: number, type: string, body: string) => void;

const EXTENSION = "order-help";

/**
 * `/account/orders/<number of the id>`: the order in the account of its own customer, with the app's extension. With
 * `?as=nobody` Shopify says nothing of who is signed in, with `?as=<number>` somebody else is.
 */
export async function answerAccount(options: AccountOptions, url: URL, send: Send): Promise<void> {
  const { shop, appUrl, hostScript } = options;
  const [, , area = "", id = ""] = url.pathname.split("/");
  if (area === "host.js") return send(200, "text/javascript", await hostScript());
  if (area === "bundle.js")
    return send(200, "text/javascript", await extensionScript(EXTENSION, appUrl));
  const order = shop.orders.find((one) => one.id.endsWith(`/${id}`));
  if (!order) return send(404, "text/plain", "No such order.");
  const as = url.searchParams.get("as");
  if (area === "session-token") {
    const customer =
      as === null ? order.customerId : as === "nobody" ? null : `gid://shopify/Customer/${as}`;
    return send(200, "text/plain", await signCustomerToken(options, shop.domain, customer));
  }
  const search = as === null ? "" : `?as=${encodeURIComponent(as)}`;
  if (area === "modal") {
    const state = {
      target: "customer-account.order.action.render",
      resourceGid: order.id,
      words: await extensionWords(EXTENSION),
      appUrl,
      tokenPath: `/account/session-token/${id}${search}`,
    };
    const scripts = { host: "/account/host.js", bundle: "/account/bundle.js" };
    return send(200, "text/html", renderExtension({ state, ...scripts }));
  }
  const words = await extensionWords(EXTENSION);
  const modal = escapeHtml(`/account/modal/${id}${search}`);
  send(
    200,
    "text/html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Order ${escapeHtml(order.name)}</title>
<link rel="icon" href="data:,"><style>body{font:16px/1.5 sans-serif;margin:1rem auto;max-width:40rem;padding:0 1rem}
iframe{width:100%;height:420px;border:1px solid #ccc;border-radius:8px}</style></head><body>
<h1>Order ${escapeHtml(order.name)}</h1><details><summary>${escapeHtml(words.menuItem ?? "")}</summary>
<iframe title="${EXTENSION}" src="${modal}"></iframe></details></body></html>`,
  );
}
