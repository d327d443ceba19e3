// The command that reads all mail again, beside an installation that works.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
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

describe("`mail replay`", () => {
  it("changes nothing when nothing changed, and puts right what did", async () => {
    const [person] = world.mejurn.customers;
    if (!person) throw new Error("the shop has no customer");
    await writeMail(world.sandbox, person, {
      to: supportAddresses[0],
      subject: "My ring",
      text: "Is it ready?",
      attachments: [
        { filename: "ring.txt", contentType: "text/plain", content: Buffer.from("ring") },
      ],
    });
    const before = await until("the message", async () => {
      const rows = await messages();
      return rows.length === 1 ? rows : null;
    });

    expect(await replay()).toEqual([
      { read: 1, unchanged: 1, changed: 0, failed: 0, finished: true },
    ]);
    expect(await messages()).toEqual(before);

    await spoilMessages();
    expect(await replay()).toMatchObject([
      { changed: ["text"] },
      { read: 1, unchanged: 0, changed: 1, failed: 0, finished: true },
    ]);
    expect(await messages()).toEqual(before);
  });
});

const messages = () =>
  readRows<{ line: string }>(world.ownerUrl, `select m::text as line from "Message" m`);

async function spoilMessages(): Promise<void> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  await client.query(`update "Message" set "text" = 'wrong'`);
  await client.end();
}

/** What the command writes on standard output. */
async function replay(): Promise<unknown[]> {
  const { stdout } = await promisify(execFile)(
    nodePath,
    ["app/cli/loupe.ts", "mail", "replay", "--since", "2020-01-01"],
    {
      cwd: projectFolder,
      env: { NODE_ENV: "production", PATH: process.env.PATH, ...world.settings },
    },
  );
  return stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}
