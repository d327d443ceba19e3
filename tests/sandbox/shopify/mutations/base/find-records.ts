import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { visibleOrders } from "#tests/sandbox/shopify/search/search-orders.ts";
import type {
  CustomerRecord,
  OrderRecord,
  ProductRecord,
  VariantRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { refuse } from "./refused.ts";

type At = { field: string | readonly string[]; code?: string };

/** Orders that the app may not see do not exist for it. @throws Refused when there is none of that id. */
export function orderOf(id: unknown, call: Call, at: At): OrderRecord {
  const number = idOf("Order", id);
  const order = visibleOrders(call).find((one) => one.id === number);
  return order ?? refuse(at.field, "Order does not exist", at.code);
}

/** @throws Refused when there is none of that id. */
export function customerOf(id: unknown, call: Call, at: At): CustomerRecord {
  const number = idOf("Customer", id);
  const customer = call.shop.customers.find((one) => one.id === number);
  return customer ?? refuse(at.field, "Customer does not exist", at.code);
}

/** @throws Refused when there is none of that id. */
export function variantOf(
  id: unknown,
  call: Call,
  at: At,
): { product: ProductRecord; variant: VariantRecord } {
  const number = idOf("ProductVariant", id);
  for (const product of call.shop.products) {
    const variant = product.variants.find((one) => one.id === number);
    if (variant) return { product, variant };
  }
  return refuse(at.field, "Variant does not exist", at.code);
}
