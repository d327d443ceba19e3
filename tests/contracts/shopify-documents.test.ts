import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  buildClientSchema,
  getOperationAST,
  type GraphQLSchema,
  type IntrospectionQuery,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { describe, expect, it } from "vitest";
import { requestedCost } from "#tests/sandbox/shopify/graphql/query-cost.ts";

const MOST_POINTS = 500;

/** Everything that Loupe says to Shopify: the exported documents of its adapter. */
const modules = import.meta.glob<Record<string, unknown>>("/app/adapters/shopify/**/*.ts", {
  eager: true,
});
const documents = Object.entries(modules)
  .flatMap(([file, exported]) =>
    Object.entries(exported).map(([name, value]) => ({ file, name, value })),
  )
  .filter(
    (one): one is typeof one & { value: string } =>
      typeof one.value === "string" && one.value.trimStart().startsWith("#graphql"),
  )
  .map(({ name, value }) => ({ name, document: parse(value) }));

describe.each(["2026-10", "2026-07"])(
  "what Loupe says to Shopify, in the words of %s",
  (version) => {
    const schema = schemaOf(version);

    it.each(documents)(
      "$name asks for what there is and nothing that goes away",
      ({ document }) => {
        const errors = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]);

        expect(errors.map(({ message }) => message)).toEqual([]);
      },
    );
  },
);

describe("what Loupe's documents cost", () => {
  it("finds the documents of the reader", () => {
    expect(documents.map(({ name }) => name)).toContain("ORDER_QUERY");
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
  });

  it.each(documents)("$name stays under the limit for one question", ({ document }) => {
    const operation = getOperationAST(document);
    if (!operation) throw new Error("A document is one operation.");

    const cost = requestedCost({ document, operation, variables: {} });

    expect(cost).toBeLessThanOrEqual(MOST_POINTS);
  });
});

function schemaOf(version: string): GraphQLSchema {
  // The package exports no path to its data, so it is read where npm puts it.
  const folder = join(import.meta.dirname, "../../node_modules/@shopify/dev-mcp/dist/data");
  const zipped = readFileSync(join(folder, `admin_${version}.json.gz`));
  const { data } = JSON.parse(gunzipSync(zipped).toString()) as { data: IntrospectionQuery };
  return buildClientSchema(data, { assumeValid: true });
}
