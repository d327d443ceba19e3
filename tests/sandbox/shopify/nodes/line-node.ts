import { type Call, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { LineRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { discountNode } from "./discount-node.ts";
import { imageNode, moneyBagNode } from "./money-node.ts";
import { discountOf, lineTotal } from "./order-totals.ts";
import { productNode, variantNode } from "./product-node.ts";

export function lineNode(order: OrderRecord, line: LineRecord, call: Call): Node {
  const { shop } = call;
  const product = shop.products.find((other) => other.id === line.productId);
  const variant = product?.variants.find((other) => other.id === line.variantId);
  const title = line.title ?? product?.title;
  if (title === undefined) throw new Error(`Line item ${line.id} is of an unknown product.`);
  const bag = (cents: number) => (): Node => moneyBagNode(cents, shop);
  const quantity = Math.max(1, line.quantity);
  const discounted = lineTotal(line, line.quantity);
  const left = Math.max(0, line.currentQuantity - line.fulfilled);
  const isOpen = order.cancelledAt === null;
  return {
    __typename: "LineItem",
    id: gid("LineItem", line.id),
    title,
    name: variant ? `${title} - ${variant.title}` : title,
    variantTitle: variant?.title ?? null,
    sku: variant?.sku ?? null,
    vendor: product ? shop.name : null,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    refundableQuantity: line.currentQuantity,
    unfulfilledQuantity: left,
    nonFulfillableQuantity: line.quantity - line.currentQuantity,
    requiresShipping: true,
    restockable: isOpen && product !== undefined,
    taxable: true,
    isGiftCard: false,
    merchantEditable: isOpen && left > 0,
    image: product ? () => imageNode(product.id, product.picture, product.title, call) : null,
    originalUnitPriceSet: bag(line.unitPrice),
    discountedUnitPriceSet: bag(Math.round(discounted / quantity)),
    discountedUnitPriceAfterAllDiscountsSet: bag(Math.round(discounted / quantity)),
    originalTotalSet: bag(line.unitPrice * line.quantity),
    discountedTotalSet: bag(discounted),
    totalDiscountSet: bag(discountOf(line)),
    unfulfilledOriginalTotalSet: bag(line.unitPrice * left),
    unfulfilledDiscountedTotalSet: bag(lineTotal(line, left)),
    discountAllocations: () =>
      line.discounts.map(({ index, amount }) => ({
        __typename: "DiscountAllocation",
        allocatedAmountSet: moneyBagNode(amount, shop),
        discountApplication: discountNode(order, index, call),
      })),
    customAttributes: line.attributes.map((one) => ({ __typename: "Attribute", ...one })),
    product: product ? () => productNode(product, call) : null,
    variant: product && variant ? () => variantNode(product, variant, call) : null,
  };
}

/** Something of an order's line that is listed by a page of its own: a parcel's part of it, what of it was refunded. */
export function withLines<T extends { id: number; lineId: number }>(
  order: OrderRecord,
  list: readonly T[],
): (T & { line: LineRecord })[] {
  return list.flatMap((one) => {
    const line = order.lines.find((other) => other.id === one.lineId);
    return line ? [{ ...one, line }] : [];
  });
}
