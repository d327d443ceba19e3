import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import {
  restockingFeeNode,
  returnCalculations,
} from "#tests/sandbox/shopify/mutations/return/return-fields.ts";
import type {
  LineRecord,
  OrderRecord,
  ReturnLineRecord,
  ReturnRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { lineNode, withLines } from "./line-node.ts";
import { moneyBagNode } from "./money-node.ts";
import { lineTotal } from "./order-totals.ts";
import { refundNode } from "./payment-nodes.ts";
import { returnReasons } from "./return-reasons.ts";

export function returnNode(order: OrderRecord, returned: ReturnRecord, call: Call): Node {
  const refunds = order.refunds.filter(({ returnId }) => returnId === returned.id);
  return {
    __typename: "Return",
    id: gid("Return", returned.id),
    name: returned.name,
    status: returned.status,
    totalQuantity: returned.lines.reduce((sum, line) => sum + line.quantity, 0),
    createdAt: dateTime(returned.createdAt),
    closedAt: dateTime(returned.closedAt),
    requestApprovedAt: dateTime(returned.approvedAt),
    decline: returned.decline ? { __typename: "ReturnDecline", ...returned.decline } : null,
    returnShippingFees:
      returned.shippingFee === 0
        ? []
        : [
            {
              __typename: "ReturnShippingFee",
              id: gid("ReturnShippingFee", returned.id),
              amountSet: moneyBagNode(returned.shippingFee, call.shop),
            },
          ],
    ...returnCalculations(order, returned, call),
    order: () => call.toOrder(order),
    returnLineItems: (args: Args) =>
      connection("ReturnLineItemTypeConnection", withLines(order, returned.lines), args, (one) =>
        returnLineNode(order, one, call),
      ),
    exchangeLineItems: (args: Args) =>
      connection("ExchangeLineItemConnection", returned.exchangeLines, args, (one) =>
        exchangeNode(order, one, call),
      ),
    refunds: (args: Args) =>
      connection("RefundConnection", refunds, args, (refund) => refundNode(order, refund, call)),
  };
}

function returnLineNode(
  order: OrderRecord,
  one: ReturnLineRecord & { line: LineRecord },
  call: Call,
): Node {
  const { line, quantity, processed, refunded } = one;
  const reason = returnReasons.find(({ handle }) => handle === one.reason);
  if (!reason) throw new Error(`Return line ${one.id} has an unknown reason, ${one.reason}.`);
  return {
    __typename: "ReturnLineItem",
    id: gid("ReturnLineItem", one.id),
    quantity,
    processedQuantity: processed,
    unprocessedQuantity: quantity - processed,
    processableQuantity: quantity - processed,
    refundedQuantity: refunded,
    refundableQuantity: quantity - refunded,
    returnReason: reason.old,
    returnReasonDefinition: reasonNode(reason),
    returnReasonNote: one.note,
    customerNote: one.customerNote,
    restockingFee: restockingFeeNode(order, one, call),
    withCodeDiscountedTotalPriceSet: moneyBagNode(lineTotal(line, quantity), call.shop),
    fulfillmentLineItem: () => ({
      __typename: "FulfillmentLineItem",
      id: gid("FulfillmentLineItem", one.fulfillmentLineId),
      quantity: packedQuantity(order, one.fulfillmentLineId),
      lineItem: () => lineNode(order, line, call),
      originalTotalSet: moneyBagNode(line.unitPrice * quantity, call.shop),
      discountedTotalSet: moneyBagNode(lineTotal(line, quantity), call.shop),
    }),
  };
}

function packedQuantity(order: OrderRecord, fulfillmentLineId: number): number {
  const packed = order.parcels.flatMap((parcel) => parcel.lines);
  return packed.find(({ id }) => id === fulfillmentLineId)?.quantity ?? 0;
}

export function reasonNode(reason: (typeof returnReasons)[number]): Node {
  return {
    __typename: "ReturnReasonDefinition",
    id: gid("ReturnReasonDefinition", reason.id),
    handle: reason.handle,
    name: reason.name,
    deleted: false,
  };
}

function exchangeNode(
  order: OrderRecord,
  one: ReturnRecord["exchangeLines"][number],
  call: Call,
): Node {
  const product = call.shop.products.find(({ variants }) =>
    variants.some(({ id }) => id === one.variantId),
  );
  const variant = product?.variants.find(({ id }) => id === one.variantId);
  const lines = order.lines.filter(({ id }) => id === one.lineId);
  return {
    __typename: "ExchangeLineItem",
    id: gid("ExchangeLineItem", one.id),
    quantity: one.quantity,
    processedQuantity: one.processed,
    unprocessedQuantity: one.quantity - one.processed,
    processableQuantity: one.quantity - one.processed,
    title: product?.title ?? null,
    productId: product ? gid("Product", product.id) : null,
    variantId: gid("ProductVariant", one.variantId),
    variantTitle: variant?.title ?? null,
    variantSku: variant?.sku ?? null,
    lineItems: () => lines.map((line) => lineNode(order, line, call)),
  };
}
