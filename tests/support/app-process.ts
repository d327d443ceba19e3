import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { nodePath, projectFolder } from "./project-paths.ts";

export type LogLine = Record<string, unknown>;

export type AppProcess = {
  child: ChildProcess;
  pid: number;
  /** The JSON line that said it was ready. */
  ready: LogLine;
  /** Everything it has printed, newest last, at most the last 500 lines. */
  output(): readonly string[];
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; SIGKILL when it has not gone within ten seconds. */
  stop(): Promise<void>;
};

export type AppProcessOptions = {
  /** Script below the project's folder. */
  script: string;
  /** Of Node, before the script. */
  flags?: readonly string[];
  settings: Record<string, string>;
  /** The event of the log line that says it is ready. */
  readyEvent: string;
  logFile?: string;
  /** Gives up a start that is not through yet. */
  signal?: AbortSignal;
};

const startWithinMs = 30_000;
const stopWithinMs = 10_000;
const keptLines = 500;

/**
 * Starts one of the app's processes with the sandbox's preload and waits until it is ready. It is in a process group
 * of its own, so that Ctrl-C reaches only the one that started it, which then stops its processes in order.
 *
 * @throws with the process's output when it ends, or is not ready, within 30 seconds.
 */
export async function startAppProcess(options: AppProcessOptions): Promise<AppProcess> {
  options.signal?.throwIfAborted();
  const child = spawn(
    nodePath,
    [...(options.flags ?? []), "--import", "./tests/sandbox/preload.ts", options.script],
    {
      cwd: projectFolder,
      env: { NODE_ENV: "production", ...baseEnvironment(), ...options.settings },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    },
  );
  const gone = once(child, "exit").then(() => undefined);
  const lines: string[] = [];
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const late =
      signal === "SIGKILL" ? null : setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
    await gone;
    if (late !== null) clearTimeout(late);
  };
  const giveUp = (): void => void kill("SIGKILL");
  options.signal?.addEventListener("abort", giveUp);
  try {
    const ready = await new Promise<LogLine>((resolve, reject) => {
      const fail = (why: string): void =>
        reject(new Error(`${options.script} ${why}:\n${lines.join("\n")}`));
      const timer = setTimeout(() => fail("was not ready in time"), startWithinMs);
      child.once("error", reject);
      child.once("close", () => {
        clearTimeout(timer);
        fail("ended");
      });
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on("line", (line) => {
          lines.push(line);
          if (lines.length > keptLines) lines.shift();
          if (options.logFile !== undefined) appendFileSync(options.logFile, `${line}\n`);
          const said = jsonLine(line);
          if (said?.event !== options.readyEvent) return;
          clearTimeout(timer);
          resolve(said);
        });
      }
    });
    return {
      child,
      pid: child.pid ?? 0,
      ready,
      output: () => lines,
      kill: () => kill("SIGKILL"),
      stop: () => kill("SIGTERM"),
    };
  } catch (error) {
    await kill("SIGKILL");
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", giveUp);
  }
}

/** The app's settings come from its options alone; only what a process needs to run is taken over. */
function baseEnvironment(): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", "NODE_COMPILE_CACHE"];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

function jsonLine(line: string): LogLine | null {
  if (!line.startsWith("{")) return null;
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return null;
  }
}
