import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setUpShop } from "#tests/demo/set-up-shop.ts";
import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { startSandbox, type Sandbox } from "#tests/sandbox/start-sandbox.ts";
import { startApp, type StartedApp } from "#tests/support/app-processes.ts";
import { scratchRoot } from "#tests/support/scratch-root.ts";

export const supportAddresses = ["support@mejurn.example", "support@larkspur.example"] as const;

export type World = {
  sandbox: Sandbox;
  app: StartedApp;
  /** The sandbox's folder: its keys lie there, and the app's blobs. */
  folder: string;
  /** The app's environment, without host and port. */
  settings: Record<string, string>;
  ownerUrl: string;
  mejurn: SandboxShop;
  larkspur: SandboxShop;
  stop(): Promise<void>;
};

export type WorldOptions = {
  /** A migrated database without a row. */
  database: { appUrl: string; ownerUrl: string };
  /** What differs from the sandbox's settings. */
  settings?: (sandbox: Sandbox) => Record<string, string>;
  /** Both shops' owners have opened the app and named their support address; true unless told otherwise. */
  setUp?: boolean;
};

/** The app in its own processes, and the world outside. */
export async function startWorld(options: WorldOptions): Promise<World> {
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
  const [mejurn, larkspur] = sandbox.shopify.shops;
  if (!mejurn || !larkspur) throw new Error("The sandbox has no two shops.");
  const stop = async (): Promise<void> => {
    await app.stop();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (options.setUp !== false) {
      await setUpShop(sandbox, mejurn, supportAddresses[0], { undoSeconds: 0 });
      await setUpShop(sandbox, larkspur, supportAddresses[1], { undoSeconds: 0 });
    }
  } catch (cause) {
    const printed = [...app.web.output(), ...app.worker.output()].join("\n");
    await stop();
    throw new Error(`The shops could not be set up. The app printed:\n${printed}`, { cause });
  }
  const { ownerUrl } = options.database;
  return { sandbox, app, folder, settings, ownerUrl, mejurn, larkspur, stop };
}
