import type { ServerResponse } from "node:http";
import { extensionScript, extensionWords } from "#tests/sandbox/extensions/extension-files.ts";
import { renderExtension } from "#tests/sandbox/extensions/render-extension.ts";
import { escapeHtml } from "./escape-html.ts";

/** Where the admin shows which extension of the app. */
const shown = [
  {
    name: "order-tickets",
    on: "orders",
    target: "admin.order-details.block.render",
    label: "",
  },
  {
    name: "customer-tickets",
    on: "customers",
    target: "admin.customer-details.block.render",
    label: "",
  },
  {
    name: "write-to-customer",
    on: "orders",
    target: "admin.order-details.action.render",
    label: "Write to the customer",
  },
] as const;

type Place = {
  readonly kind: string;
  readonly gid: string;
  readonly shop: string;
  readonly staff: string;
};

/** The extensions of an order's or a customer's page: blocks in cards, actions as buttons with their dialogs. */
export function renderExtensionPlaces(place: Place): string {
  const here = shown.filter(({ on }) => on === place.kind);
  const blocks = here.filter(({ target }) => target.includes(".block."));
  const actions = here.filter(({ target }) => target.includes(".action."));
  return [
    ...actions.map(
      ({
        name,
        label,
      }) => `<p><button type="button" data-action="${name}">More actions: ${label}</button></p>
<dialog data-action="${name}" class="extension-dialog">${frame(name, place, "data-src")}</dialog>`,
    ),
    ...blocks.map(({ name }) => `<div class="card">${frame(name, place, "src")}</div>`),
  ].join("");
}

function frame(name: string, { gid, shop, staff }: Place, attribute: "src" | "data-src"): string {
  const query = new URLSearchParams({ gid, shop, staff }).toString();
  const address = escapeHtml(`/extensions/${name}?${query}`);
  return `<iframe data-extension="${name}" title="${name}" ${attribute}="${address}"></iframe>`;
}

export type ExtensionQuestion = {
  readonly url: URL;
  readonly appUrl: string;
  /** The host's script, bundled. */
  readonly hostScript: () => Promise<string>;
  readonly send: (status: number, type: string, body: string) => void;
};

/** `/extensions/<name>`, `/extensions/<name>/bundle.js`, and `/extensions/host.js` that they share. */
export async function answerExtension(
  question: ExtensionQuestion,
  response: ServerResponse,
): Promise<void> {
  const { url, appUrl, hostScript, send } = question;
  const [, , name = "", file] = url.pathname.split("/");
  if (name === "host.js") return send(200, "text/javascript", await hostScript());
  const extension = shown.find((one) => one.name === name);
  if (!extension) return void response.writeHead(404).end();
  if (file !== undefined) return send(200, "text/javascript", await extensionScript(name, appUrl));
  const asked = (key: string) => url.searchParams.get(key) ?? "";
  const whose = new URLSearchParams({ shop: asked("shop"), staff: asked("staff") }).toString();
  const state = {
    target: extension.target,
    resourceGid: asked("gid"),
    words: await extensionWords(name),
    appUrl,
    tokenPath: `/session-token?${whose}`,
  };
  const bundle = `/extensions/${name}/bundle.js`;
  send(200, "text/html", renderExtension({ state, host: "/extensions/host.js", bundle }));
}
