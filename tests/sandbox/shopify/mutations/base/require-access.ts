import { GraphQLError } from "graphql";

/*
 * What the published list of scopes leaves out: refundCreate has no row there, and "any of" is all that it can say. The scopes
 * of the others are checked as every field's are.
 */
const needed: Readonly<Record<string, readonly string[]>> = {
  refundCreate: ["write_orders"],
  draftOrderCreateFromOrder: ["write_draft_orders", "write_orders"],
};

/** @throws GraphQLError ACCESS_DENIED when the token lacks one of the mutation's scopes. */
export function requireAccess(mutation: string, granted: ReadonlySet<string>): void {
  const scopes = needed[mutation] ?? [];
  if (scopes.every((scope) => granted.has(scope))) return;
  const required = scopes.map((scope) => `\`${scope}\` access scope`).join(" and ");
  throw new GraphQLError(`Access denied for ${mutation} field. Required access: ${required}.`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess: required,
    },
  });
}
