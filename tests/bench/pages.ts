// How long the inbox and a ticket take, in a shop with 1,000 tickets and in one with 100,000.
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { visitApp } from "#tests/demo/app-visit.ts";
import { setUpShop } from "#tests/demo/set-up-shop.ts";
import { frameUrl } from "#tests/sandbox/admin/frame-url.ts";
import type { SandboxShop, StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import { generateShop } from "./generate-shop.ts";
import { newMail, signPosts } from "./ingest-mails.ts";
import { postAll } from "./post-all.ts";
import { quantile, rounded, startBenchWorld } from "./start-bench-world.ts";
import type { BenchWorld } from "./start-bench-world.ts";

const SMALL = 1_000;
const LARGE = 100_000;
const VISITS = 200;
const DOCUMENTS = 60;
const FIRST_VISITS = 40;
const WITHIN_MS = 60_000;
const browser = {
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36",
  "accept-encoding": "gzip, deflate, br",
};

export async function run(
  _args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const world = await startBenchWorld();
  const database = new pg.Client({ connectionString: world.ownerUrl });
  await database.connect();
  try {
    const [small, large] = world.sandbox.shopify.shops;
    if (!small || !large) throw new Error("The sandbox has no two shops.");
    await setUpShop(world.sandbox, large, "support@larkspur.example");
    const like = await linkedTicket(world, database);
    await generateShop(world.ownerUrl, { domain: small.domain, tickets: SMALL }, like);
    await generateShop(world.ownerUrl, { domain: large.domain, tickets: LARGE }, like);

    const ofSmall = await measureShop(world, database, small);
    const ofLarge = await measureShop(world, database, large);
    const figures = {
      inboxMedianMs1k: ofSmall.inbox,
      inboxMedianMs100k: ofLarge.inbox,
      ticketMedianMs1k: ofSmall.ticket,
      ticketMedianMs100k: ofLarge.ticket,
      inboxDocumentMs: ofLarge.inboxDocument,
      ticketDocumentMs: ofLarge.ticketDocument,
    };
    return { says: words(figures), figures };
  } finally {
    await database.end();
    await world.stop();
  }
}

const words = (figures: Record<string, number>): string[] => [
  `medians of ${VISITS} visits (documents: ${DOCUMENTS}) by one member of staff, one after the other, over HTTP with a session token`,
  `inbox: ${figures.inboxMedianMs1k} ms with ${SMALL} tickets, ${figures.inboxMedianMs100k} ms with ${LARGE} (wanted: 25 ms; lists of the peers take 80 to 950 ms)`,
  `ticket: ${figures.ticketMedianMs1k} ms with ${SMALL} tickets, ${figures.ticketMedianMs100k} ms with ${LARGE} (wanted: 15 ms; tickets of the peers take 16 to 500 ms)`,
  `first document with ${LARGE} tickets: inbox ${figures.inboxDocumentMs} ms, ticket ${figures.ticketDocumentMs} ms (wanted: 60 ms)`,
];

/** A real mail, linked to its customer and order: what Shopify says is copied from it. */
async function linkedTicket(world: BenchWorld, database: pg.Client): Promise<string> {
  const { sandbox, shop } = world;
  const { receivingAddress } = await visitApp(sandbox, shop, agentOf(shop)).load<{
    receivingAddress: string;
  }>("/app/setup", "routes/app.setup");
  const mails = Array.from({ length: 8 }, (_, index) => newMail(shop, receivingAddress, index));
  await postAll(world.app.origin, await signPosts(world.folder, mails));
  for (const start = Date.now(); Date.now() - start < WITHIN_MS; await wait(200)) {
    const { rows } = await database.query<{ ticketId: string }>(
      `select c."ticketId" from "CustomerLink" c join "OrderLink" using ("shopId", "ticketId") where c."state" = 'linked'`,
    );
    if (rows[0]) return rows[0].ticketId;
  }
  throw new Error("No mail was linked to an order.");
}

function agentOf(shop: SandboxShop): StaffMember {
  const agent = shop.staff.find((member) => member.role === "agent");
  if (!agent) throw new Error(`${shop.name} has no agent.`);
  return agent;
}

type Medians = { inbox: number; ticket: number; inboxDocument: number; ticketDocument: number };

async function measureShop(
  world: BenchWorld,
  database: pg.Client,
  shop: SandboxShop,
): Promise<Medians> {
  const { sandbox, app } = world;
  const agent = agentOf(shop);
  await visitApp(sandbox, shop, agent).open("/app");
  const { rows } = await database.query<{ id: string }>(
    `select t."id" from "Ticket" t join "Shop" s on s."id" = t."shopId" where s."domain" = $1 order by md5(t."id"::text) limit $2`,
    [shop.domain, VISITS + FIRST_VISITS],
  );
  const line = new Agent({ keepAlive: true, maxSockets: 1 });
  const timed = async (path: string, headers: Record<string, string>): Promise<number> =>
    timeOf(new URL(path, app.origin), line, { ...browser, ...headers });
  const data = async (path: string, route: string): Promise<number> => {
    const token = await sandbox.shopify.signSessionToken(shop.domain, agent.id);
    const query = `${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(route)}`;
    return timed(`${path}${query}`, { authorization: `Bearer ${token}` });
  };
  const document = async (path: string): Promise<number> => {
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
  };
  const ticketAt = (turn: number) => `/app/tickets/${rows[turn % rows.length]?.id}`;
  const medians = {
    inbox: await medianOf(VISITS, () => data("/app?index", "routes/app._index")),
    ticket: await medianOf(VISITS, (turn) => data(ticketAt(turn), "routes/app.tickets.$ticketId")),
    inboxDocument: await medianOf(DOCUMENTS, () => document("/app")),
    ticketDocument: await medianOf(DOCUMENTS, (turn) => document(ticketAt(turn))),
  };
  line.destroy();
  return medians;
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
