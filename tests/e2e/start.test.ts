import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSandbox } from "#tests/sandbox/start-sandbox.ts";
import { buildApp } from "#tests/support/build-app.ts";
import { nodePath, projectFolder } from "#tests/support/project-paths.ts";

describe("starting the app on one machine", () => {
  it("brings up database, web server and worker, and starts again what is killed", async () => {
    const app = start(await sandboxSettings());
    const first = await app.line("web-listening");
    await app.line("worker-ready");
    expect(await healthOf(first.port)).toBe("ok");

    for (const pid of app.pids()) process.kill(pid, "SIGKILL");
    const second = await app.line("web-listening", 2);
    await app.line("worker-ready", 2);

    expect(await healthOf(second.port)).toBe("ok");
    await leavesNothingBehind(app);
  });

  it("names every missing setting and starts nothing", async () => {
    const { SHOPIFY_API_SECRET: _, ENCRYPTION_KEYS: __, ...settings } = await sandboxSettings();

    const app = start(settings);
    const code = await app.ended;

    expect(code).toBe(1);
    expect(app.printed()).toContain("SHOPIFY_API_SECRET is missing");
    expect(app.printed()).toContain("ENCRYPTION_KEYS is missing");
    expect(existsSync(join(folder, ".loupe"))).toBe(false);
  });

  it("wants a database that is backed up in production", async () => {
    const app = start({ ...(await sandboxSettings()), NODE_ENV: "production" });
    const code = await app.ended;

    expect(code).toBe(1);
    expect(app.printed()).toContain("DATABASE_URL is missing");
    expect(existsSync(join(folder, ".loupe"))).toBe(false);
  });
});

let folder: string;
const running: ChildProcess[] = [];

beforeAll(() => buildApp());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loupe-start-"));
  // Started as root, PostgreSQL runs as a user of its own, who must be able to get to its data.
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  await rm(folder, { recursive: true, force: true });
});

/** What an installation without a database sets. */
async function sandboxSettings(): Promise<Record<string, string>> {
  const sandbox = await startSandbox();
  await sandbox.stop();
  const { NODE_ENV: _, ...settings } = sandbox.appSettings;
  return { ...settings, PORT: "0", BLOBS_FOLDER: join(folder, "blobs") };
}

type Line = { event?: string; name?: string; pid?: number; port?: number };

function start(settings: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(nodePath, [join(projectFolder, "app/start.server.ts")], {
    cwd: folder,
    env: { NODE_ENV: undefined, PATH, HOME, ...settings } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  const printed: string[] = [];
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => {
      printed.push(line);
      if (line.startsWith("{")) lines.push(JSON.parse(line) as Line);
      for (const look of waiting) look();
    });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    child,
    ended,
    printed: () => printed.join("\n"),
    pids: () => lines.flatMap((line) => (line.event === "process-started" ? (line.pid ?? []) : [])),
    /** The nth log line of this event, now or when it comes. */
    line: (event: string, nth = 1): Promise<Line> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.filter((line) => line.event === event)[nth - 1];
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended:\n${printed.join("\n")}`)));
      }),
  };
}

async function leavesNothingBehind(app: ReturnType<typeof start>): Promise<void> {
  const web = await app.line("web-listening", 2);
  const database = await app.line("database-started");
  const stoppingSince = Date.now();
  app.child.kill("SIGTERM");

  expect(await app.ended).toBe(0);
  expect(Date.now() - stoppingSince).toBeLessThan(20_000);
  expect(await listens(web.port)).toBe(false);
  expect(await listens(database.port)).toBe(false);
  expect(app.pids().filter(isAlive)).toEqual([]);
}

async function healthOf(port: number | undefined): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`);
  return response.text();
}

function listens(port: number | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port: port ?? 0, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
