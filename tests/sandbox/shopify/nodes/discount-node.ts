import type { Call, Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { DiscountRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { moneyNode } from "./money-node.ts";

const typeOf = {
  code: "DiscountCodeApplication",
  automatic: "AutomaticDiscountApplication",
  manual: "ManualDiscountApplication",
} as const;

/** One discount of an order. @throws Error when it has none of that index. */
export function discountNode(order: OrderRecord, index: number, call: Call): Node {
  const discount = order.discounts[index];
  if (!discount) throw new Error(`${order.name} has no discount ${index}.`);
  return {
    __typename: typeOf[discount.kind],
    ...nameOf(discount),
    index,
    allocationMethod: "ACROSS",
    targetSelection: "ALL",
    targetType: discount.target,
    value:
      "percentage" in discount.value
        ? { __typename: "PricingPercentageValue", percentage: discount.value.percentage }
        : moneyNode(discount.value.amount, call.shop.currency),
  };
}

function nameOf(discount: DiscountRecord): Record<string, unknown> {
  if (discount.kind === "code") return { code: discount.name };
  return discount.kind === "manual"
    ? { title: discount.name, description: null }
    : { title: discount.name };
}
