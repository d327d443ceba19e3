import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { variantOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import {
  type MoneyInput,
  positiveCents,
} from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { returnReasons } from "#tests/sandbox/shopify/nodes/return-reasons.ts";
import type {
  OrderRecord,
  ReturnLineRecord,
  ReturnRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { returnablesOf } from "./returnable.ts";

// shopify.dev/docs/api/admin-graphql/latest/input-objects/ReturnLineItemInput
const MAX_NOTE = 255;

export type LineInput = {
  fulfillmentLineItemId: string;
  quantity: number;
  restockingFee?: { percentage: number } | null;
  returnReason?: string | null;
  returnReasonDefinitionId?: string | null;
  returnReasonNote?: string | null;
  customerNote?: string | null;
};

export type Input = {
  orderId: string;
  returnLineItems: readonly LineInput[];
  exchangeLineItems?: readonly { variantId?: string | null; quantity: number }[] | null;
  returnShippingFee?: { amount: MoneyInput } | null;
};

/** The lines of a return as asked for. @throws Refused for more than can be returned, or without a reason. */
export function readLines(
  order: OrderRecord,
  input: Input,
  call: Call,
  root: string,
): ReturnLineRecord[] {
  if (input.returnLineItems.length === 0)
    refuse([root, "returnLineItems"], "A return must have at least one item", "BLANK");
  const returnables = returnablesOf(order);
  const taken = new Map<number, number>();
  return input.returnLineItems.map((one, index) => {
    const path = [root, "returnLineItems", String(index)];
    const id = idOf("FulfillmentLineItem", one.fulfillmentLineItemId);
    const packed = order.parcels.flatMap(({ lines }) => lines).find((line) => line.id === id);
    if (!packed)
      return refuse([...path, "fulfillmentLineItemId"], "Item does not exist", "NOT_FOUND");
    const free = returnables.find(({ line }) => line.id === packed.id)?.quantity ?? 0;
    const quantity = (taken.get(packed.id) ?? 0) + one.quantity;
    if (one.quantity < 1 || quantity > free)
      refuse([...path, "quantity"], "Return line item has an invalid quantity", "INVALID");
    taken.set(packed.id, quantity);
    const note = one.returnReasonNote ?? "";
    if (note.length > MAX_NOTE)
      refuse(
        [...path, "returnReasonNote"],
        `Note is too long (maximum is ${MAX_NOTE} characters)`,
        "TOO_LONG",
      );
    return {
      id: call.world.nextId(),
      fulfillmentLineId: packed.id,
      lineId: packed.lineId,
      quantity: one.quantity,
      processed: 0,
      refunded: 0,
      reason: readReason(one, path),
      note,
      customerNote: one.customerNote ?? null,
      ...(one.restockingFee ? { restockingFee: readFee(one.restockingFee, path) } : {}),
    };
  });
}

export function readExchanges(
  input: Input,
  call: Call,
  root: string,
): ReturnRecord["exchangeLines"] {
  return (input.exchangeLineItems ?? []).map((one, index) => {
    const path = [root, "exchangeLineItems", String(index)];
    const { variant } = variantOf(one.variantId, call, {
      field: [...path, "variantId"],
      code: "NOT_FOUND",
    });
    if (one.quantity < 1)
      refuse([...path, "quantity"], "Quantity must be greater than 0", "INVALID");
    return {
      id: call.world.nextId(),
      variantId: variant.id,
      quantity: one.quantity,
      processed: 0,
      lineId: null,
    };
  });
}

export function readShippingFee(input: Input, call: Call, root: string): number {
  const fee = input.returnShippingFee;
  return fee
    ? positiveCents(fee.amount, call.shop.currency, [root, "returnShippingFee", "amount"])
    : 0;
}

function readReason(one: LineInput, path: readonly string[]): string {
  const id =
    one.returnReasonDefinitionId == null
      ? null
      : idOf("ReturnReasonDefinition", one.returnReasonDefinitionId);
  const reason = returnReasons.find((known) =>
    one.returnReasonDefinitionId == null ? known.old === one.returnReason : known.id === id,
  );
  if (reason) return reason.handle;
  const isNamed = one.returnReasonDefinitionId != null;
  return refuse(
    [...path, "returnReasonDefinitionId"],
    isNamed ? "Return reason does not exist" : "Return reason can't be blank",
    isNamed ? "NOT_FOUND" : "BLANK",
  );
}

function readFee(fee: { percentage: number }, path: readonly string[]): { percentage: number } {
  if (fee.percentage <= 0 || fee.percentage > 100)
    refuse(
      [...path, "restockingFee"],
      "Restocking fee must be between 0 and 100 percent",
      "INVALID",
    );
  return { percentage: fee.percentage };
}
