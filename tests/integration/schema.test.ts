import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { projectFolder } from "#tests/support/project-paths.ts";

type Column = { table: string; column: string; nullable: boolean; list: boolean; type: string };

/** What PostgreSQL calls Prisma's types; enums go by their own name. */
const typeNames: Readonly<Record<string, readonly string[]>> = {
  String: ["text", "uuid"],
  Int: ["integer"],
  Float: ["double precision"],
  BigInt: ["bigint"],
  Boolean: ["boolean"],
  DateTime: ["timestamp without time zone", "timestamp with time zone", "date"],
  Json: ["jsonb"],
  Unsupported: ["tsvector"],
};

describe("the database after all migrations", () => {
  it("has the tables and columns of Prisma's schema, no more and no fewer", async () => {
    const columns = await columnsOfDatabase();

    const wanted = columnsOfSchema();

    const nameOf = ({ table, column, nullable, list }: Column) =>
      `${table}.${column}${list ? "[]" : ""}${nullable ? "?" : ""}`;
    expect(columns.map(nameOf).sort()).toEqual(wanted.map(nameOf).sort());
  });

  it("has each column in a type that Prisma reads it as", async () => {
    const columns = await columnsOfDatabase();
    const wanted = columnsOfSchema();

    const wrong = wanted.filter(({ table, column, type }) => {
      const found = columns.find((one) => one.table === table && one.column === column);
      return !(typeNames[type] ?? [type]).includes(found?.type ?? "");
    });

    expect(wrong).toEqual([]);
  });

  it("has the values of every enumeration", async () => {
    const found = await ask<{ name: string; values: string[] }>(`
      select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
      from pg_type t join pg_enum e on e.enumtypid = t.oid
      where t.typnamespace = 'public'::regnamespace group by 1 order by 1`);

    const wanted = blocksOf("enum").map(({ name, lines }) => ({
      name,
      values: lines.map((line) => line.trim()),
    }));

    expect(found).toEqual(wanted.sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  it("begins every key of a shop's table with the shop", async () => {
    const keys = await ask<{ table: string; first: string }>(`
      select c.relname as table, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and c.relnamespace = 'public'::regnamespace`);

    const others = keys.filter(({ first }) => first !== "shopId").map(({ table }) => table);

    expect(others.sort()).toEqual(["Session", "Shop", "_prisma_migrations"]);
  });
});

type Block = { name: string; lines: string[] };

/** The blocks of one kind in Prisma's schema, without comments; its client carries only a part of it. */
function blocksOf(kind: "model" | "enum"): Block[] {
  const schema = readFileSync(join(projectFolder, "prisma/schema.prisma"), "utf8");
  return [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"))].map(
    ([, name = "", body = ""]) => ({
      name,
      lines: body.split("\n").filter((line) => /^ {2}\w/.test(line)),
    }),
  );
}

function columnsOfSchema(): Column[] {
  const models = blocksOf("model");
  const isRelation = (type: string) => models.some(({ name }) => name === type);
  return models.flatMap(({ name: table, lines }) =>
    lines.flatMap((line) => {
      const [, column = "", type = "", mark] = /^ {2}(\w+) +(\w+)(\?|\[\])?/.exec(line) ?? [];
      if (isRelation(type)) return [];
      return [{ table, column, type, nullable: mark === "?", list: mark === "[]" }];
    }),
  );
}

const columnsOfDatabase = (): Promise<Column[]> =>
  ask<Column>(`
    select table_name as table, column_name as column, data_type = 'ARRAY' as list,
      -- Prisma reads the null of a list as an empty one, and its migrations leave lists nullable.
      is_nullable = 'YES' and data_type <> 'ARRAY' as nullable,
      case data_type when 'ARRAY' then (select e.data_type from information_schema.element_types e
          where e.object_schema = c.table_schema and e.object_name = c.table_name
            and e.collection_type_identifier = c.dtd_identifier)
        when 'USER-DEFINED' then udt_name else data_type end as type
    from information_schema.columns c
    where table_schema = 'public' and table_name <> '_prisma_migrations'`);

async function ask<Row extends pg.QueryResultRow>(query: string): Promise<Row[]> {
  const database = await cloneDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
    await database.drop();
  }
}
