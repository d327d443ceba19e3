import type { SandboxShop, StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import { frameUrl } from "#tests/sandbox/admin/frame-url.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";

export type AppVisit = {
  /** Opens a page as the admin's frame does, and follows where the app leads; returns the last document. */
  open(path: string): Promise<string>;
  /** The data of a route's loader. */
  load<T>(path: string, route: string): Promise<T>;
  /** Posts a form to a route's action. */
  submit(path: string, route: string, fields: Record<string, string>): Promise<void>;
};

/** Shopify's library answers 410 to whatever does not look like a person's browser. */
const userAgent =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";
const mostRedirects = 8;

/** Uses the app as a member of the shop's staff does through the admin, by HTTP alone. */
export function visitApp(sandbox: Sandbox, shop: SandboxShop, staff: StaffMember): AppVisit {
  const token = (): Promise<string> => sandbox.shopify.signSessionToken(shop.domain, staff.id);
  const fetchApp = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("user-agent", userAgent);
    headers.set("authorization", `Bearer ${await token()}`);
    const response = await fetch(new URL(path, sandbox.proxy.url), { ...init, headers });
    if (!response.ok) throw await refusalOf(path, response);
    return response;
  };
  return {
    open: async (path) => {
      let url = frameUrl({
        appUrl: sandbox.proxy.url,
        apiSecret: sandbox.appSettings.SHOPIFY_API_SECRET ?? "",
        shop,
        locale: staff.locale,
        idToken: await token(),
        path,
        now: new Date(),
      });
      for (let redirects = 0; redirects < mostRedirects; redirects++) {
        const response = await fetch(url, {
          redirect: "manual",
          headers: { "user-agent": userAgent, accept: "text/html" },
        });
        const location = response.headers.get("location");
        if (response.status < 300 || response.status > 399 || location === null) {
          if (!response.ok) throw await refusalOf(url, response);
          return response.text();
        }
        const next = new URL(location, url);
        // App Bridge on the bounce page goes to the named document with a fresh token.
        const bounced = next.searchParams.get("shopify-reload");
        const target = bounced === null ? next : new URL(bounced, next);
        if (bounced !== null) target.searchParams.set("id_token", await token());
        url = target.href;
      }
      throw new Error(`${path} leads in a circle.`);
    },
    load: async <T>(path: string, route: string) => {
      const response = await fetchApp(withRoute(path, route));
      return (await response.json()) as T;
    },
    submit: async (path, route, fields) => {
      const body = new URLSearchParams(fields);
      const response = await fetchApp(withRoute(path, route), { method: "POST", body });
      const answer: unknown = await response.json().catch(() => null);
      if (typeof answer === "object" && answer !== null && "refusal" in answer && answer.refusal) {
        throw new Error(`${path} refused: ${JSON.stringify(answer.refusal)}`);
      }
    },
  };
}

function withRoute(path: string, route: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(route)}`;
}

async function refusalOf(path: string, response: Response): Promise<Error> {
  const words = (await response.text()).slice(0, 500);
  return new Error(`${path.split("?")[0]} answered ${response.status}: ${words}`);
}
