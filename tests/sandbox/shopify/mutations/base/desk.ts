import type { GraphQLResolveInfo } from "graphql";

import type { Args, Call, Node } from "#tests/sandbox/shopify/graphql/node.ts";

/** One mutation: its arguments, whom and when it is asked, and where in the document it stands. */
export type Mutation = (args: Args, call: Call, info: GraphQLResolveInfo) => Node;

export type Mutations = Readonly<Record<string, Mutation>>;
