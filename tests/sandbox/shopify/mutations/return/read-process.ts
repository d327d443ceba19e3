import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import {
  centsOf,
  type MoneyInput,
  positiveCents,
} from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import {
  refundLimits,
  refundSources,
} from "#tests/sandbox/shopify/mutations/refund/refund-sums.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import type { Part } from "./return-sums.ts";

type LineInput = {
  id: string;
  quantity: number;
  dispositions?: readonly { dispositionType: string; quantity: number }[] | null;
};

export type ProcessInput = {
  returnId: string;
  note?: string | null;
  notifyCustomer?: boolean | null;
  returnLineItems?: readonly LineInput[] | null;
  exchangeLineItems?: readonly { id: string; quantity: number }[] | null;
  refundShipping?: { fullRefund?: boolean | null; shippingRefundAmount?: MoneyInput | null } | null;
  financialTransfer?: {
    issueRefund?: {
      allowOverRefunding?: boolean | null;
      orderTransactions: readonly { parentId: string; transactionAmount: MoneyInput }[];
    } | null;
  } | null;
};

export function readParts(
  field: string,
  kind: string,
  inputs: readonly { id: string; quantity: number }[] | null | undefined,
  known: readonly { id: number; quantity: number; processed: number }[],
): Part[] {
  const taken = new Map<number, number>();
  return (inputs ?? []).map((input, index) => {
    const path = ["input", field, String(index)];
    const line = known.find(({ id }) => id === idOf(kind, input.id));
    if (!line) return refuse([...path, "id"], "Item does not exist on the return", "NOT_FOUND");
    const quantity = (taken.get(line.id) ?? 0) + input.quantity;
    if (input.quantity < 1 || quantity > line.quantity - line.processed)
      refuse([...path, "quantity"], "Quantity is more than is left to process", "INVALID");
    taken.set(line.id, quantity);
    return { id: line.id, quantity: input.quantity };
  });
}

type Payment = { gateway: string; parentId: number; amount: number };

export function readPayments(order: OrderRecord, input: ProcessInput, call: Call): Payment[] {
  const refund = input.financialTransfer?.issueRefund;
  const path = ["input", "financialTransfer", "issueRefund"];
  const payments = (refund?.orderTransactions ?? []).map((one, index): Payment => {
    const at = [...path, "orderTransactions", String(index)];
    const id = idOf("OrderTransaction", one.parentId);
    const source = refundSources(order).find(({ transaction }) => transaction.id === id);
    if (!source) return refuse([...at, "parentId"], "Transaction is not refundable", "INVALID");
    const amount = positiveCents(one.transactionAmount, call.shop.currency, [
      ...at,
      "transactionAmount",
    ]);
    if (amount > source.left) refuse(at, "Amount is more than is left of the payment", "INVALID");
    return { gateway: source.transaction.gateway, parentId: source.transaction.id, amount };
  });
  const sum = payments.reduce((all, { amount }) => all + amount, 0);
  if (sum > refundLimits(order).total && refund?.allowOverRefunding !== true)
    refuse(path, "Refund amount is more than was paid", "INVALID");
  return payments;
}

export function readShipping(order: OrderRecord, { refundShipping }: ProcessInput): number {
  const limit = refundLimits(order).shipping;
  if (refundShipping?.fullRefund === true) return limit;
  const path = ["input", "refundShipping", "shippingRefundAmount"];
  const value = refundShipping?.shippingRefundAmount?.amount;
  const amount = value == null ? 0 : centsOf(value, path);
  return amount <= limit
    ? amount
    : refuse(path, "Amount is more than is left of shipping", "INVALID");
}

/** How many of each return line go back into stock. */
export function restockedOf(input: ProcessInput): ReadonlyMap<number, number> {
  return new Map(
    (input.returnLineItems ?? []).map((line) => [
      idOf("ReturnLineItem", line.id) ?? 0,
      (line.dispositions ?? [])
        .filter(({ dispositionType }) => dispositionType === "RESTOCKED")
        .reduce((sum, { quantity }) => sum + quantity, 0),
    ]),
  );
}
