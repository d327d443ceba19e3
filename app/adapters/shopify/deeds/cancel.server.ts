import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { CancelAsked, CancelPlan, CancelStart } from "#app/domain/action/cancel.ts";
import { sizeOf } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { CANCEL_MUTATION, CANCEL_START_QUERY, CANCELLED_QUERY } from "./cancel-documents.ts";
import { planned, refusedBy, type Deed, type Shop } from "./deed.ts";
import { paidMoney, paymentWords, userErrors } from "./deed-shapes.ts";

/** Shopify's job takes a moment: the agent waits this long, then it is looked up later. */
const LOOKS = 6;
const LOOK_EVERY_MS = 400;

export const cancelDeed: Deed<CancelStart, CancelAsked, CancelPlan> = {
  async prepare(shop, about) {
    const answer = await shop.ask(CANCEL_START_QUERY, { id: about }, startAnswer);
    return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
  },

  plan: (_shop, start, wish) => {
    const { kind: _, cancelled: _cancelled, fulfilled: _fulfilled, ...known } = start;
    return planned({ ...known, ...wish });
  },

  async carryOut(shop, { plan }) {
    const variables = {
      id: plan.orderId,
      reason: plan.reason,
      refund: { originalPaymentMethodsRefund: plan.refund },
      restock: plan.restock,
      notify: plan.notify,
      note: plan.note === "" ? null : plan.note,
    };
    const answer = await shop.change(CANCEL_MUTATION, variables, cancelAnswer);
    if (answer.kind !== "answer") return answer;
    const { orderCancelUserErrors: errors } = answer.value.orderCancel;
    if (errors.length > 0) return refusedBy(errors, FIELDS);
    for (let look = 1; look <= LOOKS; look += 1) {
      if (await isCancelled(shop, plan.orderId)) return { kind: "done", result: {} };
      await sleep(LOOK_EVERY_MS);
    }
    return { kind: "unknown", why: say("Shopify is still at it.") };
  },

  async lookAgain(shop, { plan }) {
    const answer = await shop.ask(CANCELLED_QUERY, { id: plan.orderId }, cancelledAnswer);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    if (answer.value.order === null)
      return { kind: "cannot-tell", why: say("The order is not at Shopify any more.") };
    return answer.value.order.cancelledAt === null
      ? { kind: "did-not" }
      : { kind: "happened", result: {} };
  },
};

/** The request was taken already: not seeing it now says nothing. */
async function isCancelled(shop: Shop, orderId: string): Promise<boolean> {
  const answer = await shop.change(CANCELLED_QUERY, { id: orderId }, cancelledAnswer);
  return answer.kind === "answer" && (answer.value.order?.cancelledAt ?? null) !== null;
}

const FIELDS = { reason: "reason", staffNote: "note", restock: "restock", refundMethod: "refund" };

/** FulfillmentStatus of parcels that were taken back, or never became one. */
const NEVER_LEFT: readonly string[] = ["CANCELLED", "ERROR", "FAILURE"];

const startAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      cancelledAt: z.string().nullable(),
      customer: z.object({ displayName: z.string() }).nullable(),
      fulfillments: z.array(z.object({ id: z.string(), status: z.string() })),
      suggestedRefund: z
        .object({
          maximumRefundableSet: paidMoney,
          suggestedTransactions: z.array(
            z.object({
              formattedGateway: z.string().nullable(),
              accountNumber: z.string().nullable(),
              paymentDetails: z
                .object({ company: z.string().nullish(), number: z.string().nullish() })
                .nullable(),
            }),
          ),
        })
        .nullable(),
      totalPriceSet: paidMoney,
      totalReceivedSet: paidMoney,
      totalRefundedSet: paidMoney,
    })
    .nullable()
    .transform((order): CancelStart | null =>
      order === null
        ? null
        : {
            kind: "cancel",
            orderId: order.id,
            orderName: order.name,
            customerName: order.customer?.displayName ?? null,
            cancelled: order.cancelledAt !== null,
            fulfilled: order.fulfillments.some(({ status }) => !NEVER_LEFT.includes(status)),
            refundable: sizeOf(
              order.suggestedRefund?.maximumRefundableSet ?? order.totalReceivedSet,
            ),
            refundedBefore: order.totalRefundedSet,
            orderTotal: order.totalPriceSet,
            payments: [
              ...new Set((order.suggestedRefund?.suggestedTransactions ?? []).map(paymentWords)),
            ],
          },
    ),
});

const cancelAnswer = z.object({ orderCancel: z.object({ orderCancelUserErrors: userErrors }) });
const cancelledAnswer = z.object({
  order: z.object({ id: z.string(), cancelledAt: z.string().nullable() }).nullable(),
});
