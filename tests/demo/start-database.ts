import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startEmbeddedDatabase } from "#app/embedded-database.server.ts";
import { nodePath, projectFolder } from "#tests/support/project-paths.ts";

export type DemoDatabase = {
  settings: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };
  stop(): Promise<void>;
};

const stopWithinMs = 15_000;

/** Starts PostgreSQL with its data below the folder. */
export async function startDatabase(folder: string): Promise<DemoDatabase> {
  const database = await startEmbeddedDatabase({ folder });
  return {
    settings: { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl },
    stop: async () => {
      // Ctrl-C in a terminal reaches PostgreSQL too; its pid file goes as the last thing when it has stopped.
      await Promise.race([database.stop(), gone(join(folder, "postgres/postmaster.pid"))]);
    },
  };
}

async function gone(file: string): Promise<void> {
  for (const start = Date.now(); existsSync(file) && Date.now() - start < stopWithinMs;) {
    await wait(100);
  }
}

/**
 * Brings the database to the app's version.
 *
 * @throws with what the migration printed when it fails.
 */
export async function migrate(
  settings: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(nodePath, ["prisma/migrate.ts"], {
    cwd: projectFolder,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => (output += String(chunk)));
  }
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The migration failed:\n${output}`));
    });
  });
}
