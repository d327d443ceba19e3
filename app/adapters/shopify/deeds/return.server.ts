import { z } from "zod";
import { itemWishes, wishWords } from "#app/domain/order/item-wishes.ts";
import type { ReturnAsked, ReturnPlan, ReturnStart } from "#app/domain/action/return.ts";
import { isZero } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { attributes, nodes, page } from "#app/adapters/shopify/common-shapes.ts";
import { planned, refusedBy, resultOf, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { RETURN_MUTATION, RETURN_START_QUERY, RETURNS_QUERY } from "./return-documents.ts";

export const returnDeed: Deed<ReturnStart, ReturnAsked, ReturnPlan> = {
  prepare: (shop, about) => shop.ask(RETURN_START_QUERY, { id: about }, startAnswer),

  plan: (_shop, { orderId, orderName, returnIds }, wish) =>
    planned({ ...wish, orderId, orderName, returnIds }),

  async carryOut(shop, { plan }) {
    const { orderId, items, note, fee } = plan;
    const input = {
      orderId,
      returnLineItems: items.map(({ lineId, quantity, reasonId }) => ({
        fulfillmentLineItemId: lineId,
        quantity,
        returnReasonDefinitionId: reasonId,
        ...(note === "" ? {} : { returnReasonNote: note }),
      })),
      ...(isZero(fee)
        ? {}
        : { returnShippingFee: { amount: { amount: fee.amount, currencyCode: fee.currency } } }),
    };
    const answer = await shop.change(RETURN_MUTATION, { input }, returnAnswer);
    if (answer.kind !== "answer") return answer;
    const { return: made, userErrors: errors } = answer.value.returnCreate;
    if (errors.length > 0) return refusedBy(errors, { returnReasonNote: "note", amount: "fee" });
    return { kind: "done", result: resultOf(say("Return"), made?.name) };
  },

  /** A return that was not there before, with as many items, is ours. */
  async lookAgain(shop, { plan }) {
    const answer = await shop.ask(RETURNS_QUERY, { id: plan.orderId }, returnsAnswer);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    const fresh = (answer.value.order?.returns.nodes ?? []).filter(
      ({ id }) => !plan.returnIds.includes(id),
    );
    if (fresh.length === 0) return { kind: "did-not" };
    const quantity = plan.items.reduce((sum, item) => sum + item.quantity, 0);
    const [one] = fresh;
    return fresh.length === 1 && one?.totalQuantity === quantity
      ? { kind: "happened", result: resultOf(say("Return"), one.name) }
      : { kind: "cannot-tell", why: say("Another return was opened in the meantime.") };
  },
};

const startAnswer = z
  .object({
    order: z
      .object({
        id: z.string(),
        name: z.string(),
        presentmentCurrencyCode: z.string(),
        returns: nodes(z.object({ id: z.string() })),
      })
      .nullable(),
    returnableFulfillments: page(
      z.object({
        returnableFulfillmentLineItems: page(
          z.object({
            quantity: z.number(),
            fulfillmentLineItem: z.object({
              id: z.string(),
              lineItem: z.object({
                id: z.string(),
                title: z.string(),
                variantTitle: z.string().nullable(),
                customAttributes: attributes,
              }),
            }),
          }),
        ),
      }),
    ),
    returnReasonDefinitions: nodes(
      z.object({ id: z.string(), name: z.string(), deleted: z.boolean() }),
    ),
  })
  .transform(({ order, returnableFulfillments, returnReasonDefinitions }): ReturnStart | null =>
    order === null
      ? null
      : {
          kind: "return",
          orderId: order.id,
          orderName: order.name,
          currency: order.presentmentCurrencyCode,
          returnIds: order.returns.nodes.map(({ id }) => id),
          reasons: returnReasonDefinitions.nodes.flatMap(({ id, name, deleted }) =>
            deleted ? [] : [{ id, name }],
          ),
          hasMore: [
            returnableFulfillments,
            ...returnableFulfillments.nodes.map((one) => one.returnableFulfillmentLineItems),
          ].some(({ pageInfo }) => pageInfo.hasNextPage),
          items: returnableFulfillments.nodes.flatMap((parcel) =>
            parcel.returnableFulfillmentLineItems.nodes.map(({ quantity, fulfillmentLineItem }) => {
              const {
                id: itemId,
                title,
                variantTitle,
                customAttributes,
              } = fulfillmentLineItem.lineItem;
              return {
                lineId: fulfillmentLineItem.id,
                itemId,
                title: variantTitle === null ? title : `${title}, ${variantTitle}`,
                wishes: wishWords(itemWishes({ variantTitle: null, attributes: customAttributes })),
                returnable: quantity,
              };
            }),
          ),
        },
  );

const returnAnswer = z.object({
  returnCreate: z.object({
    return: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    userErrors,
  }),
});

const returnsAnswer = z.object({
  order: z
    .object({
      returns: nodes(
        z.object({ id: z.string(), name: z.string().nullable(), totalQuantity: z.number() }),
      ),
    })
    .nullable(),
});
