import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nodePath, projectFolder } from "./project-paths.ts";

/**
 * Where the built extensions lie, each as `<name>/dist/<name>.js`. They are built on a copy: Shopify's command builds the web
 * app as well where it finds one.
 */
export const builtExtensions = join(projectFolder, ".cache/extensions/extensions");

const workFolder = join(projectFolder, ".cache/extensions");
const stamp = join(workFolder, ".stamp");
const cli = join(projectFolder, "node_modules/@shopify/cli/bin/run.js");

/** The address of the app that the customer account's extension asks, as shopify.app.toml has it. */
const APP_URL = "https://loupe.example.com";

type BuildOptions = {
  /** The app's address, for extensions that have no way to ask for it. */
  readonly appUrl?: string;
};

/**
 * Builds and validates all extensions with Shopify's own command, without a login; does nothing when they are unchanged.
 *
 * @returns what was built, in words.
 * @throws with the command's output when it fails, or finds fault with the theme's Liquid.
 */
export async function buildExtensions({ appUrl = APP_URL }: BuildOptions = {}): Promise<string[]> {
  const hash = await hashInputs(appUrl);
  if (hash === (await readFile(stamp, "utf8").catch(() => ""))) return [];
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true });
  for (const file of ["shopify.app.toml", "package.json"])
    await cp(join(projectFolder, file), join(workFolder, file));
  await cp(join(projectFolder, "extensions"), join(workFolder, "extensions"), {
    recursive: true,
    filter: (path) => !/\/(dist|node_modules)$/.test(path),
  });
  const output = await run(appUrl);
  // The command says so and goes on: Liquid that a theme can't render would only be seen in the shop.
  if (/\[(?:error|warning)\]:/.test(output)) throw new Error(output);
  await writeFile(stamp, hash);
  return ["extensions"];
}

async function hashInputs(appUrl: string): Promise<string> {
  const hash = createHash("sha256").update(appUrl);
  hash.update(await readFile(join(projectFolder, "shopify.app.toml")));
  hash.update(await readFile(join(projectFolder, "package-lock.json")));
  const entries = await readdir(join(projectFolder, "extensions"), {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter((entry) => entry.isFile() && !/\/(dist|node_modules)(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest("hex");
}

function run(appUrl: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ["app", "build", "--path", workFolder, "--skip-dependencies-installation"];
    const child = spawn(nodePath, [cli, ...args], {
      cwd: workFolder,
      env: {
        ...process.env,
        CI: "1",
        NO_COLOR: "1",
        SHOPIFY_CLI_NO_ANALYTICS: "1",
        SHOPIFY_APP_URL: appUrl,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`shopify app build failed:\n${output}`));
    });
  });
}
