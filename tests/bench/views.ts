// How long the views of the inbox and a search take at 100,000 tickets with 500,000 messages: the first page and the fiftieth.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { visitApp } from "#tests/demo/app-visit.ts";
import { asRoot } from "#tests/support/find-traces.ts";
import { projectFolder } from "#tests/support/project-paths.ts";
import { askedSearches, askedViews } from "./asked-of-workspace.ts";
import { fillWorkspace } from "./fill-workspace.ts";
import { agentOf } from "./linked-ticket.ts";
import { quantile, rounded, startBenchWorld, type BenchWorld } from "./start-bench-world.ts";
import { timeVisits } from "./time-visits.ts";

const SIZES: Readonly<Record<string, number>> = { "10k": 10_000, "100k": 100_000, "1m": 1_000_000 };
const PAGE = 50;
const VISITS = 10;
const UNMEASURED = 2;
const MOST_MEDIAN_MS = 60;
const MOST_P95_MS = 150;

/** `--size 10k`, `100k` (default) or `1m`. */
export async function run(
  args: readonly string[],
): Promise<{ says: string[]; figures: Record<string, number> }> {
  const size = args[args.indexOf("--size") + 1] ?? "";
  const name = args.includes("--size") ? size : "100k";
  const tickets = SIZES[name];
  if (tickets === undefined)
    throw new Error(`No size ${name}: there are ${Object.keys(SIZES).join(", ")}.`);
  const keptIn = await keptFolder(name);
  const world = await startBenchWorld({ keptIn });
  try {
    await visitApp(world.sandbox, world.shop, agentOf(world.shop)).open("/app");
    const filled = await fill(world, tickets);
    const views = await measure(world, askedViews.map(viewPath), INBOX);
    const searches = await measure(world, askedSearches.map(searchPath), SEARCH);
    const figures = {
      ...(filled === null ? {} : { fillSeconds: filled }),
      viewMedianMs: rounded(quantile(views)),
      viewP95Ms: rounded(quantile(views, 0.95)),
      searchMedianMs: rounded(quantile(searches)),
      searchP95Ms: rounded(quantile(searches, 0.95)),
    };
    return { says: words(tickets, figures), figures };
  } finally {
    await world.stop();
  }
}

const words = (tickets: number, figures: Record<string, number>): string[] => [
  `${tickets} tickets with five messages each${figures.fillSeconds === undefined ? ", kept from a run before" : `, made by COPY in ${figures.fillSeconds} s (wanted for 100,000: 180 s)`}`,
  `${VISITS} visits each, one after the other over HTTP with a session token, of page 1 and page ${PAGE}`,
  `${askedViews.length} views: median ${figures.viewMedianMs} ms, p95 ${figures.viewP95Ms} ms (wanted: ${MOST_MEDIAN_MS} and ${MOST_P95_MS} ms)`,
  `${askedSearches.length} searches: median ${figures.searchMedianMs} ms, p95 ${figures.searchP95Ms} ms (wanted: ${MOST_MEDIAN_MS} and ${MOST_P95_MS} ms)`,
];

const FILLED = "filled.json";

/** Data of this size as this schema and this generator make it; what older ones made is removed. */
async function keptFolder(size: string): Promise<string> {
  const hash = createHash("sha256");
  const migrations = join(projectFolder, "prisma/migrations");
  const sources = [
    ...(await readdir(migrations, { recursive: true }))
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file) => join(migrations, file)),
    ...[
      "tests/bench/fill-workspace.ts",
      "tests/bench/workspace-words.ts",
      "app/domain/search/search-entry.ts",
      "app/domain/search/search-words.ts",
      "app/domain/search/folded.ts",
    ].map((file) => join(projectFolder, file)),
  ];
  for (const file of sources) hash.update(await readFile(file));
  const begins = `bench-views-${size}-`;
  const kept = `${begins}${hash.digest("hex").slice(0, 8)}`;
  const all = join(projectFolder, ".loupe");
  for (const folder of existsSync(all) ? await readdir(all) : [])
    if (folder.startsWith(begins) && (folder !== kept || !existsSync(join(all, folder, FILLED))))
      await rm(join(all, folder), { recursive: true, force: true });
  return kept;
}

/** How many seconds it took; null when the data was there. */
async function fill(world: BenchWorld, tickets: number): Promise<number | null> {
  const mark = join(world.folder, FILLED);
  if (existsSync(mark)) return null;
  const startedAt = performance.now();
  const { domain } = world.shop;
  const { messages } = await fillWorkspace(asRoot(world.ownerUrl), { domain, tickets });
  const seconds = rounded((performance.now() - startedAt) / 1_000);
  await writeFile(mark, JSON.stringify({ tickets, messages, seconds }));
  return seconds;
}

type Place = { readonly at: string; readonly ticketId: string };
type Path = (after: Place | null) => string;

const INBOX = "routes/app._index";
const SEARCH = "routes/app.search";

const placeIn = (after: Place | null): string =>
  after === null ? "" : `&after=${encodeURIComponent(`${after.at}~${after.ticketId}`)}`;
const viewPath =
  (view: string): Path =>
  (after) =>
    `/app?index&view=${view}${placeIn(after)}`;
const searchPath =
  (typed: string): Path =>
  (after) =>
    `/app/search?q=${encodeURIComponent(typed)}${placeIn(after)}`;

/** The times of all visits to the first page of each and to its fiftieth, or its last where there are fewer. */
async function measure(
  world: BenchWorld,
  paths: readonly Path[],
  route: string,
): Promise<number[]> {
  const visit = visitApp(world.sandbox, world.shop, agentOf(world.shop));
  const { data, end } = timeVisits(world, world.shop);
  const times: number[] = [];
  for (const path of paths) {
    const pages = [path(null)];
    let last: Place | null = null;
    for (let page = 1; page < PAGE; page += 1) {
      const { next }: { next: Place | null } = await visit.load(path(last), route);
      if (next === null) break;
      last = next;
    }
    if (last !== null) pages.push(path(last));
    for (const page of pages) {
      const own: number[] = [];
      for (let turn = 0; turn < UNMEASURED + VISITS; turn += 1) own.push(await data(page, route));
      times.push(...own.slice(UNMEASURED));
    }
  }
  end();
  return times;
}
