import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "#tests/support/project-paths.ts";

export type DemoFolder = {
  path: string;
  /** Writes down the processes of this demo, for the one that finds them left behind after a crash. */
  note(pids: readonly number[]): Promise<void>;
  release(): Promise<void>;
};

type Lock = { pid: number; children: readonly number[] };

/**
 * Takes `.loupe/demo` or, while a running demo uses it, `.loupe/demo-2` and so on. A demo that was killed leaves its
 * lock and perhaps its processes; both are cleared away.
 *
 * @param fresh Empties the folder.
 */
export async function claimDemoFolder(fresh: boolean): Promise<DemoFolder> {
  for (let number = 1; ; number++) {
    const path = join(projectFolder, ".loupe", number === 1 ? "demo" : `demo-${number}`);
    await mkdir(path, { recursive: true });
    const lock = join(path, "lock.json");
    if (!(await takeLock(lock))) continue;
    if (fresh) await empty(path);
    return {
      path,
      note: (children) => writeLock(lock, { pid: process.pid, children }),
      release: () => rm(lock, { force: true }),
    };
  }
}

async function takeLock(file: string): Promise<boolean> {
  const mine: Lock = { pid: process.pid, children: [] };
  try {
    await writeFile(file, JSON.stringify(mine), { flag: "wx" });
    return true;
  } catch {
    const holder = await readLock(file);
    if (holder !== null && (await runs(holder.pid, "demo.ts"))) return false;
    for (const pid of holder?.children ?? []) {
      if (await runs(pid, ".server.ts")) process.kill(pid, "SIGKILL");
    }
    await stopLeftDatabase(join(file, "../database/postgres/postmaster.pid"));
    await rm(file, { force: true });
    return takeLock(file);
  }
}

async function readLock(file: string): Promise<Lock | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Lock;
  } catch {
    return null;
  }
}

async function writeLock(file: string, lock: Lock): Promise<void> {
  await writeFile(file, JSON.stringify(lock));
}

async function stopLeftDatabase(pidFile: string): Promise<void> {
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (pid > 0 && (await runs(pid, "postgres"))) process.kill(pid, "SIGINT");
  const patienceMs = 10_000;
  for (
    const start = Date.now();
    Date.now() - start < patienceMs && (await runs(pid, "postgres"));
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Whether the process lives and is what it is taken for: numbers of ended processes are given out again. */
async function runs(pid: number, named: string): Promise<boolean> {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  // Where there is no /proc, a living process with the number counts.
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => named);
  return command.includes(named);
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== "lock.json") await rm(join(folder, name), { recursive: true, force: true });
  }
}
