import { z } from "zod";
import { plainMoney } from "#app/domain/action/action-rule.ts";
import {
  planRefund,
  type RefundAsked,
  type RefundPlan,
  type RefundStart,
} from "#app/domain/action/refund.ts";
import { itemWishes, wishWords } from "#app/domain/order/item-wishes.ts";
import { isZero, zeroIn } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { attributes, page } from "#app/adapters/shopify/common-shapes.ts";
import { refusedBy, resultOf, type Deed } from "./deed.ts";
import { paidMoney, paymentWords, userErrors } from "./deed-shapes.ts";
import { REFUND_MUTATION, REFUND_START_QUERY, SUGGESTED_REFUND_QUERY } from "./refund-documents.ts";

export const refundDeed: Deed<RefundStart, RefundAsked, RefundPlan> = {
  async prepare(shop, about) {
    const answer = await shop.ask(REFUND_START_QUERY, { id: about }, startAnswer);
    return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
  },

  async plan(shop, start, wish) {
    const variables = {
      id: start.orderId,
      items: wish.items.map(({ itemId, ...item }) => ({ lineItemId: itemId, ...item })),
      shipping: isZero(wish.shipping) ? null : wish.shipping.amount,
    };
    const answer = await shop.ask(SUGGESTED_REFUND_QUERY, variables, suggestedAnswer);
    if (answer.kind !== "answer") return answer;
    const planned = planRefund(start, wish, answer.value);
    if (planned.kind === "planned" || wish.amount === null)
      return { kind: "answer", value: planned };
    // An own amount may need payments that Shopify does not name for these items: all that are left have it named.
    const all = await shop.ask(
      SUGGESTED_REFUND_QUERY,
      { id: start.orderId, full: true },
      suggestedAnswer,
    );
    if (all.kind !== "answer") return all;
    const { payments } = all.value;
    return { kind: "answer", value: planRefund(start, wish, { ...answer.value, payments }) };
  },

  async carryOut(shop, { key, plan }) {
    const { orderId, items, shipping, amount, payments, notify, note } = plan;
    const input = {
      orderId,
      currency: amount.currency,
      notify,
      ...(note === "" ? {} : { note }),
      refundLineItems: items.map(({ itemId, quantity, restockType }) => ({
        lineItemId: itemId,
        quantity,
        restockType,
      })),
      ...(isZero(shipping) ? {} : { shipping: { amount: shipping.amount } }),
      transactions: payments.map((payment) => ({
        orderId,
        parentId: payment.parentId,
        gateway: payment.gateway,
        kind: "REFUND",
        amount: payment.amount.amount,
      })),
    };
    const answer = await shop.change(REFUND_MUTATION, { input, key }, refundAnswer);
    if (answer.kind !== "answer") return answer;
    const { refund, userErrors: errors } = answer.value.refundCreate;
    if (errors.length > 0) return refusedBy(errors, FIELDS);
    const back = refund?.totalRefundedSet;
    // A payment that is on its way back is none yet: then there is nothing to tell.
    const told = back === undefined || isZero(back) ? null : plainMoney(back);
    return { kind: "done", result: resultOf(say("Given back, says Shopify"), told) };
  },

  /** The key goes through to Shopify: the same key is the same refund. */
  lookAgain: () => Promise.resolve({ kind: "send-again" }),
};

const FIELDS = { shipping: "shipping", amount: "amount", transactions: "amount", note: "note" };

const startAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      presentmentCurrencyCode: z.string(),
      customer: z.object({ displayName: z.string() }).nullable(),
      totalPriceSet: paidMoney,
      totalRefundedSet: paidMoney,
      lineItems: page(
        z.object({
          id: z.string(),
          title: z.string(),
          variantTitle: z.string().nullable(),
          refundableQuantity: z.number(),
          unfulfilledQuantity: z.number(),
          customAttributes: attributes,
          discountedUnitPriceSet: paidMoney,
        }),
      ),
      suggestedRefund: z
        .object({
          maximumRefundableSet: paidMoney,
          shipping: z.object({ maximumRefundableSet: paidMoney }),
        })
        .nullable(),
    })
    .nullable()
    .transform((order): RefundStart | null => {
      if (order === null) return null;
      const currency = order.presentmentCurrencyCode;
      return {
        kind: "refund",
        orderId: order.id,
        orderName: order.name,
        customerName: order.customer?.displayName ?? null,
        currency,
        items: order.lineItems.nodes.map((item) => ({
          itemId: item.id,
          title: item.variantTitle === null ? item.title : `${item.title}, ${item.variantTitle}`,
          wishes: wishWords(itemWishes({ variantTitle: null, attributes: item.customAttributes })),
          refundable: item.refundableQuantity,
          unfulfilled: item.unfulfilledQuantity,
          price: item.discountedUnitPriceSet,
        })),
        shipping: order.suggestedRefund?.shipping.maximumRefundableSet ?? zeroIn(currency),
        maximum: order.suggestedRefund?.maximumRefundableSet ?? zeroIn(currency),
        refunded: order.totalRefundedSet,
        orderTotal: order.totalPriceSet,
        hasMore: order.lineItems.pageInfo.hasNextPage,
      };
    }),
});

const suggestedAnswer = z
  .object({
    order: z.object({
      suggestedRefund: z.object({
        amountSet: paidMoney,
        maximumRefundableSet: paidMoney,
        discountedSubtotalSet: paidMoney,
        totalTaxSet: paidMoney,
        shipping: z.object({ amountSet: paidMoney }),
        suggestedTransactions: z.array(
          z.object({
            amountSet: paidMoney,
            maximumRefundableSet: paidMoney.nullable(),
            gateway: z.string().nullable(),
            formattedGateway: z.string().nullable(),
            accountNumber: z.string().nullable(),
            parentTransaction: z.object({ id: z.string() }).nullable(),
            paymentDetails: z
              .object({ company: z.string().nullish(), number: z.string().nullish() })
              .nullable(),
          }),
        ),
      }),
    }),
  })
  .transform(({ order: { suggestedRefund: one } }) => ({
    amount: one.amountSet,
    maximum: one.maximumRefundableSet,
    itemsAmount: one.discountedSubtotalSet,
    tax: one.totalTaxSet,
    shipping: one.shipping.amountSet,
    payments: one.suggestedTransactions.flatMap((payment) =>
      payment.parentTransaction === null || payment.gateway === null
        ? []
        : [
            {
              parentId: payment.parentTransaction.id,
              gateway: payment.gateway,
              words: paymentWords(payment),
              amount: payment.amountSet,
              maximum: payment.maximumRefundableSet ?? payment.amountSet,
            },
          ],
    ),
  }));

const refundAnswer = z.object({
  refundCreate: z.object({
    refund: z.object({ totalRefundedSet: paidMoney }).nullable(),
    userErrors,
  }),
});
