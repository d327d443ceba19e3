// How long the data takes that stands beside a thread: a ticket's page with its panel, and the details of an order.
import pg from "pg";
import { visitApp } from "#tests/demo/app-visit.ts";
import { generateShop } from "./generate-shop.ts";
import { agentOf, linkedTicket, ORDERS_ROUTE, ordersPath } from "./linked-ticket.ts";
import { startBenchWorld } from "./start-bench-world.ts";
import { timeVisits } from "./time-visits.ts";

const TICKETS = 10_000;
const VISITS = 200;
const WANTED_MS = 30;

/** `--tickets=100000` measures in a larger shop. */
export async function run(
  args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const tickets = ticketsIn(args);
  const world = await startBenchWorld();
  const database = new pg.Client({ connectionString: world.ownerUrl });
  await database.connect();
  try {
    const [shop] = world.sandbox.shopify.shops;
    if (!shop) throw new Error("The sandbox has no shop.");
    const like = await linkedTicket(world, database);
    await generateShop(world.ownerUrl, { domain: shop.domain, tickets }, like);
    await visitApp(world.sandbox, shop, agentOf(shop)).open("/app");
    const { medianOf, data, unmeasured, end } = timeVisits(world, shop);
    const { rows } = await database.query<{ id: string; orderGid: string }>(
      `select t."id", o."orderGid" from "Ticket" t join "OrderLink" o on o."shopId" = t."shopId" and o."ticketId" = t."id"
       join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
       where c."details" is not null order by md5(t."id"::text) limit $1`,
      [VISITS + unmeasured],
    );
    const at = (turn: number) => rows[turn % rows.length] ?? { id: "", orderGid: "" };
    const medianMs = await medianOf(VISITS, (turn) =>
      data(`/app/tickets/${at(turn).id}`, "routes/app.tickets.$ticketId"),
    );
    // Details are shown from the copy for a minute.
    await database.query(`update "OrderCopy" set "detailsFetchedAt" = now()`);
    const detailsMs = await medianOf(VISITS, (turn) =>
      data(ordersPath(at(turn).id, at(turn).orderGid), ORDERS_ROUTE),
    );
    end();
    const figures = { medianMs, detailsMs };
    return { says: words(figures, tickets), figures };
  } finally {
    await database.end();
    await world.stop();
  }
}

function ticketsIn(args: readonly string[]): number {
  const given = args.find((arg) => arg.startsWith("--tickets="))?.slice("--tickets=".length);
  const tickets = Number(given ?? TICKETS);
  if (!Number.isInteger(tickets) || tickets < VISITS)
    throw new Error(`--tickets takes a number from ${VISITS} on.`);
  return tickets;
}

const words = (figures: { medianMs: number; detailsMs: number }, tickets: number): string[] => [
  `medians of ${VISITS} visits by one member of staff in a shop with ${tickets} tickets, one after the other, over HTTP with a session token`,
  `a ticket with the panel from our copies: ${figures.medianMs} ms (wanted: under ${WANTED_MS} ms)`,
  `the details of an order from our copy: ${figures.detailsMs} ms (wanted: under ${WANTED_MS} ms)`,
];
