import { discountOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { LineRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { amount, amountSet, identified, type Json, type Sheet } from "./payload-parts.ts";

export function linePayload(line: LineRecord, sheet: Sheet): Json {
  const { shop } = sheet.world;
  const product = shop.products.find(({ id }) => id === line.productId);
  const variant = product?.variants.find(({ id }) => id === line.variantId);
  const title = line.title ?? product?.title ?? "";
  const left = Math.max(0, line.currentQuantity - line.fulfilled);
  return {
    ...identified("LineItem", line.id),
    product_id: line.productId,
    product_exists: product !== undefined,
    variant_id: line.variantId,
    title,
    variant_title: variant?.title ?? null,
    name: variant ? `${title} - ${variant.title}` : title,
    sku: variant?.sku ?? null,
    vendor: product ? shop.name : null,
    quantity: line.quantity,
    fulfillable_quantity: left,
    fulfillment_service: "manual",
    fulfillment_status: line.fulfilled === 0 ? null : left === 0 ? "fulfilled" : "partial",
    gift_card: false,
    grams: 0,
    price: amount(line.unitPrice),
    price_set: amountSet(line.unitPrice, sheet),
    total_discount: amount(discountOf(line)),
    total_discount_set: amountSet(discountOf(line), sheet),
    discount_allocations: line.discounts.map((one) => ({
      amount: amount(one.amount),
      amount_set: amountSet(one.amount, sheet),
      discount_application_index: one.index,
    })),
    properties: line.attributes.map(({ key, value }) => ({ name: key, value })),
    requires_shipping: true,
    taxable: true,
    tax_lines: [],
    duties: [],
  };
}
