import { type Args, type Call, gid, idOf, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation, Mutations } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf, variantOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import type {
  EditDiscount,
  EditLine,
  EditRecord,
} from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import {
  type MoneyInput,
  positiveCents,
} from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

import { calculatedLineNode, calculatedOrderNode } from "./calculated-order.ts";
import { orderEditCommit } from "./commit-edit.ts";
import { editOf } from "./edit-of.ts";
import { pricingNode } from "./staged-changes.ts";

const nothing = { calculatedOrder: null, orderEditSession: null };

const orderEditBegin: Mutation = (args, call) =>
  answer({ nothing }, () => {
    const { world, ledger } = call;
    const order = orderOf(args.id, call, { field: ["id"] });
    if (order.cancelledAt !== null) refuse(["id"], "The order is cancelled and cannot be edited");
    if (order.closedAt !== null) refuse(["id"], "The order is archived and cannot be edited");
    const edit: EditRecord = {
      id: world.nextId(),
      orderId: order.id,
      before: order.lines,
      lines: order.lines.map((line): EditLine => ({
        id: line.id,
        isAdded: false,
        productId: line.productId,
        variantId: line.variantId,
        title: line.title,
        unitPrice: line.unitPrice,
        quantity: line.currentQuantity,
        restock: false,
        discounts: [],
      })),
    };
    ledger.edits.set(edit.id, edit);
    return results(edit, call);
  });

/** 0 takes the item off; what was sent stays. */
const orderEditSetQuantity: Mutation = (args, call) =>
  changing(args, call, (edit) => {
    const line = lineOf(edit, args.lineItemId);
    const quantity = Number(args.quantity);
    const order = call.world.order(edit.orderId);
    const sent = order.lines.find(({ id }) => id === line.id)?.fulfilled ?? 0;
    if (quantity < 0) refuse(["quantity"], "Quantity must be greater than or equal to 0");
    if (quantity < sent)
      refuse(["quantity"], "Quantity cannot be lower than the number of items that were fulfilled");
    const restock = args.restock === true;
    const isGone = line.isAdded && quantity === 0;
    return isGone ? without(edit, line) : withLine(edit, { ...line, quantity, restock });
  });

const orderEditAddVariant: Mutation = (args, call) =>
  changing(args, call, (edit) => {
    const { product, variant } = variantOf(args.variantId, call, { field: ["variantId"] });
    const isThere = edit.lines.some((one) => one.variantId === variant.id && one.quantity > 0);
    if (isThere && args.allowDuplicates !== true)
      refuse(["variantId"], "The variant is already on the order");
    return added(edit, {
      id: call.world.nextId(),
      isAdded: true,
      productId: product.id,
      variantId: variant.id,
      title: null,
      unitPrice: variant.price,
      quantity: quantityOf(args),
      restock: false,
      discounts: [],
    });
  });

const orderEditAddCustomItem: Mutation = (args, call) =>
  changing(args, call, (edit) => {
    const title = String(args.title).trim();
    if (title === "") refuse(["title"], "Title can't be blank");
    return added(edit, {
      id: call.world.nextId(),
      isAdded: true,
      productId: null,
      variantId: null,
      title,
      unitPrice: positiveCents(args.price as MoneyInput, call.shop.currency, ["price"]),
      quantity: quantityOf(args),
      restock: false,
      discounts: [],
    });
  });

type DiscountInput = {
  description?: string | null;
  fixedValue?: MoneyInput | null;
  percentValue?: number | null;
};

const orderEditAddLineItemDiscount: Mutation = (args, call) =>
  changing(args, call, (edit) => {
    const line = lineOf(edit, args.lineItemId);
    const discount = readDiscount(args.discount as DiscountInput, line, call);
    const changed = { ...line, discounts: [...line.discounts, discount] };
    return {
      ...withLine(edit, changed),
      addedDiscountStagedChange: {
        __typename: "OrderStagedChangeAddLineItemDiscount",
        id: gid("OrderStagedChangeAddLineItemDiscount", discount.id),
        description: discount.description,
        value: pricingNode(discount, call),
      },
    };
  });

const orderEditRemoveDiscount: Mutation = (args, call) =>
  changing(args, call, (edit) => {
    const field = ["discountApplicationId"];
    const id = idOf("CalculatedManualDiscountApplication", args.discountApplicationId);
    const line = edit.lines.find(({ discounts }) => discounts.some((one) => one.id === id));
    if (!line) return refuse(field, "Discount application does not exist in this edit", "INVALID");
    return withLine(edit, { ...line, discounts: line.discounts.filter((one) => one.id !== id) });
  });

export const orderEdits: Mutations = {
  orderEditBegin,
  orderEditSetQuantity,
  orderEditAddVariant,
  orderEditAddCustomItem,
  orderEditAddLineItemDiscount,
  orderEditRemoveDiscount,
  orderEditCommit,
};

type Changed = { edit: EditRecord; line: EditLine | null; addedDiscountStagedChange?: Node };

/** Stages a change in the edit that the id names, by the calculated order or by its session. */
function changing(args: Args, call: Call, change: (edit: EditRecord) => Changed): Node {
  const none = { ...nothing, calculatedLineItem: null, addedDiscountStagedChange: null };
  return answer({ nothing: none }, () => {
    const { edit, line, ...more } = change(editOf(args.id, call));
    call.ledger.edits.set(edit.id, edit);
    const calculatedLineItem = line && calculatedLineNode(edit, line, call);
    return { ...results(edit, call), calculatedLineItem, ...more };
  });
}

function results(edit: EditRecord, call: Call): Record<string, unknown> {
  return {
    calculatedOrder: calculatedOrderNode(edit, call),
    orderEditSession: { __typename: "OrderEditSession", id: gid("OrderEditSession", edit.id) },
  };
}

function withLine(edit: EditRecord, line: EditLine): Changed {
  const lines = edit.lines.map((one) => (one.id === line.id ? line : one));
  return { edit: { ...edit, lines }, line };
}

const without = (edit: EditRecord, line: EditLine): Changed => ({
  edit: { ...edit, lines: edit.lines.filter(({ id }) => id !== line.id) },
  line: null,
});

const added = (edit: EditRecord, line: EditLine): Changed => ({
  edit: { ...edit, lines: [...edit.lines, line] },
  line,
});

function lineOf(edit: EditRecord, id: unknown): EditLine {
  const number = idOf("CalculatedLineItem", id);
  const line = edit.lines.find((one) => one.id === number);
  return line ?? refuse(["lineItemId"], "Line item does not exist");
}

function quantityOf(args: Args): number {
  const quantity = Number(args.quantity);
  return quantity > 0 ? quantity : refuse(["quantity"], "Quantity must be greater than 0");
}

function readDiscount(input: DiscountInput, line: EditLine, call: Call): EditDiscount {
  const { fixedValue, percentValue } = input;
  if ((fixedValue == null) === (percentValue == null))
    refuse(["discount"], "Give either a fixed value or a percent value");
  if (percentValue != null && (percentValue <= 0 || percentValue > 100))
    refuse(["discount", "percentValue"], "Percent value must be between 0 and 100");
  const id = call.world.nextId();
  const description = input.description ?? "";
  if (fixedValue == null) return { id, description, value: { percentage: percentValue ?? 0 } };
  const path = ["discount", "fixedValue"];
  const amount = positiveCents(fixedValue, call.shop.currency, path);
  if (amount > line.unitPrice) refuse(path, "The discount cannot be greater than the item's price");
  return { id, description, value: { amount } };
}
