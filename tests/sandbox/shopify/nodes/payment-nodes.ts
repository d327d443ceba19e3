import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  OrderRecord,
  RefundRecord,
  TransactionRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { lineNode, withLines } from "./line-node.ts";
import { moneyBagNode, moneyNode } from "./money-node.ts";
import { totalsOf } from "./order-totals.ts";
import { returnNode } from "./return-node.ts";

const gatewayNames: Readonly<Record<string, string>> = {
  shopify_payments: "Shopify Payments",
  bank_deposit: "Bank deposit",
  shopify_store_credit: "Store credit",
  gift_card: "Gift card",
};

export function transactionNode(
  order: OrderRecord,
  transaction: TransactionRecord,
  call: Call,
): Node {
  const parent = order.transactions.find((other) => other.id === transaction.parentId);
  const isCard = transaction.gateway === "shopify_payments";
  const isManual = transaction.gateway === "bank_deposit";
  return {
    __typename: "OrderTransaction",
    id: gid("OrderTransaction", transaction.id),
    kind: transaction.kind,
    status: transaction.status,
    gateway: transaction.gateway,
    formattedGateway: gatewayNames[transaction.gateway] ?? transaction.gateway,
    manualPaymentGateway: isManual,
    processedAt: dateTime(transaction.processedAt),
    createdAt: dateTime(transaction.processedAt),
    amountSet: moneyBagNode(transaction.amount, call.shop),
    errorCode: transaction.errorCode,
    accountNumber: isCard ? "•••• •••• •••• 4242" : null,
    paymentId: `${order.name.replace(/\W/g, "")}.${order.transactions.indexOf(transaction) + 1}`,
    test: false,
    parentTransaction: parent ? () => transactionNode(order, parent, call) : null,
    order: () => call.toOrder(order),
  };
}

export function refundNode(order: OrderRecord, refund: RefundRecord, call: Call): Node {
  const lines = withLines(order, refund.lines);
  const transactions = order.transactions.filter(({ id }) => refund.transactionIds.includes(id));
  const returned = order.returns.find(({ id }) => id === refund.returnId);
  return {
    __typename: "Refund",
    id: gid("Refund", refund.id),
    legacyResourceId: String(refund.id),
    createdAt: dateTime(refund.createdAt),
    updatedAt: dateTime(refund.createdAt),
    processedAt: dateTime(refund.createdAt),
    note: refund.note,
    totalRefundedSet: moneyBagNode(refund.amount, call.shop),
    totalRefunded: moneyNode(refund.amount, call.shop.currency),
    refundLineItems: (args: Args) =>
      connection("RefundLineItemConnection", lines, args, (one) => ({
        __typename: "RefundLineItem",
        id: gid("RefundLineItem", one.id),
        lineItem: () => lineNode(order, one.line, call),
        quantity: one.quantity,
        restockType: one.restockType,
        restocked: one.restockType !== "NO_RESTOCK",
        priceSet: moneyBagNode(Math.round(one.amount / Math.max(1, one.quantity)), call.shop),
        subtotalSet: moneyBagNode(one.amount, call.shop),
        totalTaxSet: moneyBagNode(0, call.shop),
      })),
    refundShippingLines: (args: Args) =>
      connection("RefundShippingLineConnection", shippingOf(refund), args, (one) => ({
        __typename: "RefundShippingLine",
        id: gid("RefundShippingLine", one.id),
        shippingLine: () => shippingLineNode(order, call),
        subtotalAmountSet: moneyBagNode(refund.shipping, call.shop),
        taxAmountSet: moneyBagNode(0, call.shop),
      })),
    transactions: (args: Args) =>
      connection("OrderTransactionConnection", transactions, args, (transaction) =>
        transactionNode(order, transaction, call),
      ),
    return: returned ? () => returnNode(order, returned, call) : null,
    order: () => call.toOrder(order),
  };
}

const shippingOf = (refund: RefundRecord): { id: number }[] =>
  refund.shipping > 0 ? [{ id: refund.id }] : [];

/** The sandbox's orders have one. */
export function shippingLineNode(order: OrderRecord, call: Call): Node {
  const { title, code, price, discount } = order.shipping;
  return {
    __typename: "ShippingLine",
    id: gid("ShippingLine", order.id),
    title,
    code,
    carrierIdentifier: null,
    custom: false,
    isRemoved: false,
    phone: null,
    source: "shopify",
    originalPriceSet: moneyBagNode(price, call.shop),
    discountedPriceSet: moneyBagNode(price - discount, call.shop),
    currentDiscountedPriceSet: moneyBagNode(totalsOf(order).currentShipping, call.shop),
  };
}
