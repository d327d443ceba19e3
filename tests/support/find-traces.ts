// Looks for words wherever this installation keeps anything: every table of every schema, and every blob.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { makeSeal } from "#app/adapters/crypto/seal.server.ts";
import { testKeys, type TestHouse } from "./make-deps.ts";

/** `Table: row` and `blob <name>: …`, with the word that was found. */
export async function findTraces(house: TestHouse, words: readonly string[]): Promise<string[]> {
  const [rows, blobs] = await Promise.all([dumpTables(house), openBlobs(house)]);
  const wanted = words.map((word) => word.toLowerCase());
  return [...rows, ...blobs].flatMap(({ place, text }) => {
    const lower = text.toLowerCase();
    return wanted
      .filter((word) => lower.includes(word))
      .map((word) => `${place}: ${word}: ${around(text, lower.indexOf(word))}`);
  });
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at + 60);

type Kept = { readonly place: string; readonly text: string };

/** Every row as PostgreSQL writes it, of every table that is not PostgreSQL's own. */
export async function dumpTables({ database }: TestHouse): Promise<Kept[]> {
  const client = new pg.Client({ connectionString: asRoot(database.ownerUrl) });
  await client.connect();
  try {
    const tables = await client.query<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1, 2`,
    );
    const kept: Kept[] = [];
    for (const { schema, name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(
        `select to_jsonb(t)::text as line from "${schema}"."${name}" t`,
      );
      kept.push(...rows.map(({ line }) => ({ place: `${schema}.${name}`, text: line })));
    }
    return kept;
  } finally {
    await client.end();
  }
}

/** The queue's tables are the app role's, the others the owner's: only the superuser reads both. */
export function asRoot(url: string): string {
  const root = new URL(url);
  root.username = "postgres";
  return root.href;
}

/** Every file of the blob store in clear: as it is, and what encodings of mail hide. */
async function openBlobs({ blobsFolder, deps }: TestHouse): Promise<Kept[]> {
  const seal = makeSeal(testKeys);
  const files = await readdir(blobsFolder, { recursive: true, withFileTypes: true });
  return Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => {
        const shopId = parentPath.slice(blobsFolder.length + 1).split("/")[0] ?? "";
        const raw = seal.open(await readFile(join(parentPath, name)), `blob:${shopId}:${name}`);
        const mail = await deps.parseMime(raw);
        const inside = mail.attachments.map(({ content }) => Buffer.from(content).toString("utf8"));
        const text = [
          Buffer.from(raw).toString("latin1"),
          mail.subject,
          mail.text,
          mail.html ?? "",
          ...inside,
        ];
        return { place: `blob ${name.slice(0, 8)}`, text: text.join("\n") };
      }),
  );
}
