import { GraphQLError } from "graphql";

import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import { type Args, type Call, gid, idOf, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import { centsOf, type MoneyInput } from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refundLimits } from "#tests/sandbox/shopify/mutations/refund/refund-sums.ts";
import { suggestedTransactions } from "#tests/sandbox/shopify/mutations/refund/suggested-refund.ts";
import { moneyBagNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { OrderRecord, ReturnRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { type Part, restockingFeeOf, returnSums } from "./return-sums.ts";

/** What a return works out before it is processed, and what comes back by which reverse fulfillment order. */
export function returnCalculations(
  order: OrderRecord,
  returned: ReturnRecord,
  call: Call,
): Record<string, unknown> {
  return {
    suggestedFinancialOutcome: (args: Args) => outcomeNode(order, returned, args, call),
    reverseFulfillmentOrders: (args: Args) =>
      connection("ReverseFulfillmentOrderConnection", [{ id: returned.id }], args, () =>
        reverseNode(order, returned, call),
      ),
  };
}

export function restockingFeeNode(
  order: OrderRecord,
  one: ReturnRecord["lines"][number],
  call: Call,
): Node | null {
  if (!one.restockingFee) return null;
  return {
    __typename: "RestockingFee",
    id: gid("RestockingFee", one.id),
    percentage: one.restockingFee.percentage,
    amountSet: moneyBagNode(restockingFeeOf(order, one), call.shop),
  };
}

type PartInput = { id: string; quantity: number };

function outcomeNode(order: OrderRecord, returned: ReturnRecord, args: Args, call: Call): Node {
  const bag = (cents: number): Node => moneyBagNode(cents, call.shop);
  const read = (kind: string, list: unknown): Part[] =>
    ((list ?? []) as PartInput[]).map((one) => ({
      id: idOf(kind, one.id) ?? 0,
      quantity: one.quantity,
    }));
  const lines = read("ReturnLineItem", args.returnLineItems);
  const exchanges = read("ExchangeLineItem", args.exchangeLineItems);
  for (const { id, quantity } of lines) {
    const known = returned.lines.find((line) => line.id === id);
    if (!known || quantity > known.quantity - known.processed)
      throw new GraphQLError("Return line item has an invalid quantity");
  }
  const sums = returnSums(call.shop, order, returned, { lines, exchanges });
  const limits = refundLimits(order);
  const shipping = shippingOf(args.refundShipping, limits.shipping);
  const owed = totalsOf(order).outstanding;
  const balance = sums.subtotal + shipping - sums.fees - sums.exchanges - owed;
  const amount = Math.min(Math.max(0, balance), limits.total);
  const isCredit = args.refundMethodAllocation === "STORE_CREDIT";
  return {
    __typename: "SuggestedReturnFinancialOutcome",
    discountedSubtotal: bag(sums.subtotal),
    maximumRefundable: bag(limits.total),
    refundDuties: [],
    shipping: {
      __typename: "ShippingRefund",
      amountSet: bag(shipping),
      maximumRefundableSet: bag(limits.shipping),
      taxSet: bag(0),
    },
    totalAdditionalFees: bag(sums.fees),
    totalCartDiscountAmount: bag(0),
    totalDuties: bag(0),
    totalTax: bag(0),
    financialTransfer:
      balance < 0
        ? { __typename: "InvoiceReturnOutcome", amount: bag(-balance) }
        : {
            __typename: "RefundReturnOutcome",
            amount: bag(amount),
            suggestedTransactions: isCredit ? [] : suggestedTransactions(order, amount, call),
            suggestedRefundMethods: isCredit
              ? [
                  {
                    __typename: "SuggestedStoreCreditRefund",
                    amount: bag(amount),
                    maximumRefundable: bag(limits.total),
                    expiresAt: null,
                  },
                ]
              : [],
          },
  };
}

function shippingOf(value: unknown, limit: number): number {
  const input = value as
    | { fullRefund?: boolean | null; shippingRefundAmount?: MoneyInput | null }
    | null
    | undefined;
  if (input?.fullRefund === true) return limit;
  const amount = input?.shippingRefundAmount?.amount;
  return amount == null ? 0 : Math.min(limit, centsOf(amount, ["refundShipping"]));
}

/** Its lines have the ids of the return's. */
function reverseNode(order: OrderRecord, returned: ReturnRecord, call: Call): Node {
  const isOpen = returned.status === "OPEN";
  return {
    __typename: "ReverseFulfillmentOrder",
    id: gid("ReverseFulfillmentOrder", returned.id),
    status: isOpen ? "OPEN" : returned.status === "CANCELED" ? "CANCELED" : "CLOSED",
    order: () => call.toOrder(order),
    lineItems: (args: Args) =>
      connection("ReverseFulfillmentOrderLineItemConnection", returned.lines, args, (one) => ({
        __typename: "ReverseFulfillmentOrderLineItem",
        id: gid("ReverseFulfillmentOrderLineItem", one.id),
        totalQuantity: one.quantity,
        remainingQuantity: one.quantity - one.processed,
        fulfillmentLineItem: {
          __typename: "FulfillmentLineItem",
          id: gid("FulfillmentLineItem", one.fulfillmentLineId),
        },
      })),
  };
}
