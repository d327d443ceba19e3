import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nodePath, projectFolder } from "./project-paths.ts";

const inputs = ["app", "public", "vite.config.ts", "package-lock.json", "tsconfig.json"];
const stamp = join(projectFolder, "build/.stamp");

/**
 * Brings the generated Prisma client and the app's build up to date; does nothing when their inputs are unchanged.
 *
 * @param options.signal Ends a running build.
 * @returns what was built, in words.
 * @throws with the tool's output when it fails.
 */
export async function buildApp(options: { signal?: AbortSignal } = {}): Promise<string[]> {
  return oneAtATime(async () => {
    const built: string[] = [];
    if (await schemaChanged()) {
      await run("prisma", "prisma/build/index.js", ["generate"], options.signal);
      built.push("Prisma client");
    }
    const hash = await hashInputs();
    const known = await readFile(stamp, "utf8").catch(() => "");
    if (hash !== known) {
      await run("remix", "@remix-run/dev/dist/cli.js", ["vite:build"], options.signal);
      await writeFile(stamp, hash);
      built.push("app");
    }
    return built;
  });
}

/** Prisma keeps the schema beside the client that it generated from it. */
async function schemaChanged(): Promise<boolean> {
  const read = (path: string): Promise<string> => readFile(join(projectFolder, path), "utf8");
  const generated = await read("node_modules/.prisma/client/schema.prisma").catch(() => "");
  return generated !== (await read("prisma/schema.prisma"));
}

async function hashInputs(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(inputs.map(filesBelow))).flat().sort()) {
    hash.update(file).update(await readFile(join(projectFolder, file)));
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<string[]> {
  const full = join(projectFolder, path);
  if (!existsSync(full)) return [];
  const entries = await readdir(full, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1));
}

function run(
  name: string,
  script: string,
  args: string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath, [join(projectFolder, "node_modules", script), ...args], {
      cwd: projectFolder,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => (output += String(chunk)));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ${args.join(" ")} failed:\n${output}`));
    });
  });
}

/** Two processes may want the same build: the second waits and finds it done. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(projectFolder, ".cache/build.lock");
  await mkdir(join(projectFolder, ".cache"), { recursive: true });
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: "wx" });
      break;
    } catch {
      const holder = Number(await readFile(lock, "utf8").catch(() => "0"));
      if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
      await wait(100);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
