import { type Call, dateTime, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { DisputeRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { moneyNode } from "./money-node.ts";

/** A dispute in full, which asks for a scope of its own. */
export function disputeNode(order: OrderRecord, dispute: DisputeRecord, call: Call): Node {
  return {
    __typename: "ShopifyPaymentsDispute",
    id: gid("ShopifyPaymentsDispute", dispute.id),
    legacyResourceId: String(dispute.id),
    type: dispute.type,
    status: dispute.status,
    amount: moneyNode(dispute.amount, call.shop.currency),
    initiatedAt: dateTime(dispute.createdAt),
    evidenceDueBy: dateTime(dispute.evidenceDueAt),
    evidenceSentOn: null,
    finalizedOn: dateTime(dispute.closedAt),
    reasonDetails: {
      __typename: "ShopifyPaymentsDisputeReasonDetails",
      reason: dispute.reason.toUpperCase(),
      networkReasonCode: null,
    },
    order: () => call.toOrder(order),
  };
}
