// What staff waits for in the browser: inbox and ticket in a real Chromium that is slowed down four times.
import pg from "pg";
import type { BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import { startBrowser, type StartedBrowser } from "#tests/support/browser.ts";
import { generateShop } from "./generate-shop.ts";
import { agentOf, linkedTicket } from "./linked-ticket.ts";
import { quantile, rounded, startBenchWorld, type BenchWorld } from "./start-bench-world.ts";
import { readVitals, watchVitals, type Vitals } from "./watch-vitals.ts";

const TICKETS = 10_000;
const VISITS = 7;
const UNMEASURED = 2;
const SLOWED_DOWN = 4;
/** What is painted later than this is nobody's first look. */
const SETTLE_MS = 1_500;
/** Nobody presses anything before they have read a line or two. */
const READS_MS = 3_000;
const LIMITS = { lcpMs: 1_200, inpMs: 100, cls: 0.02, kb: 250 } as const;
const KB = 1_000;

/** Figures are medians of seven visits, each in a browser profile of its own with nothing kept from before. */
export async function run(): Promise<{ says: string[]; figures: Record<string, number> }> {
  const world = await startBenchWorld();
  const database = new pg.Client({ connectionString: world.ownerUrl });
  await database.connect();
  const browser = await startBrowser();
  try {
    const like = await linkedTicket(world, database);
    await generateShop(world.ownerUrl, { domain: world.shop.domain, tickets: TICKETS }, like);
    const { rows } = await database.query<{ id: string }>(
      `select "id" from "Ticket" order by md5("id"::text) limit $1`,
      [VISITS + UNMEASURED],
    );
    const inbox: Visit[] = [];
    const ticket: Visit[] = [];
    const work: Vitals[] = [];
    for (const [turn, { id }] of rows.entries()) {
      // Shopify knows nothing of generated orders, and would be asked for those that are old.
      for (const table of ["OrderCopy", "CustomerCopy"])
        await database.query(`update "${table}" set "fetchedAt" = now()`);
      const visits = [
        await look(browser, world, "/app", "[data-test=ticket-row]"),
        await look(browser, world, `/app/tickets/${id}`, "[data-test=rich-editor]"),
      ] as const;
      const worked = await workThrough(browser, world);
      if (turn < UNMEASURED) continue;
      inbox.push(visits[0]);
      ticket.push(visits[1]);
      work.push(worked);
    }
    const all = [...inbox.map(({ vitals }) => vitals), ...ticket.map(({ vitals }) => vitals)];
    const figures = {
      inboxLcpMs: rounded(quantile(inbox.map(({ vitals }) => vitals.lcpMs)), 0),
      ticketLcpMs: rounded(quantile(ticket.map(({ vitals }) => vitals.lcpMs)), 0),
      inpMs: rounded(quantile(work.map(({ inpMs }) => inpMs)), 0),
      cls: rounded(Math.max(...[...all, ...work].map(({ cls }) => cls)), 4),
      inboxKb: rounded(quantile(inbox.map(({ scriptBytes }) => scriptBytes)) / KB, 0),
      ticketKb: rounded(quantile(ticket.map(({ scriptBytes }) => scriptBytes)) / KB, 0),
    };
    return { says: words(figures), figures };
  } finally {
    await browser.stop();
    await database.end();
    await world.stop();
  }
}

type Visit = { readonly vitals: Vitals; readonly scriptBytes: number };
type Opened = { readonly page: Page; readonly app: FrameLocator; readonly frame: Frame };

/** Opens a page of the app in the admin, as somebody does in the morning. */
async function look(
  browser: StartedBrowser,
  world: BenchWorld,
  path: string,
  ready: string,
): Promise<Visit> {
  const { page, app, frame } = await open(browser, world, path);
  await app.locator(ready).first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const visit = {
    vitals: await frame.evaluate(readVitals),
    scriptBytes: await frame.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => new URL(name).origin === location.origin && name.endsWith(".js"))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    ),
  };
  await page.context().close();
  return visit;
}

/** Switches views, opens a ticket, and types a sentence there. */
async function workThrough(browser: StartedBrowser, world: BenchWorld): Promise<Vitals> {
  const { page, app, frame } = await open(browser, world, "/app");
  const rows = app.locator("[data-test=ticket-row]");
  await rows.first().waitFor();
  await page.waitForTimeout(READS_MS);
  for (const view of ["Waiting for us", "Due next"]) {
    await app.getByRole("link", { name: view }).first().click();
    await app.locator("[aria-current]", { hasText: view }).first().waitFor();
    await rows.first().waitFor();
  }
  await rows.first().click();
  const field = app.locator("[data-test=rich-editor]").getByLabel("Your reply");
  await field.waitFor();
  await field.pressSequentially("Thank you for waiting: your ring is on its way.", { delay: 40 });
  await page.waitForTimeout(SETTLE_MS);
  const vitals = await frame.evaluate(readVitals);
  await page.context().close();
  return vitals;
}

async function open(browser: StartedBrowser, world: BenchWorld, path: string): Promise<Opened> {
  const { sandbox, shop } = world;
  const page = await browser.openPage();
  const context = page.context();
  await context.addInitScript(watchVitals);
  await slowDown(context, page);
  page.on("frameattached", (frame) => void slowDown(context, frame).catch(() => undefined));
  page.on("framenavigated", (frame) => void slowDown(context, frame).catch(() => undefined));
  const staff = `${sandbox.admin.url}/store/${shop.handle}/staff/${agentOf(shop).id}`;
  await page.goto(`${staff}?to=/apps/loupe${path}`);
  const app = page.frameLocator("#app-frame");
  await app.locator("body").waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(sandbox.proxy.url));
  if (!frame) throw new Error("The admin shows no app.");
  return { page, app, frame };
}

/** A frame of another site has a process of its own, and is slowed down by itself. */
async function slowDown(context: BrowserContext, target: Page | Frame): Promise<void> {
  const devtools = await context.newCDPSession(target);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED_DOWN });
}

const words = (figures: Record<string, number>): string[] => [
  `medians of ${VISITS} visits in a shop with ${TICKETS} tickets, Chromium slowed down ${SLOWED_DOWN} times, profile without anything kept, 1280 pixels wide; the browser shares the machine with the server, no network between`,
  `largest paint: inbox ${figures.inboxLcpMs} ms, ticket ${figures.ticketLcpMs} ms (wanted: under ${LIMITS.lcpMs} ms)`,
  `longest answer to a press while switching views, opening a ticket and typing, ${READS_MS / 1_000} s after the inbox came: ${figures.inpMs} ms (wanted: under ${LIMITS.inpMs} ms)`,
  `layout shift, the worst visit: ${figures.cls} (wanted: under ${LIMITS.cls})`,
  `compressed JavaScript: inbox ${figures.inboxKb} kB (wanted: under ${LIMITS.kb} kB), ticket ${figures.ticketKb} kB`,
];
