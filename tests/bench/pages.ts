// How long the inbox and a ticket take, in a shop with 1,000 tickets and in one with 100,000.
import pg from "pg";
import { visitApp } from "#tests/demo/app-visit.ts";
import { setUpShop } from "#tests/demo/set-up-shop.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { generateShop } from "./generate-shop.ts";
import { agentOf, linkedTicket } from "./linked-ticket.ts";
import { startBenchWorld, type BenchWorld } from "./start-bench-world.ts";
import { timeVisits } from "./time-visits.ts";

const SMALL = 1_000;
const LARGE = 100_000;
const VISITS = 200;
const DOCUMENTS = 60;

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

type Medians = { inbox: number; ticket: number; inboxDocument: number; ticketDocument: number };

async function measureShop(
  world: BenchWorld,
  database: pg.Client,
  shop: SandboxShop,
): Promise<Medians> {
  await visitApp(world.sandbox, shop, agentOf(shop)).open("/app");
  const { medianOf, data, document, unmeasured, end } = timeVisits(world, shop);
  const { rows } = await database.query<{ id: string }>(
    `select t."id" from "Ticket" t join "Shop" s on s."id" = t."shopId" where s."domain" = $1 order by md5(t."id"::text) limit $2`,
    [shop.domain, VISITS + unmeasured],
  );
  const ticketAt = (turn: number) => `/app/tickets/${rows[turn % rows.length]?.id}`;
  const medians = {
    inbox: await medianOf(VISITS, () => data("/app?index", "routes/app._index")),
    ticket: await medianOf(VISITS, (turn) => data(ticketAt(turn), "routes/app.tickets.$ticketId")),
    inboxDocument: await medianOf(DOCUMENTS, () => document("/app")),
    ticketDocument: await medianOf(DOCUMENTS, (turn) => document(ticketAt(turn))),
  };
  end();
  return medians;
}
