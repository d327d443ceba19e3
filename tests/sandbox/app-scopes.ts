import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const appConfig = fileURLToPath(new URL("../../shopify.app.toml", import.meta.url));

/**
 * The scopes that managed installation grants: those of `shopify.app.toml`.
 *
 * @throws when the file has no line of scopes.
 */
export async function appScopes(file = appConfig): Promise<string[]> {
  const lines = await readFile(file, "utf8");
  const scopes = /^scopes\s*=\s*"([^"]*)"/m.exec(lines)?.[1];
  if (scopes === undefined) throw new Error(`${file} has no scopes.`);
  return scopes
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
}

/** The scopes that the app may ask for later: `optional_scopes` of `shopify.app.toml`; none without such a line. */
export async function appOptionalScopes(file = appConfig): Promise<string[]> {
  const lines = await readFile(file, "utf8");
  const list = /^optional_scopes\s*=\s*\[([^\]]*)\]/m.exec(lines)?.[1] ?? "";
  return [...list.matchAll(/"([^"]+)"/g)].flatMap(([, scope]) => scope ?? []);
}
