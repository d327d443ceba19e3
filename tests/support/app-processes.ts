import { nodeFlags } from "#app/node-flags.ts";
import { startAppProcess } from "./app-process.ts";
import type { AppProcess } from "./app-process.ts";
import { buildApp } from "./build-app.ts";

export type StartedApp = {
  /** Stays the same when the web server is started again. */
  origin: string;
  readonly web: AppProcess;
  readonly worker: AppProcess;
  /** SIGKILL. */
  killWeb(): Promise<void>;
  killWorker(): Promise<void>;
  /** Starts it (again), after a kill or a stop in good order. */
  restartWeb(): Promise<void>;
  restartWorker(): Promise<void>;
  stop(): Promise<void>;
};

export type AppOptions = {
  /** The app's environment, with DATABASE_URL. */
  settings: Record<string, string>;
  /** Brings the build up to date first; true unless told otherwise. */
  build?: boolean;
  /** Where the log lines of the two processes go. */
  logs?: { web: string; worker: string };
  /** Gives up a start that is not through yet. */
  signal?: AbortSignal;
};

/**
 * Starts the app as in production: web server and worker, reached by the sandbox's preload.
 *
 * @throws with the output of the process that ended or was not ready in time.
 */
export async function startApp(options: AppOptions): Promise<StartedApp> {
  if (options.build !== false) await buildOnce(options.signal);
  const startWeb = (port: string): Promise<AppProcess> =>
    startAppProcess({
      script: "app/web.server.ts",
      flags: nodeFlags,
      settings: { ...options.settings, HOST: "127.0.0.1", PORT: port },
      readyEvent: "web-listening",
      logFile: options.logs?.web,
      signal: options.signal,
    });
  const startWorker = (): Promise<AppProcess> =>
    startAppProcess({
      script: "app/worker.server.ts",
      flags: nodeFlags,
      settings: options.settings,
      readyEvent: "worker-ready",
      logFile: options.logs?.worker,
      signal: options.signal,
    });
  const [first, second] = await Promise.allSettled([startWeb("0"), startWorker()]);
  if (first.status === "rejected" || second.status === "rejected") {
    for (const outcome of [first, second]) {
      if (outcome.status === "fulfilled") await outcome.value.stop();
    }
    throw first.status === "rejected" ? first.reason : (second as PromiseRejectedResult).reason;
  }
  let web = first.value;
  let worker = second.value;
  const port = String(web.ready.port);
  return {
    origin: `http://127.0.0.1:${port}`,
    get web() {
      return web;
    },
    get worker() {
      return worker;
    },
    killWeb: () => web.kill(),
    killWorker: () => worker.kill(),
    restartWeb: async () => {
      await web.stop();
      web = await startWeb(port);
    },
    restartWorker: async () => {
      await worker.stop();
      worker = await startWorker();
    },
    stop: async () => {
      await Promise.all([web.stop(), worker.stop()]);
    },
  };
}

let built: Promise<unknown> | null = null;

/** Looking whether the build is up to date reads every source; what one process runs does not change under it. */
async function buildOnce(signal: AbortSignal | undefined): Promise<void> {
  built ??= buildApp({ signal });
  try {
    await built;
  } catch (error) {
    built = null;
    throw error;
  }
}
