import type { GraphQLResolveInfo } from "graphql";

import type { Args, Call, Node, Question } from "#tests/sandbox/shopify/graphql/node.ts";
import { orderNode } from "#tests/sandbox/shopify/nodes/order-node.ts";

import type { Mutations } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { requireAccess } from "#tests/sandbox/shopify/mutations/base/require-access.ts";
import { orderEdits } from "#tests/sandbox/shopify/mutations/edit/edit-order.ts";
import {
  fulfillmentOrderHold,
  fulfillmentOrderReleaseHold,
} from "#tests/sandbox/shopify/mutations/fulfillment/fulfillment-order-hold.ts";
import { tagsAdd, tagsRemove } from "#tests/sandbox/shopify/mutations/order/change-tags.ts";
import { orderCancel } from "#tests/sandbox/shopify/mutations/order/order-cancel.ts";
import { orderUpdate } from "#tests/sandbox/shopify/mutations/order/order-update.ts";
import { refundCreate } from "#tests/sandbox/shopify/mutations/refund/refund-create.ts";
import { returnChanges } from "#tests/sandbox/shopify/mutations/return/change-return.ts";
import { returnProcess } from "#tests/sandbox/shopify/mutations/return/process-return.ts";
import { discountCodeBasicCreate } from "#tests/sandbox/shopify/mutations/credit/discount-code-create.ts";
import { giftCards } from "#tests/sandbox/shopify/mutations/credit/gift-cards.ts";
import { storeCreditAccountCredit } from "#tests/sandbox/shopify/mutations/credit/store-credit-account-credit.ts";
import { customerAddresses } from "#tests/sandbox/shopify/mutations/customer/customer-addresses.ts";
import { customerUpdate } from "#tests/sandbox/shopify/mutations/customer/customer-update.ts";
import { customerSendAccountInviteEmail } from "#tests/sandbox/shopify/mutations/customer/send-account-invite.ts";
import { draftOrders } from "#tests/sandbox/shopify/mutations/draft/draft-orders.ts";
import { flowTriggerReceive } from "#tests/sandbox/shopify/mutations/flow/flow-trigger-receive.ts";
import { orderInvoiceSend } from "#tests/sandbox/shopify/mutations/order/order-invoice-send.ts";

const mutations: Mutations = {
  fulfillmentOrderHold,
  fulfillmentOrderReleaseHold,
  orderCancel,
  orderUpdate,
  refundCreate,
  tagsAdd,
  tagsRemove,
  customerSendAccountInviteEmail,
  customerUpdate,
  discountCodeBasicCreate,
  flowTriggerReceive,
  orderInvoiceSend,
  returnProcess,
  storeCreditAccountCredit,
  ...customerAddresses,
  ...draftOrders,
  ...giftCards,
  ...orderEdits,
  ...returnChanges,
};

/** Everything that a mutation can begin with. */
export function mutationRoot(question: Question): Node {
  const call: Call = { ...question, toOrder: (order) => orderNode(order, call) };
  const fields = Object.entries(mutations).map(([name, mutation]) => [
    name,
    (args: Args, info: GraphQLResolveInfo) => {
      requireAccess(name, call.scopes);
      return mutation(args, call, info);
    },
  ]);
  return { __typename: "Mutation", ...(Object.fromEntries(fields) as Record<string, unknown>) };
}
