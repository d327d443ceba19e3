import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * Bundles a browser entry of the sandbox into one classic script.
 *
 * @param entry Path below this folder, such as `bridge/app-bridge.ts`.
 */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ["iife"],
        name: "sandboxScript",
      },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (first === undefined || !("output" in first)) throw new Error(`${entry} was not bundled.`);
  return first.output[0].code;
}
