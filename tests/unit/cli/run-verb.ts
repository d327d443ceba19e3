import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verb } from "#app/cli/verb.ts";

/** What a verb writes for these items; `settings` becomes the file that stands behind `option`. */
export async function runVerb(
  verb: Verb,
  option: string,
  settings: unknown,
  items: readonly object[],
): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), "loupe-verb-"));
  const file = join(folder, "settings.json");
  const lines: Record<string, unknown>[] = [];
  try {
    writeFileSync(file, typeof settings === "string" ? settings : JSON.stringify(settings));
    await verb([option, file], {
      input: Readable.from(items.map((item) => `${JSON.stringify(item)}\n`)),
      write: (item) => Promise.resolve(void lines.push({ ...item })),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return lines;
}
