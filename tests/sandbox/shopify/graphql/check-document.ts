import { type DocumentNode, GraphQLError, parse, validate } from "graphql";

import { adminSchema } from "./schema.ts";

export type Checked =
  | { ok: true; document: DocumentNode }
  | { ok: false; errors: readonly object[] };

const MAX_KEPT = 200;
const kept = new Map<string, Checked>();

/** Parses and validates a query against the schema; errors are worded as Shopify words the common ones. */
export function checkDocument(query: string): Checked {
  const known = kept.get(query);
  if (known) return known;
  const checked = check(query);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(query, checked);
  return checked;
}

function check(query: string): Checked {
  try {
    const document = parse(query);
    const errors = validate(adminSchema().schema, document, undefined, { maxErrors: 50 });
    return errors.length === 0
      ? { ok: true, document }
      : { ok: false, errors: errors.map(inShopifysWords) };
  } catch (fault) {
    if (!(fault instanceof GraphQLError)) throw fault;
    return { ok: false, errors: [fault.toJSON()] };
  }
}

function inShopifysWords(error: GraphQLError): object {
  const locations = error.locations ?? [];
  const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
  if (field) {
    return {
      message: `Field '${field}' doesn't exist on type '${type}'`,
      locations,
      extensions: { code: "undefinedField", typeName: type, fieldName: field },
    };
  }
  const [, owner, argument] =
    /^Field "(\w+)" argument "(\w+)" of type ".+" is required/.exec(error.message) ?? [];
  if (owner) {
    return {
      message: `Field '${owner}' is missing required arguments: ${argument}`,
      locations,
      extensions: {
        code: "missingRequiredArguments",
        className: "Field",
        name: owner,
        arguments: argument,
      },
    };
  }
  return { message: error.message, locations };
}
