import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildExtensions, builtExtensions } from "#tests/support/build-extensions.ts";
import { projectFolder } from "#tests/support/project-paths.ts";

/** By the application_url that they are built with; the sandbox's app lives elsewhere, as with `shopify app dev`. */
const builtFor = "https://loupe.example.com";

/** The bundle of an extension as Shopify's command builds it; it is built first when that is needed. */
export async function extensionScript(name: string, appUrl: string): Promise<string> {
  await buildExtensions();
  const script = await readFile(join(builtExtensions, name, "dist", `${name}.js`), "utf8");
  return script.replaceAll(builtFor, appUrl);
}

/** The extension's words in English. */
export async function extensionWords(name: string): Promise<Record<string, string>> {
  const file = join(projectFolder, "extensions", name, "locales/en.default.json");
  return JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
}
