import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import { type Args, type Call, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  EditDiscount,
  EditLine,
  EditRecord,
} from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { inWords } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { lineNode } from "#tests/sandbox/shopify/nodes/line-node.ts";
import { moneyBagNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";

import { editedOrder, editedTotal } from "./edited-order.ts";
import { pricingNode, stagedChanges } from "./staged-changes.ts";

/** The order as the edit would make it. */
export function calculatedOrderNode(edit: EditRecord, call: Call): Node {
  const order = call.world.order(edit.orderId);
  const edited = editedOrder(order, edit);
  const totals = totalsOf(edited);
  const bag = (cents: number): Node => moneyBagNode(cents, call.shop);
  const lines = (isAdded: boolean) => (args: Args) =>
    connection(
      "CalculatedLineItemConnection",
      edit.lines.filter((line) => line.isAdded === isAdded),
      args,
      (line) => calculatedLineNode(edit, line, call),
    );
  const owed = totals.outstanding;
  return {
    __typename: "CalculatedOrder",
    id: gid("CalculatedOrder", edit.id),
    originalOrder: () => call.toOrder(order),
    lineItems: lines(false),
    addedLineItems: lines(true),
    addedDiscountApplications: (args: Args) =>
      connection(
        "CalculatedDiscountApplicationConnection",
        edit.lines.flatMap(({ discounts }) => discounts),
        args,
        (discount) => applicationNode(discount, call),
      ),
    cartDiscountAmountSet: bag(0),
    notificationPreviewHtml: null,
    notificationPreviewTitle:
      owed > 0
        ? `Your order ${order.name} was updated: pay ${inWords(owed, call)}`
        : `Your order ${order.name} was updated`,
    shippingLines: [
      {
        __typename: "CalculatedShippingLine",
        id: gid("CalculatedShippingLine", order.id),
        title: order.shipping.title,
        price: bag(order.shipping.price - order.shipping.discount),
        stagedStatus: "NONE",
      },
    ],
    stagedChanges: (args: Args) =>
      connection(
        "OrderStagedChangeConnection",
        stagedChanges(edit, call),
        args,
        ({ node }) => node,
      ),
    subtotalLineItemsQuantity: edited.lines.reduce((sum, line) => sum + line.currentQuantity, 0),
    subtotalPriceSet: bag(totals.currentSubtotal),
    taxLines: [],
    totalPriceSet: bag(totals.current),
    totalOutstandingSet: bag(owed),
  };
}

export function calculatedLineNode(edit: EditRecord, part: EditLine, call: Call): Node {
  const order = call.world.order(edit.orderId);
  const edited = editedOrder(order, edit);
  const line = edited.lines.find(({ id }) => id === part.id);
  if (!line) throw new Error(`The edit has no line ${part.id}.`);
  const known = order.lines.find(({ id }) => id === part.id);
  const sent = known?.fulfilled ?? 0;
  const total = editedTotal(order, edit, part);
  const editable = Math.max(0, part.quantity - sent);
  const ofEditable = part.quantity === 0 ? 0 : Math.round((total * editable) / part.quantity);
  const shown = lineNode(edited, line, call);
  const unit = part.quantity === 0 ? part.unitPrice : Math.round(total / part.quantity);
  return {
    __typename: "CalculatedLineItem",
    id: gid("CalculatedLineItem", part.id),
    title: shown.title,
    variantTitle: shown.variantTitle,
    sku: shown.sku,
    image: shown.image,
    variant: shown.variant,
    customAttributes: shown.customAttributes,
    quantity: part.quantity,
    editableQuantity: editable,
    editableQuantityBeforeChanges: known ? known.currentQuantity - sent : 0,
    editableSubtotalSet: moneyBagNode(ofEditable, call.shop),
    uneditableSubtotalSet: moneyBagNode(total - ofEditable, call.shop),
    originalUnitPriceSet: moneyBagNode(part.unitPrice, call.shop),
    discountedUnitPriceSet: moneyBagNode(unit, call.shop),
    hasStagedLineItemDiscount: part.discounts.length > 0,
    restockable: part.variantId !== null,
    restocking: part.restock && known !== undefined && part.quantity < known.currentQuantity,
    calculatedDiscountAllocations: part.discounts.map((discount) => ({
      __typename: "CalculatedDiscountAllocation",
      allocatedAmountSet: moneyBagNode(offOf(discount, part), call.shop),
      discountApplication: applicationNode(discount, call),
    })),
    stagedChanges: () =>
      stagedChanges(edit, call).flatMap(({ lineId, node }) => (lineId === part.id ? [node] : [])),
  };
}

const offOf = ({ value }: EditDiscount, part: EditLine): number =>
  "amount" in value
    ? Math.min(value.amount, part.unitPrice) * part.quantity
    : Math.round((part.unitPrice * part.quantity * value.percentage) / 100);

function applicationNode(discount: EditDiscount, call: Call): Node {
  return {
    __typename: "CalculatedManualDiscountApplication",
    id: gid("CalculatedManualDiscountApplication", discount.id),
    description: discount.description,
    allocationMethod: "EACH",
    appliedTo: "LINE",
    targetSelection: "EXPLICIT",
    targetType: "LINE_ITEM",
    value: pricingNode(discount, call),
  };
}
