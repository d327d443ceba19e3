// The command that works out all clocks again, beside an installation that works.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { nodePath, projectFolder } from "#tests/support/project-paths.ts";
import { readRows } from "./read-rows.ts";
import { startWorld, supportAddresses, type World } from "./start-world.ts";
import { until } from "./until.ts";
import { writeMail } from "./write-mail.ts";

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let world: World;

beforeAll(async () => {
  database = await cloneDatabase();
  world = await startWorld({ database });
});

afterAll(async () => {
  await world?.stop();
  await database?.drop();
});

const noDifferences = { tickets: 2, differences: 0, repaired: 0, finished: true };

describe("`sla verify`", () => {
  it("finds nothing when nothing is wrong, names a row that is, and mends it when told to", async () => {
    for (const [index, shop] of [world.mejurn, world.larkspur].entries()) {
      const [person] = shop.customers;
      const to = supportAddresses[index];
      if (!person || !to) throw new Error("the shop has no customer");
      await writeMail(world.sandbox, person, { to, subject: "My ring", text: "Is it ready?" });
    }
    const before = await until("a linked ticket in each shop", async () => {
      const links = await readRows(world.ownerUrl, `select 1 from "CustomerLink"`);
      return links.length === 2 ? clocks() : null;
    });

    expect(await verify()).toEqual({ exit: 0, lines: [noDifferences] });

    await spoilClock();
    const counts = { tickets: 2, differences: 1, finished: true };
    const difference = { ticket: expect.stringMatching(/1001$/) as string };
    expect(await verify()).toMatchObject({ exit: 1, lines: [difference, counts] });
    expect(await verify("--repair")).toMatchObject({
      exit: 0,
      lines: [difference, { ...counts, repaired: 1 }],
    });

    expect(await clocks()).toEqual(before);
    expect(await verify()).toEqual({ exit: 0, lines: [noDifferences] });
  });
});

const clocks = () =>
  readRows<{ line: string }>(world.ownerUrl, `select c::text as line from "SlaClock" c order by 1`);

async function spoilClock(): Promise<void> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  await client.query(`
    update "SlaClock" set "dueAt" = "dueAt" + interval '1 hour'
    where "ticketId" = (select "id" from "Ticket" order by "id" limit 1)`);
  await client.end();
}

/** How the command ends, and what it writes on standard output. */
async function verify(...args: readonly string[]): Promise<{ exit: number; lines: unknown[] }> {
  const child = spawn(nodePath, ["app/cli/loupe.ts", "sla", "verify", ...args], {
    cwd: projectFolder,
    env: { NODE_ENV: "production", PATH: process.env.PATH, ...world.settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? Number.NaN));
  });
  const [written, exit] = await Promise.all([text(child.stdout), ended]);
  const lines = written
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  return { exit, lines };
}
