import { getDirectiveValues, GraphQLError, type GraphQLResolveInfo } from "graphql";

import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";

import { Refused, refuse } from "./refused.ts";

/*
 * shopify.dev/docs/api/usage/idempotent-requests; without a key the mutations that ask for one fail since 2026-04
 * (shopify.dev/changelog/making-idempotency-mandatory-for-inventory-adjustments-and-refund-mutations).
 */

/**
 * Does the work once for a key of `@idempotent(key:)` and gives the id of what came of it, again for each repeat.
 * @throws GraphQLError without a key, Refused for a key of another input, and what the work throws.
 */
export function onceForKey(
  input: unknown,
  call: Call,
  info: GraphQLResolveInfo,
  work: () => number,
): number {
  const key = keyOf(info);
  const { keys } = call.ledger;
  const name = `${info.fieldName} ${key}`;
  const written = JSON.stringify(input);
  const known = keys.get(name);
  if (known && known.input !== written)
    refuse(null, "The same idempotency key cannot be used with different operation parameters.");
  if (known && known.resultId === null)
    refuse(
      null,
      "A previous request with this idempotency key failed. Retry with a new idempotency key.",
    );
  if (known?.resultId != null) return known.resultId;
  try {
    const resultId = work();
    keys.set(name, { input: written, resultId });
    return resultId;
  } catch (fault) {
    if (fault instanceof Refused) keys.set(name, { input: written, resultId: null });
    throw fault;
  }
}

function keyOf(info: GraphQLResolveInfo): string {
  const directive = info.schema.getDirective("idempotent");
  const [field] = info.fieldNodes;
  const values = directive && field && getDirectiveValues(directive, field, info.variableValues);
  if (!values)
    throw badRequest(
      "The @idempotent directive is required for this mutation but was not provided.",
    );
  const key = String(values.key).trim();
  if (key === "") throw badRequest("The idempotency key cannot be blank.");
  return key;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}
