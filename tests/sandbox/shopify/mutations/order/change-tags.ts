import { GraphQLError } from "graphql";

import { type Call, idOf, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import { customerNode } from "#tests/sandbox/shopify/nodes/customer-node.ts";
import { productNode } from "#tests/sandbox/shopify/nodes/product-node.ts";

import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf, orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { readTags } from "#tests/sandbox/shopify/mutations/base/read-tags.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

type Change = (before: readonly string[], named: readonly string[]) => readonly string[];

export const tagsAdd: Mutation = (args, call) =>
  changeTags(args.id, args.tags, call, (before, named) =>
    readTags([...before, ...named], ["tags"]),
  );

export const tagsRemove: Mutation = (args, call) =>
  changeTags(args.id, args.tags, call, (before, named) => {
    const gone = new Set(readTags(named, ["tags"]).map((tag) => tag.toLowerCase()));
    return before.filter((tag) => !gone.has(tag.toLowerCase()));
  });

/** The scope is the write scope of what is tagged. */
const scopeOf: Readonly<Record<string, string>> = {
  Order: "write_orders",
  Customer: "write_customers",
  Product: "write_products",
};

function changeTags(id: unknown, tags: unknown, call: Call, change: Change): Node {
  const kind = /^gid:\/\/shopify\/(\w+)\//.exec(String(id))?.[1] ?? "";
  const scope = scopeOf[kind];
  if (scope !== undefined && !call.scopes.has(scope)) {
    const required = `\`${scope}\` access scope.`;
    throw new GraphQLError(`Access denied. Required access: ${required}`, {
      extensions: { code: "ACCESS_DENIED", requiredAccess: required },
    });
  }
  return answer({ nothing: { node: null } }, () => ({
    node: tagged(kind, id, call, (before) => change(before, tags as readonly string[])),
  }));
}

function tagged(
  kind: string,
  id: unknown,
  call: Call,
  change: (before: readonly string[]) => readonly string[],
): Node {
  const { world } = call;
  const at = { field: ["id"] };
  switch (kind) {
    case "Order": {
      const { id: orderId } = orderOf(id, call, at);
      return call.toOrder(world.changeOrder(orderId, ({ tags }) => ({ tags: change(tags) })));
    }
    case "Customer": {
      const { id: customerId } = customerOf(id, call, at);
      const changed = world.changeCustomer(customerId, ({ tags }) => ({ tags: change(tags) }));
      return customerNode(changed, call);
    }
    case "Product": {
      const product = call.shop.products.find((one) => one.id === idOf("Product", id));
      if (!product) return refuse(["id"], "Product does not exist");
      const changed = world.changeProduct(product.id, ({ tags }) => ({ tags: change(tags) }));
      return productNode(changed, call);
    }
    default:
      return refuse(["id"], "invalid id");
  }
}
