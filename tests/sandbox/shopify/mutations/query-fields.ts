import type { Args, Call, Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { creditQueries } from "#tests/sandbox/shopify/mutations/credit/credit-nodes.ts";
import { draftQueries } from "#tests/sandbox/shopify/mutations/draft/draft-node.ts";
import { jobNode } from "#tests/sandbox/shopify/mutations/order/order-cancel.ts";
import { returnQueries } from "#tests/sandbox/shopify/mutations/return/return-queries.ts";
import { suggestedRefund } from "#tests/sandbox/shopify/mutations/refund/suggested-refund.ts";

/** What a query can ask of the things that mutations make. */
export function mutationQueries(call: Call): Record<string, unknown> {
  return {
    ...creditQueries(call),
    ...draftQueries(call),
    ...returnQueries(call),
    job: (args: Args) => {
      const job = call.ledger.jobs.find(({ id }) => id === args.id);
      return job ? jobNode(job) : null;
    },
  };
}

/** What an order works out before it is changed. */
export function orderCalculations(order: OrderRecord, call: Call): Record<string, unknown> {
  return { suggestedRefund: (args: Args): Node => suggestedRefund(order, args, call) };
}
