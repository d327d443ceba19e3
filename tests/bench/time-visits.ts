import { Agent, request } from "node:http";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { frameUrl } from "#tests/sandbox/admin/frame-url.ts";
import { agentOf } from "./linked-ticket.ts";
import { quantile, rounded, type BenchWorld } from "./start-bench-world.ts";

const FIRST_VISITS = 40;
const browser = {
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36",
  "accept-encoding": "gzip, deflate, br",
};

export type TimedVisits = {
  /** How many visits `medianOf` makes beside those that it counts. */
  readonly unmeasured: number;
  /** The median in milliseconds of so many visits, one after the other. */
  readonly medianOf: (visits: number, visit: (turn: number) => Promise<number>) => Promise<number>;
  /** The time of a client-side visit: the data of a route, over HTTP with a session token. */
  readonly data: (path: string, route: string) => Promise<number>;
  /** The time of a first visit: the document in the admin's frame. */
  readonly document: (path: string) => Promise<number>;
  readonly end: () => void;
};

/** Times what one agent of the shop asks of the app, on one connection. */
export function timeVisits({ sandbox, app }: BenchWorld, shop: SandboxShop): TimedVisits {
  const agent = agentOf(shop);
  const line = new Agent({ keepAlive: true, maxSockets: 1 });
  const timed = (path: string, headers: Record<string, string>): Promise<number> =>
    timeOf(new URL(path, app.origin), line, { ...browser, ...headers });
  return {
    unmeasured: FIRST_VISITS,
    medianOf,
    data: async (path, route) => {
      const token = await sandbox.shopify.signSessionToken(shop.domain, agent.id);
      const query = `${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(route)}`;
      return timed(`${path}${query}`, { authorization: `Bearer ${token}` });
    },
    document: async (path) => {
      const url = frameUrl({
        appUrl: sandbox.proxy.url,
        apiSecret: sandbox.appSettings.SHOPIFY_API_SECRET ?? "",
        shop,
        locale: agent.locale,
        idToken: await sandbox.shopify.signSessionToken(shop.domain, agent.id),
        path,
        now: new Date(),
      });
      return timed(url.slice(sandbox.proxy.url.length), { accept: "text/html" });
    },
    end: () => line.destroy(),
  };
}

async function medianOf(visits: number, visit: (turn: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < FIRST_VISITS + visits; turn++) {
    const time = await visit(turn);
    if (turn >= FIRST_VISITS) times.push(time);
  }
  return rounded(quantile(times));
}

function timeOf(url: URL, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const call = request(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`${url.pathname} answered ${response.statusCode}`));
      });
    });
    call.once("error", reject);
    call.end();
  });
}
