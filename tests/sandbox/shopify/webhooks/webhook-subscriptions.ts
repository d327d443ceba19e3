import { readFileSync } from "node:fs";
import { join } from "node:path";

const PROJECT_CONFIG = join(import.meta.dirname, "../../../../shopify.app.toml");

/**
 * The uri of each topic, compliance topics included, as the app's configuration lists them.
 * @throws Error when the file is missing.
 */
export function webhookSubscriptions(file = PROJECT_CONFIG): ReadonlyMap<string, string> {
  const uris = new Map<string, string>();
  for (const block of readConfig(file)
    .split(/^\s*\[\[webhooks\.subscriptions\]\]\s*$/m)
    .slice(1)) {
    const own = block.split(/^\s*\[/m)[0] ?? "";
    const uri = /^\s*uri\s*=\s*"([^"]+)"/m.exec(own)?.[1];
    if (uri === undefined) continue;
    for (const [, list = ""] of own.matchAll(/^\s*(?:compliance_)?topics\s*=\s*\[([^\]]*)\]/gm)) {
      for (const [, topic = ""] of list.matchAll(/"([^"]+)"/g)) uris.set(topic, uri);
    }
  }
  return uris;
}

function readConfig(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\s*#.*$/gm, "");
  } catch (fault) {
    throw new Error(`To send a webhook the sandbox needs the app's subscriptions in ${file}.`, {
      cause: fault,
    });
  }
}
