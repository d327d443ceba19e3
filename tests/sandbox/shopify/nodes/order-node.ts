import { connection, firstOf } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import { orderCalculations } from "#tests/sandbox/shopify/mutations/query-fields.ts";
import type { OrderRecord, RiskRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { customerNode } from "./customer-node.ts";
import { discountNode } from "./discount-node.ts";
import { fulfillmentNode } from "./fulfillment-node.ts";
import { fulfillmentOrderNode } from "./fulfillment-order-node.ts";
import { lineNode } from "./line-node.ts";
import { addressNode, moneyBagNode } from "./money-node.ts";
import { totalsOf } from "./order-totals.ts";
import { refundNode, shippingLineNode, transactionNode } from "./payment-nodes.ts";
import { returnNode } from "./return-node.ts";
import { returnStatusOf } from "./return-status.ts";

export function orderNode(order: OrderRecord, call: Call): Node {
  return {
    __typename: "Order",
    ...ownFields(order, call),
    ...moneyFields(order, call),
    ...relatedFields(order, call),
    ...orderCalculations(order, call),
  };
}

function ownFields(order: OrderRecord, call: Call): Record<string, unknown> {
  const isOpen = order.cancelledAt === null;
  const codes = order.discounts.filter(({ kind }) => kind === "code").map(({ name }) => name);
  const isPaid = !["PENDING", "VOIDED", "AUTHORIZED", "EXPIRED"].includes(order.financialStatus);
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
    edited: order.edited,
    customerLocale: call.shop.locale,
    customAttributes: order.attributes.map((one) => ({ __typename: "Attribute", ...one })),
    currencyCode: call.shop.currency,
    presentmentCurrencyCode: call.shop.currency,
    displayFinancialStatus: order.financialStatus,
    displayFulfillmentStatus: order.fulfillmentStatus,
    returnStatus: returnStatusOf(order),
    statusPageUrl: `https://${call.shop.handle}.example/orders/${order.confirmationNumber.toLowerCase()}`,
    sourceName: "web",
    discountCode: codes[0] ?? null,
    discountCodes: codes,
    paymentGatewayNames: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    requiresShipping: true,
    fullyPaid: isPaid,
    unpaid: !isPaid,
    refundable: isPaid && totalsOf(order).net > 0,
    capturable: totalsOf(order).capturable > 0,
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
    currentShippingPriceSet: bag(totals.currentShipping),
    totalRefundedSet: bag(totals.refunded),
    totalRefundedShippingSet: bag(totals.refundedShipping),
    totalReceivedSet: bag(totals.received),
    netPaymentSet: bag(totals.net),
    totalOutstandingSet: bag(totals.outstanding),
    totalTaxSet: bag(0),
    currentTotalTaxSet: bag(0),
    totalDiscountsSet: bag(totals.discounts),
    currentTotalDiscountsSet: bag(totals.currentDiscounts),
    totalCapturableSet: bag(totals.capturable),
  };
}

function relatedFields(order: OrderRecord, call: Call): Record<string, unknown> {
  const customer = call.shop.customers.find((other) => other.id === order.customerId);
  const shipping = (): Node => shippingLineNode(order, call);
  const discounts = order.discounts.map((_, index) => ({ id: index }));
  return {
    customer: customer ? () => customerNode(customer, call) : null,
    shippingAddress: addressNode(order.shippingAddress),
    displayAddress: addressNode(order.shippingAddress),
    billingAddress: addressNode(order.billingAddress),
    shippingLine: shipping,
    shippingLines: (args: Args) =>
      connection("ShippingLineConnection", [{ id: order.id }], args, shipping),
    lineItems: (args: Args) =>
      connection("LineItemConnection", order.lines, args, (line) => lineNode(order, line, call)),
    discountApplications: (args: Args) =>
      connection("DiscountApplicationConnection", discounts, args, ({ id }) =>
        discountNode(order, id, call),
      ),
    fulfillments: (args: Args) =>
      firstOf(order.parcels, args).map((parcel) => fulfillmentNode(order, parcel, call)),
    fulfillmentsCount: { __typename: "Count", count: order.parcels.length, precision: "EXACT" },
    fulfillmentOrders: (args: Args) =>
      connection("FulfillmentOrderConnection", order.fulfillmentOrders, args, (one) =>
        fulfillmentOrderNode(order, one, call),
      ),
    refunds: (args: Args) =>
      firstOf(order.refunds, args).map((refund) => refundNode(order, refund, call)),
    returns: (args: Args) =>
      connection("ReturnConnection", order.returns, args, (returned) =>
        returnNode(order, returned, call),
      ),
    transactions: (args: Args) =>
      firstOf(order.transactions, args).map((one) => transactionNode(order, one, call)),
    transactionsCount: {
      __typename: "Count",
      count: order.transactions.length,
      precision: "EXACT",
    },
    disputes: order.disputes.map(({ id, type, status }) => ({
      __typename: "OrderDisputeSummary",
      id: gid("ShopifyPaymentsDispute", id),
      initiatedAs: type,
      status,
    })),
    risk: riskNode(order.risk),
  };
}

function riskNode({ recommendation, level, facts }: RiskRecord): Node {
  return {
    __typename: "OrderRiskSummary",
    recommendation,
    assessments: [
      {
        __typename: "OrderRiskAssessment",
        riskLevel: level,
        facts: facts.map((fact) => ({ __typename: "RiskFact", ...fact })),
        provider: null,
      },
    ],
  };
}
