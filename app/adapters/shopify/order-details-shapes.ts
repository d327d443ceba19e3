import { z } from "zod";
import type {
  FulfilmentOrder,
  OrderDetails,
  OrderPayment,
  OrderReturn,
} from "#app/domain/order/order-details.ts";
import { money, nodes, orderAddress, plainMoney } from "./common-shapes.ts";

const discount = z
  .object({
    code: z.string().optional(),
    title: z.string().optional(),
    value: z.union([plainMoney, z.object({ percentage: z.number() })]),
  })
  .transform(({ code, title, value }): OrderDetails["discounts"][number] => ({
    name: code ?? title ?? "",
    amount: "amount" in value ? value : null,
    percentage: "percentage" in value ? value.percentage : null,
  }));

const payment = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.string(),
    gateway: z.string().nullable(),
    formattedGateway: z.string().nullable(),
    amountSet: money,
    processedAt: z.string().nullable(),
    errorCode: z.string().nullable(),
  })
  .transform((one): OrderPayment => ({
    id: one.id,
    kind: one.kind,
    status: one.status,
    gateway: one.formattedGateway ?? one.gateway,
    amount: one.amountSet,
    processedAt: one.processedAt,
    errorCode: one.errorCode,
  }));

const refund = z
  .object({
    id: z.string(),
    createdAt: z.string().nullable(),
    note: z.string().nullable(),
    totalRefundedSet: money,
    refundLineItems: nodes(
      z.object({ quantity: z.number(), lineItem: z.object({ id: z.string() }) }),
    ),
  })
  .transform((one): OrderDetails["refunds"][number] => ({
    id: one.id,
    createdAt: one.createdAt ?? "",
    total: one.totalRefundedSet,
    note: one.note,
    items: one.refundLineItems.nodes.map(({ quantity, lineItem }) => ({
      itemId: lineItem.id,
      quantity,
    })),
  }));

const returned = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    status: z.string(),
    createdAt: z.string(),
    totalQuantity: z.number(),
    returnLineItems: nodes(
      z.object({
        quantity: z.number().optional(),
        returnReasonDefinition: z.object({ name: z.string() }).nullish(),
        fulfillmentLineItem: z
          .object({ lineItem: z.object({ id: z.string(), title: z.string() }) })
          .optional(),
      }),
    ),
  })
  .transform((one): OrderReturn => ({
    id: one.id,
    name: one.name,
    status: one.status,
    createdAt: one.createdAt,
    quantity: one.totalQuantity,
    items: one.returnLineItems.nodes.flatMap(
      ({ quantity, returnReasonDefinition, fulfillmentLineItem }) =>
        quantity === undefined || fulfillmentLineItem === undefined
          ? []
          : [
              {
                itemId: fulfillmentLineItem.lineItem.id,
                title: fulfillmentLineItem.lineItem.title,
                quantity,
                reason: returnReasonDefinition?.name ?? null,
              },
            ],
    ),
  }));

const risk = z
  .object({
    recommendation: z.string(),
    assessments: z.array(
      z.object({
        riskLevel: z.string(),
        facts: z.array(z.object({ description: z.string(), sentiment: z.string() })),
      }),
    ),
  })
  .transform((one): OrderDetails["risk"] => ({
    recommendation: one.recommendation,
    level: highest(one.assessments.map(({ riskLevel }) => riskLevel)),
    facts: one.assessments.flatMap(({ facts }) =>
      facts.map(({ description, sentiment }) => ({ sentiment, words: description })),
    ),
  }));

/** Shopify's RiskAssessmentResult, the worst last. */
const RISK_LEVELS = ["PENDING", "NONE", "LOW", "MEDIUM", "HIGH"];

const highest = (levels: readonly string[]): string | null =>
  levels.toSorted((a, b) => RISK_LEVELS.indexOf(b) - RISK_LEVELS.indexOf(a))[0] ?? null;

const details = z
  .object({
    lineItems: z.object({ pageInfo: z.object({ hasNextPage: z.boolean() }) }),
    subtotalPriceSet: money.nullable(),
    totalShippingPriceSet: money,
    totalTaxSet: money.nullable(),
    totalDiscountsSet: money.nullable(),
    totalOutstandingSet: money,
    currentTotalPriceSet: money,
    discountApplications: nodes(discount),
    shippingLine: z
      .object({ title: z.string(), carrierIdentifier: z.string().nullable() })
      .nullable(),
    billingAddress: orderAddress.nullable(),
    statusPageUrl: z.string().nullable(),
    transactions: z.array(payment),
    refunds: z.array(refund),
    returns: nodes(returned),
    disputes: z.array(z.object({ id: z.string(), initiatedAs: z.string(), status: z.string() })),
    risk,
  })
  .transform((one): { details: WithoutTheRest; hasMoreItems: boolean } => {
    const none = { amount: "0.0", currency: one.currentTotalPriceSet.currency };
    return {
      hasMoreItems: one.lineItems.pageInfo.hasNextPage,
      details: {
        subtotal: one.subtotalPriceSet ?? none,
        shippingPrice: one.totalShippingPriceSet,
        tax: one.totalTaxSet ?? none,
        discountTotal: one.totalDiscountsSet ?? none,
        outstanding: one.totalOutstandingSet,
        discounts: one.discountApplications.nodes,
        shipping: one.shippingLine && {
          title: one.shippingLine.title,
          carrier: one.shippingLine.carrierIdentifier,
        },
        billingAddress: one.billingAddress,
        statusPageUrl: one.statusPageUrl,
        payments: one.transactions.toSorted(byTime),
        refunds: one.refunds,
        returns: one.returns.nodes,
        disputes: one.disputes.map(({ id, initiatedAs, status }) => ({
          id,
          kind: initiatedAs,
          status,
        })),
        risk: one.risk,
      },
    };
  });

/** What is asked apart is missing yet. */
export type WithoutTheRest = Omit<OrderDetails, "moreItems" | "fulfilmentOrders">;

/** Attempts without a time have not been made yet. */
const byTime = (a: OrderPayment, b: OrderPayment): number =>
  (a.processedAt === null ? Infinity : Date.parse(a.processedAt)) -
    (b.processedAt === null ? Infinity : Date.parse(b.processedAt)) || 0;

export const orderDetailsAnswer = z
  .object({ order: details.nullable() })
  .transform(({ order }) => order);

const fulfilmentOrder = z
  .object({
    id: z.string(),
    status: z.string(),
    assignedLocation: z.object({ name: z.string() }),
    fulfillmentHolds: z.array(
      z.object({
        id: z.string(),
        reason: z.string(),
        reasonNotes: z.string().nullable(),
        handle: z.string().nullable(),
      }),
    ),
    supportedActions: z.array(z.object({ action: z.string() })),
    lineItems: nodes(
      z.object({
        id: z.string(),
        remainingQuantity: z.number(),
        lineItem: z.object({ id: z.string() }),
      }),
    ),
  })
  .transform((one): FulfilmentOrder => ({
    id: one.id,
    status: one.status,
    location: one.assignedLocation.name || null,
    holds: one.fulfillmentHolds.map(({ reasonNotes, ...hold }) => ({
      ...hold,
      notes: reasonNotes,
    })),
    actions: one.supportedActions.map(({ action }) => action),
    items: one.lineItems.nodes.map(({ id, remainingQuantity, lineItem }) => ({
      id,
      itemId: lineItem.id,
      remainingQuantity,
    })),
  }));

export const fulfilmentOrdersAnswer = z
  .object({ order: z.object({ fulfillmentOrders: nodes(fulfilmentOrder) }).nullable() })
  .transform(({ order }): readonly FulfilmentOrder[] => order?.fulfillmentOrders.nodes ?? []);
