import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "#tests/support/project-paths.ts";

const extensions = join(projectFolder, "extensions");
const spoken = readdirSync(extensions).filter((name) =>
  existsSync(join(extensions, name, "locales")),
);

describe("the words of extensions", () => {
  it.each(spoken)("are there in German as well: %s", (name) => {
    const folder = join(extensions, name, "locales");
    const english = readdirSync(folder).filter((file) => file.startsWith("en.default"));

    for (const file of english) {
      const german = wordsIn(join(folder, file.replace("en.default", "de")));
      const words = wordsIn(join(folder, file));
      expect([...german.keys()]).toEqual([...words.keys()]);
      for (const [key, sentence] of words) {
        expect(german.get(key)).not.toBe("");
        expect([key, ...placesIn(german.get(key) ?? "")]).toEqual([key, ...placesIn(sentence)]);
      }
    }
  });
});

/** Every sentence by its path, such as `contact.name`. */
function wordsIn(path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, at: string): void => {
    if (typeof value === "string") found.set(at, value);
    else
      for (const [key, one] of Object.entries(value as object))
        walk(one, at === "" ? key : `${at}.${key}`);
  };
  walk(JSON.parse(readFileSync(path, "utf8")), "");
  return found;
}

/** What is put into a sentence, such as `{{address}}`. */
const placesIn = (sentence: string): readonly string[] =>
  (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();
