import pg from "pg";
import { expect } from "vitest";
import type { TestHouse } from "./make-deps.ts";

/** Fails when doing it again changes any row of any table, the queue's aside. */
export async function expectSameAfterRepeating(
  house: TestHouse,
  again: () => Promise<unknown>,
): Promise<void> {
  const before = await allRows(house.database.ownerUrl);

  await again();

  expect(await allRows(house.database.ownerUrl)).toEqual(before);
}

/** Every row as text, by table; the owner sees those of all shops. */
async function allRows(ownerUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const rows: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const lines = await client.query<{ line: string }>(
        `select t::text as line from "${name}" t order by 1`,
      );
      rows[name] = lines.rows.map(({ line }) => line);
    }
    return rows;
  } finally {
    await client.end();
  }
}
