import { type Call, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { LineRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { imageNode, moneyBagNode } from "./money-node.ts";
import { productNode, variantNode } from "./product-node.ts";

export function lineNode(line: LineRecord, call: Call): Node {
  const { shop } = call;
  const product = shop.products.find((other) => other.id === line.productId);
  const variant = product?.variants.find((other) => other.id === line.variantId);
  if (!product || !variant) throw new Error(`Line item ${line.id} is of an unknown product.`);
  const price = (): Node => moneyBagNode(line.unitPrice, shop);
  const sum = (): Node => moneyBagNode(line.unitPrice * line.quantity, shop);
  return {
    __typename: "LineItem",
    id: gid("LineItem", line.id),
    title: product.title,
    name: `${product.title} - ${variant.title}`,
    variantTitle: variant.title,
    sku: variant.sku,
    vendor: shop.name,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    refundableQuantity: line.currentQuantity,
    unfulfilledQuantity: Math.max(0, line.currentQuantity - line.fulfilled),
    nonFulfillableQuantity: line.quantity - line.currentQuantity,
    requiresShipping: true,
    restockable: true,
    taxable: true,
    isGiftCard: false,
    merchantEditable: line.fulfilled === 0,
    image: () => imageNode(product.id, product.picture, product.title, call),
    originalUnitPriceSet: price,
    discountedUnitPriceSet: price,
    discountedUnitPriceAfterAllDiscountsSet: price,
    originalTotalSet: sum,
    discountedTotalSet: sum,
    totalDiscountSet: () => moneyBagNode(0, shop),
    customAttributes: line.attributes.map((one) => ({ __typename: "Attribute", ...one })),
    product: () => productNode(product, call),
    variant: () => variantNode(product, variant, call),
  };
}
