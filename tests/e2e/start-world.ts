import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { setUpShop } from "#tests/demo/set-up-shop.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { startSandbox, type Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { startApp, type StartedApp } from "#tests/support/app-processes.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { noteLeftRunning } from "#tests/support/left-running.ts";
import { scratchRoot } from "#tests/support/scratch-root.ts";

/** Of the first two shops. */
export const supportAddresses = ["support@mejurn.example", "support@larkspur.example"] as const;

export type World = Running & {
  mejurn: SandboxShop;
  larkspur: SandboxShop;
  /** The two shops' addresses for customers. */
  support: readonly [mejurn: string, larkspur: string];
  stop(): Promise<void>;
};

type Running = {
  sandbox: Sandbox;
  app: StartedApp;
  /** The sandbox's folder: its keys lie there, and the app's blobs. */
  folder: string;
  /** The app's environment, without host and port. */
  settings: Record<string, string>;
  ownerUrl: string;
};

type SetUp = {
  /** Both shops' owners have opened the app and named their support address; true unless told otherwise. */
  setUp?: boolean;
};

export type WorldOptions = SetUp & {
  /** A migrated database without a row. */
  database: { appUrl: string; ownerUrl: string };
  /** What differs from the sandbox's settings. */
  settings?: (sandbox: Sandbox) => Record<string, string>;
};

/** The app in its own processes, and the world outside. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const running = await startRunning(options);
  const { app, sandbox, folder } = running;
  const stop = async (): Promise<void> => {
    await app.stop();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [mejurn, larkspur] = sandbox.shopify.shops;
    if (!mejurn || !larkspur) throw new Error("The sandbox has no two shops.");
    return { ...(await moveIn(running, [mejurn, larkspur], supportAddresses, options)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the test files of one process share lies on the process: a file may load its modules anew. */
const shared = globalThis as typeof globalThis & { loupeWorld?: Promise<Running> };

/**
 * Two shops of one's own in an app that other test files use too, one after the other: starting an app takes longer than most
 * stories. Who changes settings of the app, or stops it, starts a world of their own. `stop` leaves it running.
 */
export async function joinWorld(options: SetUp = {}): Promise<World> {
  const known = await shared.loupeWorld?.catch(() => undefined);
  if (known === undefined || !runs(known.app)) {
    shared.loupeWorld = startShared();
    const running = await shared.loupeWorld;
    const [mejurn, larkspur] = running.sandbox.shopify.shops;
    if (!mejurn || !larkspur) throw new Error("The sandbox has no two shops.");
    return {
      ...(await moveIn(running, [mejurn, larkspur], supportAddresses, options)),
      stop: leave,
    };
  }
  const shops = known.sandbox.addShops();
  const [mejurn, larkspur] = shops;
  const support = [
    `support@${mejurn.handle}.example`,
    `support@${larkspur.handle}.example`,
  ] as const;
  return { ...(await moveIn(known, shops, support, options)), stop: leave };
}

const leave = (): Promise<void> => Promise.resolve();

const runs = ({ web, worker }: StartedApp): boolean =>
  [web, worker].every(({ child }) => child.exitCode === null && child.signalCode === null);

async function startShared(): Promise<Running> {
  const running = await startRunning({ database: await cloneDatabase() });
  const { app, folder } = running;
  noteLeftRunning(inject("database").scratchFolder, {
    pids: [app.web.pid, app.worker.pid],
    folder,
  });
  return running;
}

async function startRunning(options: WorldOptions): Promise<Running> {
  const folder = await mkdtemp(join(scratchRoot(), "loupe-world-"));
  const sandbox = await startSandbox({ folder, supportAddresses });
  const settings = {
    ...sandbox.appSettings,
    DATABASE_URL: options.database.appUrl,
    ...options.settings?.(sandbox),
  };
  const app = await startApp({ settings }).catch(async (error: unknown) => {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  sandbox.connectApp(app.origin);
  return { sandbox, app, folder, settings, ownerUrl: options.database.ownerUrl };
}

async function moveIn(
  running: Running,
  [mejurn, larkspur]: readonly [SandboxShop, SandboxShop],
  support: readonly [string, string],
  { setUp }: SetUp,
): Promise<Omit<World, "stop">> {
  const { sandbox, app } = running;
  try {
    if (setUp !== false)
      await Promise.all([
        setUpShop(sandbox, mejurn, support[0], { undoSeconds: 0 }),
        setUpShop(sandbox, larkspur, support[1], { undoSeconds: 0 }),
      ]);
  } catch (cause) {
    const printed = [...app.web.output(), ...app.worker.output()].join("\n");
    throw new Error(`The shops could not be set up. The app printed:\n${printed}`, { cause });
  }
  return { ...running, mejurn, larkspur, support };
}
