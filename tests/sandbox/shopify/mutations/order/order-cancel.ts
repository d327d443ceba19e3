import { randomUUID } from "node:crypto";

import { type Call, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord, TransactionRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import type { CancelRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { creditCustomer } from "#tests/sandbox/shopify/mutations/credit/store-credit.ts";
import { allParts } from "#tests/sandbox/shopify/mutations/refund/chosen-parts.ts";
import {
  refundOrder,
  type RefundPlan,
} from "#tests/sandbox/shopify/mutations/refund/refund-order.ts";
import {
  refundLimits,
  refundSources,
} from "#tests/sandbox/shopify/mutations/refund/refund-sums.ts";

const MAX_NOTE = 255; // shopify.dev/docs/api/admin-graphql/latest/mutations/orderCancel: staffNote

type Input = {
  orderId: string;
  reason: string;
  restock: boolean;
  notifyCustomer?: boolean | null;
  refund?: boolean | null;
  refundMethod?: {
    originalPaymentMethodsRefund?: boolean | null;
    storeCreditRefund?: { expiresAt?: string | null } | null;
  } | null;
  staffNote?: string | null;
};

/** Checks at once, cancels a little later: the answer is a job that is not done yet. */
export const orderCancel: Mutation = (args, call) =>
  answer({ nothing: { job: null, jobResult: null }, errors: "orderCancelUserErrors" }, () => {
    const input = args as unknown as Input;
    const { ledger, world } = call;
    const order = orderOf(input.orderId, call, { field: ["orderId"], code: "NOT_FOUND" });
    check(order, input, call);
    const job = { id: `gid://shopify/Job/${randomUUID()}`, done: false };
    const cancel: CancelRecord = { id: world.nextId(), orderId: order.id, status: "STARTED" };
    ledger.jobs.push(job);
    ledger.cancels.push(cancel);
    ledger.later(() => {
      const isOpen = world.shop.orders.some(
        ({ id, cancelledAt }) => id === order.id && cancelledAt === null,
      );
      if (isOpen) carryOut(order.id, input, call);
      cancel.status = isOpen ? "SUCCEEDED" : "FAILED";
      job.done = true;
    });
    return { job: jobNode(job), jobResult: cancelNode(cancel, call) };
  });

export function jobNode(job: { id: string; done: boolean }): Node {
  return { __typename: "Job", id: job.id, done: job.done };
}

function cancelNode(cancel: CancelRecord, call: Call): Node {
  return {
    __typename: "OrderCancelJobResult",
    id: gid("OrderCancelJobResult", cancel.id),
    done: cancel.status !== "STARTED",
    status: cancel.status,
    errors: [],
    order: () => {
      const order = call.shop.orders.find(({ id }) => id === cancel.orderId);
      return order ? call.toOrder(order) : null;
    },
  };
}

/** shopify.dev/docs/api/admin-graphql/latest/mutations/orderCancel lists which orders can be cancelled. */
function check(order: OrderRecord, input: Input, call: Call): void {
  const invalid = (field: string, message: string): never => refuse([field], message, "INVALID");
  if (order.cancelledAt !== null)
    invalid("orderId", "Cannot cancel an order that is already canceled");
  if (order.parcels.some(({ status }) => status === "SUCCESS"))
    invalid("orderId", "Cannot cancel an order that has been fulfilled");
  if (order.returns.some(({ status }) => status === "OPEN" || status === "REQUESTED"))
    invalid("orderId", "Cannot cancel an order with a return in progress");
  const isPending = order.transactions.some(
    ({ kind, status }) => kind === "AUTHORIZATION" && status === "PENDING",
  );
  if (isPending) invalid("orderId", "Cannot cancel an order with a pending payment");
  if ((input.staffNote ?? "").length > MAX_NOTE)
    invalid("staffNote", `Staff note is too long (maximum is ${MAX_NOTE} characters)`);
  const method = input.refundMethod;
  if (method && input.refund != null) invalid("refundMethod", "Give either refund or refundMethod");
  if (!method?.storeCreditRefund) return;
  const path = ["refundMethod", "storeCreditRefund"];
  if (method.originalPaymentMethodsRefund === true)
    refuse(["refundMethod"], "Give one refund method only", "INVALID");
  if (order.customerId === null)
    refuse(path, "The order has no customer", "STORE_CREDIT_REFUND_MISSING_CUSTOMER");
  const { expiresAt } = method.storeCreditRefund;
  if (expiresAt != null && Date.parse(expiresAt) <= call.world.now())
    refuse(
      [...path, "expiresAt"],
      "Expiry is in the past",
      "STORE_CREDIT_REFUND_EXPIRATION_IN_PAST",
    );
}

function carryOut(orderId: number, input: Input, call: Call): void {
  const { world } = call;
  world.deed(() => {
    const order = world.order(orderId);
    const payments = paymentsBack(order, input, call);
    const voided = voidHolds(order, world.now(), world.nextId);
    const lines = allParts(order).map((part) => ({
      ...part,
      restock: input.restock ? ("CANCEL" as const) : ("NO_RESTOCK" as const),
    }));
    const isPaidBack = payments.length > 0;
    world.changeOrder(orderId, () => ({
      transactions: [...order.transactions, ...voided],
      cancelledAt: world.now(),
      closedAt: world.now(),
      cancelReason: input.reason,
    }));
    refundOrder(world, orderId, {
      note: input.staffNote ?? null,
      lines,
      shipping: isPaidBack ? refundLimits(order).shipping : 0,
      payments,
      returnId: null,
    });
    world.changeOrder(orderId, (now) => withStatus({ ...now }));
    world.emit("orders/cancelled", { orderId });
    if (input.notifyCustomer === true) {
      sendMail(call, order.email, {
        kind: "order-cancelled",
        subject: `Order ${order.name} has been canceled`,
        text: isPaidBack ? "Your payment has been refunded." : "Your payment has been voided.",
      });
    }
  });
}

function paymentsBack(order: OrderRecord, input: Input, call: Call): RefundPlan["payments"] {
  const sources = refundSources(order).filter(({ left }) => left > 0);
  const { refundMethod, refund } = input;
  if (refundMethod?.storeCreditRefund && order.customerId !== null) {
    const amount = sources.reduce((sum, { left }) => sum + left, 0);
    if (amount === 0) return [];
    const { expiresAt } = refundMethod.storeCreditRefund;
    const until = expiresAt == null ? null : Date.parse(expiresAt);
    creditCustomer(call, order.customerId, { amount, expiresAt: until });
    return [{ gateway: "shopify_store_credit", parentId: null, amount }];
  }
  if (refundMethod?.originalPaymentMethodsRefund !== true && refund !== true) return [];
  return sources.map(({ transaction, left }) => ({
    gateway: transaction.gateway,
    parentId: transaction.id,
    amount: left,
  }));
}

/** What was only authorised is let go whatever was asked. */
function voidHolds(
  order: OrderRecord,
  at: number,
  nextId: () => number,
): readonly TransactionRecord[] {
  const settled = new Set(order.transactions.map(({ parentId }) => parentId));
  return order.transactions
    .filter(
      (one) => one.kind === "AUTHORIZATION" && one.status === "SUCCESS" && !settled.has(one.id),
    )
    .map((one) => ({ ...one, id: nextId(), kind: "VOID", parentId: one.id, processedAt: at }));
}
