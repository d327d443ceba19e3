import {
  getNamedType,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isCompositeType,
} from "graphql";

import type { Args, Node, Question } from "./node.ts";
import { protectedKindOf } from "./protected-fields.ts";
import { adminSchema, type RequiredAccess } from "./schema.ts";

const PROTECTED_PAGE = "https://shopify.dev/docs/apps/launch/protected-customer-data";

/**
 * Answers a field from its node's entry.
 * @throws GraphQLError ACCESS_DENIED when the token lacks the scope of the field's type, or an error that names a field
 * without an entry.
 */
export const resolveField: GraphQLFieldResolver<Node, Question, Args> = (
  source,
  args,
  question,
  info,
) => {
  const refusal =
    refuse(getNamedType(info.returnType), info.fieldName, question) ??
    refuseField(info.parentType.name, info.fieldName, question);
  if (refusal) throw refusal;
  if (!(info.fieldName in source)) {
    throw new GraphQLError(`the sandbox has no data for ${info.parentType.name}.${info.fieldName}`);
  }
  const entry = source[info.fieldName];
  const value: unknown =
    typeof entry === "function"
      ? (entry as (args: Args, asked: GraphQLResolveInfo) => unknown)(args, info)
      : entry;
  const refusedNode = [value].flat().map((one) => refuseNode(one, info.fieldName, question));
  const refused = refusedNode.find((one) => one !== null);
  if (refused) throw refused;
  return value;
};

/** Some fields ask for a scope of their own, and personal data for an approval. */
function refuseField(type: string, field: string, question: Question): GraphQLError | null {
  const kind = protectedKindOf(type, field);
  if (kind !== null && question.withheld.has(kind)) {
    return new GraphQLError(
      `This app is not approved to use the ${field} field. See ${PROTECTED_PAGE} for more details.`,
      { extensions: { code: "ACCESS_DENIED", documentation: PROTECTED_PAGE } },
    );
  }
  return refuseAccess(adminSchema().requiredFieldAccess.get(`${type}.${field}`), field, question);
}

/** `node(id:)` returns an interface, so only the object found says which scope it asks for. */
function refuseNode(value: unknown, field: string, question: Question): GraphQLError | null {
  if (typeof value !== "object" || value === null || !("__typename" in value)) return null;
  return refuseType(String(value.__typename), field, question);
}

function refuse(type: GraphQLNamedType, field: string, question: Question): GraphQLError | null {
  if (!isCompositeType(type)) return null;
  return refuseType(type.name.replace(/(Connection|Edge)$/, ""), field, question);
}

function refuseType(type: string, field: string, question: Question): GraphQLError | null {
  return refuseAccess(adminSchema().requiredAccess.get(type), field, question);
}

function refuseAccess(
  required: RequiredAccess | undefined,
  field: string,
  question: Question,
): GraphQLError | null {
  if (!required || required.scopes.some((scope) => isGranted(scope, question.scopes))) return null;
  return new GraphQLError(`Access denied for ${field} field. Required access: ${required.words}`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess: required.words,
    },
  });
}

/** A write scope implies the read scope of the same name. */
function isGranted(scope: string, granted: ReadonlySet<string>): boolean {
  return granted.has(scope) || granted.has(scope.replace(/^read_/, "write_"));
}
