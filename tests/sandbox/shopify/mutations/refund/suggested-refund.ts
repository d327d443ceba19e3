import { GraphQLError } from "graphql";

import { type Args, type Call, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import { lineNode } from "#tests/sandbox/shopify/nodes/line-node.ts";
import { locationNode, moneyBagNode, moneyNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import { transactionNode } from "#tests/sandbox/shopify/nodes/payment-nodes.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { centsOf } from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { Refused } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { allParts, chosenParts, type Part, type PartInput } from "./chosen-parts.ts";
import {
  discountOfPart,
  refundLimits,
  refundOfLine,
  refundSources,
  spread,
} from "./refund-sums.ts";

/**
 * `Order.suggestedRefund`: what giving the lines and the shipping back amounts to, without doing it.
 * @throws GraphQLError for more than there is to refund.
 */
export function suggestedRefund(order: OrderRecord, args: Args, call: Call): Node {
  const parts = args.suggestFullRefund === true ? allParts(order) : chosen(order, args);
  const shipping = shippingPart(order, args);
  const limits = refundLimits(order);
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const subtotal = sum(parts.map(({ line, quantity }) => refundOfLine(line, quantity)));
  // All of an order is what its items and shipping cost, and what the shop owes besides.
  const owed = args.suggestFullRefund === true ? Math.max(0, -totalsOf(order).outstanding) : 0;
  const amount = Math.min(limits.total, subtotal + shipping + owed);
  const isCredit = args.refundMethodAllocation === "STORE_CREDIT";
  const bag = (cents: number): Node => moneyBagNode(cents, call.shop);
  const plain = (cents: number): string => String(moneyNode(cents, call.shop.currency).amount);
  const discount = sum(parts.map(({ line, quantity }) => discountOfPart(line, quantity)));
  return {
    __typename: "SuggestedRefund",
    amount: plain(amount),
    amountSet: bag(amount),
    maximumRefundable: plain(limits.total),
    maximumRefundableSet: bag(limits.total),
    subtotal: plain(subtotal),
    subtotalSet: bag(subtotal),
    discountedSubtotalSet: bag(subtotal),
    totalCartDiscountAmountSet: bag(discount),
    totalDutiesSet: bag(0),
    totalTaxSet: bag(0),
    totalTaxes: plain(0),
    refundDuties: [],
    refundLineItems: parts.map((part) => partNode(order, part, call)),
    shipping: {
      __typename: "ShippingRefund",
      amount: plain(shipping),
      amountSet: bag(shipping),
      maximumRefundable: plain(limits.shipping),
      maximumRefundableSet: bag(limits.shipping),
      tax: plain(0),
      taxSet: bag(0),
    },
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
  };
}

/** Only payments that something of the amount would go back to. */
export function suggestedTransactions(order: OrderRecord, amount: number, call: Call): Node[] {
  const parts = spread(amount, refundSources(order)).filter((one) => one.amount > 0);
  return parts.map(({ source, amount: part }): Node => {
    const parent = transactionNode(order, source.transaction, call);
    return {
      __typename: "SuggestedOrderTransaction",
      kind: "SUGGESTED_REFUND",
      accountNumber: parent.accountNumber,
      amountSet: moneyBagNode(part, call.shop),
      maximumRefundableSet: moneyBagNode(source.left, call.shop),
      gateway: source.transaction.gateway,
      formattedGateway: parent.formattedGateway,
      parentTransaction: parent,
      paymentDetails: parent.paymentDetails ?? null,
    };
  });
}

function partNode(order: OrderRecord, { line, quantity, restock }: Part, call: Call): Node {
  const subtotal = refundOfLine(line, quantity);
  return {
    __typename: "RefundLineItem",
    id: null,
    lineItem: () => lineNode(order, line, call),
    quantity,
    restockType: restock,
    restocked: false,
    location: () => (restock === "NO_RESTOCK" ? null : locationNode(call.shop)),
    priceSet: moneyBagNode(Math.round(subtotal / Math.max(1, quantity)), call.shop),
    subtotalSet: moneyBagNode(subtotal, call.shop),
    totalTaxSet: moneyBagNode(0, call.shop),
  };
}

function chosen(order: OrderRecord, args: Args): Part[] {
  return inWords(() =>
    chosenParts(order, (args.refundLineItems ?? []) as PartInput[], ["refundLineItems"]),
  );
}

function shippingPart(order: OrderRecord, args: Args): number {
  const { shipping } = refundLimits(order);
  if (args.shippingAmount == null)
    return args.refundShipping === true || args.suggestFullRefund === true ? shipping : 0;
  const asked = inWords(() => centsOf(args.shippingAmount, "shippingAmount"));
  return Math.min(shipping, Math.max(0, asked));
}

/** A query has no user errors: what it refuses is an error of the field. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Refused) throw new GraphQLError(fault.message);
    throw fault;
  }
}
