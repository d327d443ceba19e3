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
  ReturnRecord,
  TransactionRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { lineNode } from "./line-node.ts";
import { moneyBagNode, moneyNode } from "./money-node.ts";

export function transactionNode(
  order: OrderRecord,
  transaction: TransactionRecord,
  call: Call,
): Node {
  const parent = order.transactions.find((other) => other.id === transaction.parentId);
  const isCard = transaction.gateway === "shopify_payments";
  return {
    __typename: "OrderTransaction",
    id: gid("OrderTransaction", transaction.id),
    kind: transaction.kind,
    status: transaction.status,
    gateway: transaction.gateway,
    formattedGateway: isCard ? "Shopify Payments" : "Bank deposit",
    manualPaymentGateway: !isCard,
    processedAt: dateTime(transaction.processedAt),
    createdAt: dateTime(transaction.processedAt),
    amountSet: moneyBagNode(transaction.amount, call.shop),
    errorCode: null,
    accountNumber: isCard ? "•••• •••• •••• 4242" : null,
    paymentId: `${order.name.replace(/\W/g, "")}.${order.transactions.indexOf(transaction) + 1}`,
    test: false,
    parentTransaction: parent ? () => transactionNode(order, parent, call) : null,
    order: () => call.toOrder(order),
  };
}

export function refundNode(order: OrderRecord, refund: RefundRecord, call: Call): Node {
  const lines = refund.lines.flatMap((refunded) => {
    const line = order.lines.find((other) => other.id === refunded.lineId);
    return line ? [{ ...refunded, id: line.id, line }] : [];
  });
  const transactions = order.transactions.filter((other) => other.id === refund.transactionId);
  const [returned] = order.returns;
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
      connection("RefundLineItemConnection", lines, args, ({ line, quantity, amount }) => ({
        __typename: "RefundLineItem",
        id: gid("RefundLineItem", line.id),
        lineItem: () => lineNode(line, call),
        quantity,
        restockType: order.cancelledAt === null ? "RETURN" : "CANCEL",
        restocked: true,
        priceSet: moneyBagNode(line.unitPrice, call.shop),
        subtotalSet: moneyBagNode(amount, call.shop),
        totalTaxSet: moneyBagNode(0, call.shop),
      })),
    transactions: (args: Args) =>
      connection("OrderTransactionConnection", transactions, args, (transaction) =>
        transactionNode(order, transaction, call),
      ),
    return: returned ? () => returnNode(order, returned, call) : null,
    order: () => call.toOrder(order),
  };
}

export function returnNode(order: OrderRecord, returned: ReturnRecord, call: Call): Node {
  return {
    __typename: "Return",
    id: gid("Return", returned.id),
    name: returned.name,
    status: "CLOSED",
    totalQuantity: returned.quantity,
    createdAt: dateTime(returned.createdAt),
    closedAt: dateTime(returned.createdAt + 86_400_000),
    requestApprovedAt: dateTime(returned.createdAt),
    decline: null,
    order: () => call.toOrder(order),
    refunds: (args: Args) =>
      connection("RefundConnection", order.refunds, args, (refund) =>
        refundNode(order, refund, call),
      ),
  };
}
