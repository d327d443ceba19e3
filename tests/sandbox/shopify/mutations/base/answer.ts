import type { Node } from "#tests/sandbox/shopify/graphql/node.ts";

import { Refused } from "./refused.ts";

type Payload = {
  /** The payload's fields, all null, as it answers when nothing was done. */
  nothing: Readonly<Record<string, unknown>>;
  /** The payload's list of errors; `userErrors` unless the mutation calls it otherwise. */
  errors?: string;
};

/**
 * The payload of a mutation: what the work gives, or its refusal as user errors.
 * @throws what the work throws besides.
 */
export function answer(payload: Payload, work: () => Readonly<Record<string, unknown>>): Node {
  const list = payload.errors ?? "userErrors";
  const base = { __typename: "Payload", userErrors: [], [list]: [], ...payload.nothing };
  try {
    return { ...base, ...work() };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const errors = fault.errors.map((one) => ({
      __typename: "UserError",
      field: one.field,
      message: one.message,
      code: one.code ?? null,
    }));
    return { ...base, userErrors: errors, [list]: errors };
  }
}
