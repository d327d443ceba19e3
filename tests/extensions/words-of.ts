import { readFileSync } from "node:fs";
import { join } from "node:path";

/** As the extensions use it: the host's own type also knows words made of elements. */
type Translate = <Words = string>(key: string, values?: Record<string, unknown>) => Words;

/** The English words of an extension, as Shopify puts them in; throws for a key that has none. */
export function wordsOf(extension: string): Translate {
  const path = join(import.meta.dirname, "../../extensions", extension, "locales/en.default.json");
  const words = JSON.parse(readFileSync(path, "utf8")) as Record<string, string | undefined>;
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${extension} has no words for ${key}`);
    const put = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
    return put as never;
  };
}
