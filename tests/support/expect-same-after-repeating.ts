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
    const everyRow = tables.rows.map(
      ({ name }) => `select '${name}' as "table", t::text as line from "${name}" t`,
    );
    const lines = await client.query<{ table: string; line: string }>(
      `${everyRow.join(" union all ")} order by 1, 2`,
    );
    const rows: Record<string, string[]> = {};
    for (const { table, line } of lines.rows) (rows[table] ??= []).push(line);
    return rows;
  } finally {
    await client.end();
  }
}
