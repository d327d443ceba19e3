import pg from "pg";

/** Looks into the database as the tables' owner, who sees the rows of all shops. */
export async function readRows<Row extends object>(
  ownerUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // A server that stops while we look is told by the query.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
