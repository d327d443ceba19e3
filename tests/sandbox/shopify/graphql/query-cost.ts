import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from "graphql";

import { adminSchema } from "./schema.ts";

// shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits: scalars and enums 0, objects 1, connections sized by
// first and last, mutations 10; the two points of a connection itself are those of Shopify's account of the formula.
const OBJECT_COST = 1;
const CONNECTION_COST = 2;
const MUTATION_COST = 10;

export type CostQuestion = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
};

/** The most that the operation can cost, by what it asks for. */
export function requestedCost(question: CostQuestion): number {
  return costOfOperation(question, undefined);
}

/** What the operation did cost, by what came back; never more than was requested. */
export function actualCost(question: CostQuestion, data: unknown): number {
  return Math.min(requestedCost(question), costOfOperation(question, data ?? null));
}

type Walk = { question: CostQuestion; fragments: Map<string, FragmentDefinitionNode> };

function costOfOperation(question: CostQuestion, data: unknown): number {
  const { schema } = adminSchema();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of question.document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(question.operation.operation);
  if (!root) return 0;
  const walk = { question, fragments };
  const cost = costOfSelection(walk, question.operation.selectionSet, root, data);
  if (question.operation.operation !== OperationTypeNode.MUTATION) return cost;
  return cost + question.operation.selectionSet.selections.length * (MUTATION_COST - OBJECT_COST);
}

/** `data` is undefined where the most possible is asked for. */
function costOfSelection(
  walk: Walk,
  selectionSet: SelectionSetNode | undefined,
  type: GraphQLNamedType,
  data: unknown,
): number {
  let cost = 0;
  let dearestVariant = 0;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(walk, selection, type, data);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : walk.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value ?? type.name;
    const inner = adminSchema().schema.getType(condition) ?? type;
    const part = costOfSelection(walk, fragment?.selectionSet, inner, data);
    if (condition === type.name) cost += part;
    else dearestVariant = Math.max(dearestVariant, part);
  }
  return cost + dearestVariant;
}

function costOfField(
  walk: Walk,
  node: FieldNode,
  parent: GraphQLNamedType,
  parentData: unknown,
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent)
      ? parent.getFields()[node.name.value]
      : undefined;
  const type = field && getNamedType(field.type);
  if (!field || !type || !isCompositeType(type)) return 0;
  const data =
    parentData === undefined ? undefined : read(parentData, node.alias?.value ?? node.name.value);
  if (data === null) return 0;
  if (type.name.endsWith("Connection") && isObjectType(type)) {
    return costOfConnection(walk, node, field, type, data);
  }
  if (isListType(getNullableType(field.type)) && Array.isArray(data)) {
    const costs = data.map((one) => costOfSelection(walk, node.selectionSet, type, one));
    return data.length === 0 ? 0 : OBJECT_COST + Math.max(...costs);
  }
  return OBJECT_COST + costOfSelection(walk, node.selectionSet, type, data);
}

function costOfConnection(
  walk: Walk,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  type: GraphQLObjectType,
  data: unknown,
): number {
  const perNode = (item: unknown): number =>
    Math.max(...itemSelections(node).map(([set, itemType]) => costOfItem(set, itemType, item)));
  const costOfItem = (set: SelectionSetNode | undefined, name: string, item: unknown): number => {
    const inner = type.getFields()[name];
    const named = inner && getNamedType(inner.type);
    const edge = name === "edges" && isObjectType(named) ? named.getFields().node : undefined;
    const itemType = edge ? getNamedType(edge.type) : named;
    return OBJECT_COST + (itemType ? costOfSelection(walk, set, itemType, item) : 0);
  };
  if (itemSelections(node).length === 0) return CONNECTION_COST;
  if (data === undefined) return CONNECTION_COST + pageSize(walk, node, field) * perNode(undefined);
  return itemsOf(data).reduce((sum: number, item) => sum + perNode(item), CONNECTION_COST);
}

/** `nodes { … }` and `edges { node { … } }` are two ways to the same objects. */
function itemSelections(node: FieldNode): [SelectionSetNode | undefined, string][] {
  const found: [SelectionSetNode | undefined, string][] = [];
  for (const selection of node.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD) continue;
    if (selection.name.value === "nodes") found.push([selection.selectionSet, "nodes"]);
    if (selection.name.value !== "edges") continue;
    for (const inner of selection.selectionSet?.selections ?? []) {
      if (inner.kind === Kind.FIELD && inner.name.value === "node")
        found.push([inner.selectionSet, "edges"]);
    }
  }
  return found;
}

function itemsOf(data: unknown): unknown[] {
  const nodes = read(data, "nodes");
  if (Array.isArray(nodes)) return nodes;
  const edges = read(data, "edges");
  return Array.isArray(edges) ? edges.map((edge) => read(edge, "node")) : [];
}

function pageSize(walk: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  for (const name of ["first", "last"]) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.VARIABLE) {
      const given = walk.question.variables[value.name.value];
      if (typeof given === "number") return given;
    }
  }
  const preset = field.args.find((argument) => argument.name === "first")?.defaultValue;
  return typeof preset === "number" ? preset : 0;
}

function read(data: unknown, key: string): unknown {
  if (typeof data !== "object" || data === null) return null;
  return (data as Record<string, unknown>)[key] ?? null;
}
