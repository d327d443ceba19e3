import { type Call, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  EditDiscount,
  EditLine,
  EditRecord,
} from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { lineNode } from "#tests/sandbox/shopify/nodes/line-node.ts";
import { moneyNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import { variantNode } from "#tests/sandbox/shopify/nodes/product-node.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

type Staged = { id: number; lineId: number; node: Node };

/** What the edit does to the order, one entry a change. */
export function stagedChanges(edit: EditRecord, call: Call): Staged[] {
  const order = call.world.order(edit.orderId);
  return edit.lines.flatMap((part) => [
    ...quantityChange(order, part, call),
    ...part.discounts.map((discount): Staged => ({
      id: discount.id,
      lineId: part.id,
      node: {
        __typename: "OrderStagedChangeAddLineItemDiscount",
        id: gid("OrderStagedChangeAddLineItemDiscount", discount.id),
        description: discount.description,
        value: pricingNode(discount, call),
      },
    })),
  ]);
}

function quantityChange(order: OrderRecord, part: EditLine, call: Call): Staged[] {
  const staged = (node: Node): Staged[] => [{ id: part.id, lineId: part.id, node }];
  const known = order.lines.find(({ id }) => id === part.id);
  if (!known) return staged(addition(part, call));
  const delta = part.quantity - known.currentQuantity;
  if (delta === 0) return [];
  const lineItem = (): Node => lineNode(order, known, call);
  return staged(
    delta > 0
      ? { __typename: "OrderStagedChangeIncrementItem", delta, lineItem }
      : {
          __typename: "OrderStagedChangeDecrementItem",
          delta: -delta,
          lineItem,
          restock: part.restock,
        },
  );
}

function addition(part: EditLine, call: Call): Node {
  const product = call.shop.products.find(({ id }) => id === part.productId);
  const variant = product?.variants.find(({ id }) => id === part.variantId);
  if (product && variant) {
    return {
      __typename: "OrderStagedChangeAddVariant",
      quantity: part.quantity,
      variant: () => variantNode(product, variant, call),
    };
  }
  return {
    __typename: "OrderStagedChangeAddCustomItem",
    quantity: part.quantity,
    title: part.title,
    originalUnitPrice: moneyNode(part.unitPrice, call.shop.currency),
  };
}

export function pricingNode({ value }: EditDiscount, call: Call): Node {
  return "amount" in value
    ? moneyNode(value.amount, call.shop.currency)
    : { __typename: "PricingPercentageValue", percentage: value.percentage };
}
