// Keeps one program running beside this process: starts it again when it ends, and stops it with all that it started.
import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "./services/deps.ts";

type Program = {
  /** As the log names it. */
  readonly name: string;
  /** What this process's own Node runs, with its arguments. */
  readonly run: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
};

export type KeptProgram = {
  /** SIGTERM; SIGKILL for what is left after `withinMs`. */
  stop(withinMs: number): Promise<void>;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A program that ran for so long was well: its next end is a new trouble. */
const WELL_AFTER_MS = 60_000;

/** Starts the program at once. Pauses between starts double up to half a minute while it ends early. */
export function keepRunning(program: Program, log: Log): KeptProgram {
  const stopping = new AbortController();
  let child: ChildProcess | null = null;
  const ended = (async () => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      child = start(program);
      log.info("process-started", { name: program.name, pid: child.pid });
      const how = await end(child);
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > WELL_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      log.error("process-ended", { name: program.name, ...how, startsAgainInMs: pauseMs });
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  })();
  return {
    async stop(withinMs) {
      stopping.abort();
      signalGroup(child, "SIGTERM");
      const late = setTimeout(() => signalGroup(child, "SIGKILL"), withinMs);
      await ended;
      clearTimeout(late);
      signalGroup(child, "SIGKILL");
    },
  };
}

/** In a process group of its own: Ctrl-C in a terminal reaches only the process that stops everything in order. */
const start = ({ run, env, folder }: Program): ChildProcess =>
  spawn(process.execPath, run, { cwd: folder, env, stdio: "inherit", detached: true });

type End = { readonly code: number | null; readonly signal: string | null };

const end = (child: ChildProcess): Promise<End> =>
  new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", (error) => resolve({ code: null, signal: error.message }));
  });

function signalGroup(child: ChildProcess | null, signal: NodeJS.Signals): void {
  try {
    if (child?.pid) process.kill(-child.pid, signal);
  } catch {
    // ESRCH: nothing of the group is left, which is what a signal is for.
  }
}
