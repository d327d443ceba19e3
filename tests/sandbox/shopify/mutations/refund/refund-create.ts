import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { refundNode } from "#tests/sandbox/shopify/nodes/payment-nodes.ts";
import type { OrderRecord, RefundRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { onceForKey } from "#tests/sandbox/shopify/mutations/base/idempotent.ts";
import {
  centsOf,
  type MoneyInput,
  positiveCents,
} from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { inWords, sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { creditCustomer } from "#tests/sandbox/shopify/mutations/credit/store-credit.ts";
import { chosenParts, type PartInput } from "./chosen-parts.ts";
import { refundOrder, type RefundPlan } from "./refund-order.ts";
import { refundLimits, refundSources } from "./refund-sums.ts";

type TransactionInput = {
  amount: unknown;
  gateway: string;
  kind: string;
  orderId: string;
  parentId?: string | null;
};

type Input = {
  orderId: string;
  note?: string | null;
  notify?: boolean | null;
  allowOverRefunding?: boolean | null;
  currency?: string | null;
  refundLineItems?: readonly PartInput[] | null;
  shipping?: { amount?: unknown; fullRefund?: boolean | null } | null;
  transactions?: readonly TransactionInput[] | null;
  refundMethods?: readonly { storeCreditRefund?: CreditInput | null }[] | null;
};
type CreditInput = { amount: MoneyInput; expiresAt?: string | null };

export const refundCreate: Mutation = (args, call, info) =>
  answer({ nothing: { refund: null, order: null } }, () => {
    const input = args.input as Input;
    const orderId = orderOf(input.orderId, call, { field: ["orderId"] }).id;
    const refundId = onceForKey(input, call, info, () => refund(input, orderId, call).id);
    const order = call.world.order(orderId);
    const made = order.refunds.find(({ id }) => id === refundId);
    if (!made) throw new Error(`Refund ${refundId} is gone.`);
    return { refund: refundNode(order, made, call), order: call.toOrder(order) };
  });

function refund(input: Input, orderId: number, call: Call): RefundRecord {
  const order = call.world.order(orderId);
  const { currency } = call.shop;
  if (input.currency != null && input.currency !== currency)
    refuse(["currency"], `Currency must be ${currency}`);
  const lines = chosenParts(order, input.refundLineItems ?? [], ["refundLineItems"]);
  const shipping = shippingOf(order, input);
  const payments = (input.transactions ?? []).map((one, index) =>
    readTransaction(order, one, ["transactions", String(index)]),
  );
  const credits = (input.refundMethods ?? []).flatMap(({ storeCreditRefund }, index) =>
    storeCreditRefund
      ? [
          readCredit(order, storeCreditRefund, call, [
            "refundMethods",
            String(index),
            "storeCreditRefund",
          ]),
        ]
      : [],
  );
  if (lines.length + payments.length + credits.length === 0 && shipping === 0)
    refuse(null, "Refund must have at least one line item, shipping or transaction");
  const money = [...payments, ...credits].reduce((sum, { amount }) => sum + amount, 0);
  if (money > refundLimits(order).total && input.allowOverRefunding !== true)
    refuse(["transactions"], "Refund amount cannot be greater than the amount paid for the order");
  checkSources(order, payments);
  return call.world.deed(() => {
    const plan: RefundPlan = {
      note: input.note ?? null,
      lines,
      shipping,
      payments: [
        ...payments,
        ...credits.map(({ amount }) => ({
          gateway: "shopify_store_credit",
          parentId: null,
          amount,
        })),
      ],
      returnId: null,
    };
    for (const credit of credits) creditCustomer(call, credit.customerId, credit);
    const made = refundOrder(call.world, order.id, plan);
    if (input.notify === true) {
      sendMail(call, order.email, {
        kind: "refund",
        subject: `Refund notification for order ${order.name}`,
        text: `A refund of ${inWords(made.amount, call)} was issued.`,
      });
    }
    return made;
  });
}

function shippingOf(order: OrderRecord, { shipping }: Input): number {
  const limit = refundLimits(order).shipping;
  if (!shipping) return 0;
  if (shipping.fullRefund === true) return limit;
  const amount = shipping.amount == null ? 0 : centsOf(shipping.amount, ["shipping", "amount"]);
  if (amount < 0)
    refuse(["shipping", "amount"], "Shipping amount must be greater than or equal to 0");
  if (amount > limit)
    refuse(
      ["shipping", "amount"],
      "Shipping amount cannot be greater than the shipping that is left",
    );
  return amount;
}

type Payment = RefundPlan["payments"][number];

function readTransaction(
  order: OrderRecord,
  one: TransactionInput,
  path: readonly string[],
): Payment {
  if (one.kind !== "REFUND") refuse([...path, "kind"], "Kind must be refund");
  if (idOf("Order", one.orderId) !== order.id)
    refuse([...path, "orderId"], "Order does not match the refund's order");
  const amount = centsOf(one.amount, [...path, "amount"]);
  if (amount < 0) refuse([...path, "amount"], "Amount must be greater than or equal to 0");
  const parentId = one.parentId == null ? null : idOf("OrderTransaction", one.parentId);
  const source = refundSources(order).find(({ transaction }) => transaction.id === parentId);
  if (!source) return refuse([...path, "parentId"], "Parent transaction is not refundable");
  if (source.transaction.gateway !== one.gateway)
    refuse([...path, "gateway"], "Gateway does not match the parent transaction");
  return { gateway: one.gateway, parentId, amount };
}

/** One payment gives back no more than it took, however the refund spreads. */
function checkSources(order: OrderRecord, payments: readonly Payment[]): void {
  for (const { transaction, left } of refundSources(order)) {
    const back = payments
      .filter(({ parentId }) => parentId === transaction.id)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (back > left)
      refuse(
        ["transactions"],
        "Refund amount cannot be greater than the remaining transaction amount",
      );
  }
}

function readCredit(
  order: OrderRecord,
  credit: CreditInput,
  call: Call,
  path: readonly string[],
): { customerId: number; amount: number; expiresAt: number | null } {
  const amount = positiveCents(credit.amount, call.shop.currency, [...path, "amount"]);
  const { customerId } = order;
  if (customerId === null) return refuse(path, "Store credit needs an order with a customer");
  if (call.shop.customerAccounts !== "NEW")
    refuse(path, "Store credit needs the new customer accounts");
  const expiresAt = credit.expiresAt == null ? null : Date.parse(credit.expiresAt);
  if (expiresAt !== null && expiresAt <= call.world.now())
    refuse([...path, "expiresAt"], "The expiry date must be in the future");
  return { customerId, amount, expiresAt };
}
