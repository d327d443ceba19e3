// How long do reports take over 100,000 tickets of three years: every part, narrowed and not, and the lists behind figures?
import pg from "pg";
import { v7 } from "uuid";
import { openDatabase } from "#app/data/open-database.server.ts";
import { reportParts } from "#app/domain/report/report-filter.ts";
import { keepCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import { visitApp } from "#tests/demo/app-visit.ts";
import { generateTickets, tablesOf } from "#tests/integration/services/report/generated-tickets.ts";
import { asRoot } from "#tests/support/find-traces.ts";
import { copyRows } from "./copy-rows.ts";
import { agentOf } from "./linked-ticket.ts";
import { quantile, rounded, startBenchWorld, type BenchWorld } from "./start-bench-world.ts";
import { timeVisits } from "./time-visits.ts";

const SIZES: Readonly<Record<string, number>> = {
  "10k": 10_000,
  "100k": 100_000,
  "1m": 1_000_000,
};
const TICKETS_OF_A_LOT = 10_000;
const SPAN_DAYS = 1_095;
const TAGS = 10;
const MEMBERS = 8;
const VISITS = 3;
const MOST_MS = 1_000;
/** Reports, each with all its visits. */
const SLOWEST_NAMED = 3;

/** `--size 10k`, `100k` (default) or `1m`. */
export async function run(
  args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const name = args.includes("--size") ? (args[args.indexOf("--size") + 1] ?? "") : "100k";
  const tickets = SIZES[name];
  if (tickets === undefined)
    throw new Error(`No size ${name}: there are ${Object.keys(SIZES).join(", ")}.`);
  const world = await startBenchWorld();
  try {
    await visitApp(world.sandbox, world.shop, agentOf(world.shop)).open("/app");
    const filled = await fill(world, tickets);
    const { times, slowest } = await measure(world, filled);
    const figures = {
      refreshedPerSecond: filled.perSecond,
      medianMs: rounded(quantile(times)),
      slowestMs: rounded(Math.max(...times)),
    };
    return {
      says: [
        `${tickets} tickets of ${SPAN_DAYS} days, taken into the reports at ${figures.refreshedPerSecond} a second`,
        `${times.length} visits over HTTP with a session token, ${VISITS} to each report: median ${figures.medianMs} ms, slowest ${figures.slowestMs} ms (wanted: ${MOST_MS} ms)`,
        `the slowest: ${slowest.join("; ")}`,
      ],
      figures,
    };
  } finally {
    await world.stop();
  }
}

type Filled = {
  readonly perSecond: number;
  readonly from: string;
  readonly agentId: string;
  readonly tagId: string;
};

async function fill({ ownerUrl, app, shop }: BenchWorld, tickets: number): Promise<Filled> {
  const client = new pg.Client({ connectionString: asRoot(ownerUrl) });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    const { rows } = await client.query<{ id: ShopId; mailboxId: string; ownerId: string }>(
      `select s."id", m."id" as "mailboxId", o."id" as "ownerId" from "Shop" s join "Mailbox" m on m."shopId" = s."id"
        join "Member" o on o."shopId" = s."id" where s."domain" = $1`,
      [shop.domain],
    );
    const [known] = rows;
    if (!known) throw new Error("The shop is not set up.");
    const at = new Date();
    const members = Array.from({ length: MEMBERS }, () => v7());
    const tags = Array.from({ length: TAGS }, () => v7());
    await copyRows(
      client,
      "Member",
      ["shopId", "id", "shopifyUserId", "name", "email", "role", "firstSeenAt"],
      members.map((id, order) => [known.id, id, `9000${order}`, `Agent ${order}`, "", "agent", at]),
    );
    await copyRows(
      client,
      "Tag",
      ["shopId", "id", "name", "key", "createdAt"],
      tags.map((id, order) => [known.id, id, `Tag ${order}`, `tag ${order}`, at]),
    );
    const owner = { id: known.id, mailboxId: known.mailboxId, owner: { id: known.ownerId } };
    const now = Date.now();
    for (let before = 0; before < tickets; before += TICKETS_OF_A_LOT) {
      const lot = generateTickets({
        count: Math.min(TICKETS_OF_A_LOT, tickets - before),
        seed: before + 1,
        now,
        spanDays: SPAN_DAYS,
        members,
        tags,
        total: tickets,
        before,
      });
      for (const { name, columns, rows: cells } of tablesOf(owner, lot, 1_000_000 + before))
        await copyRows(client, name, columns, cells);
    }
    await client.query("vacuum analyze");
    // It would take them in as well, and measuring it is another matter.
    await app.worker.stop();
    const startedAt = performance.now();
    await takeIn(ownerUrl, known.id, client);
    const seconds = (performance.now() - startedAt) / 1_000;
    await client.query("vacuum analyze");
    return {
      perSecond: Math.round(tickets / seconds),
      from: new Date(now - SPAN_DAYS * 86_400_000).toISOString().slice(0, 10),
      agentId: members[0] ?? "",
      tagId: tags[0] ?? "",
    };
  } finally {
    await client.end();
  }
}

/** What the worker's job does, until nothing waits. */
async function takeIn(ownerUrl: string, shopId: ShopId, client: pg.Client): Promise<void> {
  const db = openDatabase({ connectionString: ownerUrl, max: 4 });
  const quiet = () => undefined;
  const needs = {
    db,
    openCalendar: keepCalendars(),
    enqueue: () => Promise.resolve(),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  };
  for (;;) {
    await refreshReports(needs, { shopId });
    const { rowCount } = await client.query(`select 1 from "ReportChange" limit 1`);
    if (rowCount === 0) break;
  }
  await db.$disconnect();
}

const ROUTE = "routes/app.reports";

async function measure(
  world: BenchWorld,
  { from, agentId, tagId }: Filled,
): Promise<{ times: number[]; slowest: string[] }> {
  const { data, end } = timeVisits(world, world.shop);
  const until = new Date().toISOString().slice(0, 10);
  const periods = ["period=30", "period=90", `period=own&from=${from}&until=${until}`];
  const filters = [
    "",
    "&byCategory=order_support",
    "&byUrgency=urgent",
    `&byAgent=${agentId}`,
    `&byTag=${tagId}`,
    `&byCategory=order_support&byUrgency=urgent&byAgent=${agentId}`,
  ];
  const paths = periods.flatMap((period) => [
    ...reportParts.flatMap((part) => filters.map((filter) => `part=${part}&${period}${filter}`)),
    ...["first-reply.missed", "time:first-reply", "opened", "cause:Overlooked"].map(
      (figure) => `part=targets&${period}&show=${encodeURIComponent(figure)}`,
    ),
  ]);
  const visits: { path: string; ms: number }[] = [];
  for (const path of paths) {
    const address = `/app/reports?${path}`;
    await data(address, ROUTE);
    for (let visit = 0; visit < VISITS; visit += 1)
      visits.push({ path, ms: await data(address, ROUTE) });
  }
  end();
  const slowest = visits
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, VISITS * SLOWEST_NAMED)
    .map(({ path, ms }) => `${rounded(ms)} ms ${path}`);
  return { times: visits.map(({ ms }) => ms), slowest };
}
