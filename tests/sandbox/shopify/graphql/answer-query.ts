import {
  type DocumentNode,
  execute,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";

import { mutationRoot } from "#tests/sandbox/shopify/mutations/mutation-root.ts";

import { checkDocument } from "./check-document.ts";
import type { CostBucket } from "./cost-bucket.ts";
import type { Node, Question } from "./node.ts";
import { actualCost, requestedCost } from "./query-cost.ts";
import { resolveField } from "./resolve-field.ts";
import { adminSchema } from "./schema.ts";

const MAX_COST = 1000;
const LIMITS_PAGE = "https://shopify.dev/api/usage/rate-limits";

export type QueryRequest = {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
};
export type QueryAnswer = { body: Record<string, unknown>; operation: string; cost: number };

/** Executes one request to the Admin API and prices it; the answer is what Shopify sends with status 200. */
export async function answerQuery(
  request: QueryRequest,
  question: Question,
  root: (question: Question) => Node,
  bucket: CostBucket,
  isThrottled: boolean,
): Promise<QueryAnswer> {
  const checked = checkDocument(request.query);
  if (!checked.ok) return { body: { errors: checked.errors }, operation: "invalid", cost: 0 };
  const operation = getOperationAST(checked.document, request.operationName);
  if (!operation) {
    const errors = [{ message: "An operation name is required" }];
    return { body: { errors }, operation: "invalid", cost: 0 };
  }
  const name = nameOf(operation);
  const costQuestion = {
    document: checked.document,
    operation,
    variables: withDefaults(operation, request.variables),
  };
  const requested = requestedCost(costQuestion);
  if (requested > MAX_COST) return { body: tooDear(requested), operation: name, cost: 0 };
  if (isThrottled || !bucket.take(requested)) {
    return { body: throttled(requested, bucket), operation: name, cost: 0 };
  }
  const result = await run(checked.document, request, question, root);
  const cost = actualCost(costQuestion, result.data ?? null);
  bucket.giveBack(requested - cost);
  const extensions = {
    cost: {
      requestedQueryCost: requested,
      actualQueryCost: cost,
      throttleStatus: bucket.status(),
    },
  };
  return { body: { ...result, extensions }, operation: name, cost };
}

async function run(
  document: DocumentNode,
  request: QueryRequest,
  question: Question,
  root: (question: Question) => Node,
): Promise<Record<string, unknown>> {
  const result = await execute({
    schema: adminSchema().schema,
    document,
    rootValue:
      getOperationAST(document, request.operationName)?.operation === OperationTypeNode.MUTATION
        ? mutationRoot(question)
        : root(question),
    contextValue: question,
    variableValues: request.variables,
    operationName: request.operationName ?? null,
    fieldResolver: resolveField,
  });
  const errors = result.errors?.map((error) => error.toJSON());
  return { ...("data" in result ? { data: result.data } : {}), ...(errors ? { errors } : {}) };
}

function throttled(requested: number, bucket: CostBucket): Record<string, unknown> {
  return {
    errors: [
      { message: "Throttled", extensions: { code: "THROTTLED", documentation: LIMITS_PAGE } },
    ],
    extensions: {
      cost: {
        requestedQueryCost: requested,
        actualQueryCost: null,
        throttleStatus: bucket.status(),
      },
    },
  };
}

function tooDear(requested: number): Record<string, unknown> {
  return {
    errors: [
      {
        message: `Query cost is ${requested}, which exceeds the single query max cost limit (${MAX_COST}).`,
        extensions: {
          code: "MAX_COST_EXCEEDED",
          cost: requested,
          maxCost: MAX_COST,
          documentation: LIMITS_PAGE,
        },
      },
    ],
  };
}

function nameOf(operation: OperationDefinitionNode): string {
  if (operation.name) return operation.name.value;
  const [first] = operation.selectionSet.selections;
  return first?.kind === Kind.FIELD ? first.name.value : operation.operation;
}

/** Page sizes given as a variable's default count as given. */
function withDefaults(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const presets = (operation.variableDefinitions ?? []).flatMap((definition) =>
    definition.defaultValue?.kind === Kind.INT
      ? [[definition.variable.name.value, Number(definition.defaultValue.value)]]
      : [],
  );
  return { ...(Object.fromEntries(presets) as Record<string, number>), ...variables };
}
