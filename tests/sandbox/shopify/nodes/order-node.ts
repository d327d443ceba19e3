import { connection, firstOf } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { customerNode } from "./customer-node.ts";
import { fulfillmentNode } from "./fulfillment-node.ts";
import { lineNode } from "./line-node.ts";
import { addressNode, moneyBagNode } from "./money-node.ts";
import { totalsOf } from "./order-totals.ts";
import { refundNode, returnNode, transactionNode } from "./payment-nodes.ts";

export function orderNode(order: OrderRecord, call: Call): Node {
  return {
    __typename: "Order",
    ...ownFields(order, call),
    ...moneyFields(order, call),
    ...relatedFields(order, call),
  };
}

function ownFields(order: OrderRecord, call: Call): Record<string, unknown> {
  const isOpen = order.cancelledAt === null;
  const isPaid = order.financialStatus !== "PENDING" && order.financialStatus !== "VOIDED";
  const left = order.lines.some((line) => line.currentQuantity > line.fulfilled);
  return {
    id: gid("Order", order.id),
    legacyResourceId: String(order.id),
    name: order.name,
    number: order.number,
    confirmationNumber: order.confirmationNumber,
    confirmed: true,
    email: order.email,
    phone: order.phone,
    createdAt: dateTime(order.createdAt),
    processedAt: dateTime(order.createdAt),
    updatedAt: dateTime(order.updatedAt),
    cancelledAt: dateTime(order.cancelledAt),
    cancelReason: order.cancelReason,
    closedAt: dateTime(order.closedAt),
    closed: order.closedAt !== null,
    note: order.note,
    tags: order.tags,
    test: false,
    edited: false,
    customerLocale: call.shop.locale,
    customAttributes: order.attributes.map((one) => ({ __typename: "Attribute", ...one })),
    currencyCode: call.shop.currency,
    presentmentCurrencyCode: call.shop.currency,
    displayFinancialStatus: order.financialStatus,
    displayFulfillmentStatus: order.fulfillmentStatus,
    returnStatus: order.returns.length > 0 ? "RETURNED" : "NO_RETURN",
    statusPageUrl: `https://${call.shop.handle}.example/orders/${order.confirmationNumber.toLowerCase()}`,
    sourceName: "web",
    discountCode: null,
    discountCodes: [],
    paymentGatewayNames: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    requiresShipping: true,
    fullyPaid: isPaid,
    unpaid: !isPaid,
    refundable: isPaid && totalsOf(order).net > 0,
    capturable: false,
    fulfillable: isOpen && left,
    restockable: isOpen,
    merchantEditable: isOpen && left,
    merchantEditableErrors: isOpen ? [] : ["The order is cancelled"],
    canMarkAsPaid: order.financialStatus === "PENDING",
    billingAddressMatchesShippingAddress: order.billingAddress.id === order.shippingAddress.id,
    subtotalLineItemsQuantity: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    currentSubtotalLineItemsQuantity: order.lines.reduce(
      (sum, line) => sum + line.currentQuantity,
      0,
    ),
  };
}

function moneyFields(order: OrderRecord, call: Call): Record<string, unknown> {
  const totals = totalsOf(order);
  const bag = (cents: number) => (): Node => moneyBagNode(cents, call.shop);
  return {
    totalPriceSet: bag(totals.total),
    originalTotalPriceSet: bag(totals.total),
    currentTotalPriceSet: bag(totals.current),
    subtotalPriceSet: bag(totals.subtotal),
    currentSubtotalPriceSet: bag(totals.currentSubtotal),
    totalShippingPriceSet: bag(totals.shipping),
    totalRefundedSet: bag(totals.refunded),
    totalReceivedSet: bag(totals.received),
    netPaymentSet: bag(totals.net),
    totalOutstandingSet: bag(totals.outstanding),
    totalTaxSet: bag(0),
    currentTotalTaxSet: bag(0),
    totalDiscountsSet: bag(0),
    currentTotalDiscountsSet: bag(0),
    totalCapturableSet: bag(0),
  };
}

function relatedFields(order: OrderRecord, call: Call): Record<string, unknown> {
  const customer = call.shop.customers.find((other) => other.id === order.customerId);
  const shippingNode: Node = {
    __typename: "ShippingLine",
    id: gid("ShippingLine", order.id),
    title: order.shipping.title,
    code: order.shipping.code,
    carrierIdentifier: null,
    custom: false,
    isRemoved: false,
    phone: null,
    source: "shopify",
    originalPriceSet: moneyBagNode(order.shipping.price, call.shop),
    discountedPriceSet: moneyBagNode(order.shipping.price, call.shop),
  };
  return {
    customer: customer ? () => customerNode(customer, call) : null,
    shippingAddress: addressNode(order.shippingAddress),
    displayAddress: addressNode(order.shippingAddress),
    billingAddress: addressNode(order.billingAddress),
    shippingLine: shippingNode,
    shippingLines: (args: Args) =>
      connection("ShippingLineConnection", [{ id: order.id }], args, () => shippingNode),
    lineItems: (args: Args) =>
      connection("LineItemConnection", order.lines, args, (line) => lineNode(line, call)),
    fulfillments: (args: Args) =>
      firstOf(order.parcels, args).map((parcel) => fulfillmentNode(order, parcel, call)),
    fulfillmentsCount: { __typename: "Count", count: order.parcels.length, precision: "EXACT" },
    refunds: (args: Args) =>
      firstOf(order.refunds, args).map((refund) => refundNode(order, refund, call)),
    returns: (args: Args) =>
      connection("ReturnConnection", order.returns, args, (returned) =>
        returnNode(order, returned, call),
      ),
    transactions: (args: Args) =>
      firstOf(order.transactions, args).map((one) => transactionNode(order, one, call)),
    disputes: [],
    risk: {
      __typename: "OrderRiskSummary",
      recommendation: "ACCEPT",
      assessments: [
        { __typename: "OrderRiskAssessment", riskLevel: "LOW", facts: [], provider: null },
      ],
    },
  };
}
