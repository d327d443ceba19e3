// What a run's test files share is ended after the last of them, by the process that runs them all.
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

type Left = { readonly pids: readonly number[]; readonly folder: string };

const ENDS_WITHIN_MS = 10_000;
const LOOKS_EVERY_MS = 50;

const listIn = (scratchFolder: string): string => join(scratchFolder, "left-running");

/** Notes processes, and a folder of theirs, that stay when the test file that started them has ended. */
export function noteLeftRunning(scratchFolder: string, left: Left): void {
  appendFileSync(listIn(scratchFolder), `${JSON.stringify(left)}\n`);
}

/** Ends them in good order (SIGTERM), or after ten seconds by SIGKILL, and removes their folders. */
export async function endLeftRunning(scratchFolder: string): Promise<void> {
  const noted = readNoted(scratchFolder);
  const pids = noted.flatMap((one) => one.pids);
  for (const pid of pids) signal(pid, "SIGTERM");
  const until = Date.now() + ENDS_WITHIN_MS;
  while (pids.some(runs) && Date.now() < until) await wait(LOOKS_EVERY_MS);
  for (const pid of pids) signal(pid, "SIGKILL");
  for (const { folder } of noted) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The same for a process that has no time to wait. */
export function killLeftRunning(scratchFolder: string): void {
  for (const { pids, folder } of readNoted(scratchFolder)) {
    for (const pid of pids) signal(pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readNoted(scratchFolder: string): readonly Left[] {
  try {
    const lines = readFileSync(listIn(scratchFolder), "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line) as Left);
  } catch {
    // Nothing was noted.
    return [];
  }
}

const runs = (pid: number): boolean => signal(pid, 0);

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    // ESRCH: it has ended.
    return false;
  }
}
