// The one PostgreSQL of a test run, started before the first test that needs it; `cloneDatabase()` gives copies of it.
import type { TestProject } from "vitest/node";
import { endLeftRunning, killLeftRunning } from "./left-running.ts";
import { startTestDatabase, type DatabaseUrls, type TestDatabase } from "./test-database.ts";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface joins vitest's own
  interface ProvidedContext {
    /** The migrated template; tests work on copies. */
    database: DatabaseUrls & Pick<TestDatabase, "scratchFolder">;
  }
}

type SharedDatabase = TestDatabase & { readonly abandonUsers: () => void };

/** Each project loads this file anew: what they share lies on the process. */
const shared = globalThis as typeof globalThis & {
  loupeTestDatabase?: { starting: Promise<SharedDatabase>; projects: number };
};

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Called by vitest before the first test file of a project; returns what it calls after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = (shared.loupeTestDatabase ??= { starting: start(), projects: 0 });
  running.projects += 1;
  const { appUrl, ownerUrl, scratchFolder } = await running.starting;
  project.provide("database", { appUrl, ownerUrl, scratchFolder });
  return async () => {
    running.projects -= 1;
    if (running.projects > 0) return;
    delete shared.loupeTestDatabase;
    for (const signal of signals) process.off(signal, leave);
    const database = await running.starting;
    await endLeftRunning(database.scratchFolder);
    process.off("exit", database.abandonUsers);
    await database.stop();
  };
}

async function start(): Promise<SharedDatabase> {
  for (const signal of signals) process.once(signal, leave);
  const database = await startTestDatabase();
  const abandonUsers = (): void => killLeftRunning(database.scratchFolder);
  // Before the database's own way to leave, which takes the list away.
  process.prependOnceListener("exit", abandonUsers);
  return { ...database, abandonUsers };
}

/** A run that is broken off leaves nothing behind either: the database goes with the process. */
function leave(): void {
  process.exit(130);
}
