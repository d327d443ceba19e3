import { z } from "zod";
import {
  withAttribute,
  type PersonaliseAsked,
  type PersonalisePlan,
  type PersonaliseStart,
} from "#app/domain/action/personalise.ts";
import { say } from "#app/domain/words/words.ts";
import { attributes, page } from "#app/adapters/shopify/common-shapes.ts";
import type { Asked } from "#app/services/deps.ts";
import { planned, type Deed, type Shop } from "./deed.ts";
import { updateOrder } from "./order-fields.server.ts";
import { PERSONALISE_START_QUERY } from "./order-update-documents.ts";

export const personaliseDeed: Deed<PersonaliseStart, PersonaliseAsked, PersonalisePlan> = {
  prepare: readAttributes,
  plan: (_shop, { orderId, orderName, attributes: known }, wish) =>
    planned({ ...wish, orderId, orderName, ...withAttribute(known, wish) }),
  carryOut: (shop, { plan }) =>
    updateOrder(
      shop,
      { id: plan.orderId, customAttributes: plan.attributes },
      { key: "what", value: "value", customAttributes: "value" },
    ),
  async lookAgain(shop, { plan }) {
    const answer = await readAttributes(shop, plan.orderId);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    if (answer.value === null) return { kind: "cannot-tell", why: say("The order is gone.") };
    const isWritten = answer.value.attributes.some(
      ({ key, value }) => key === plan.key && value === plan.value,
    );
    return isWritten ? { kind: "happened", result: {} } : { kind: "did-not" };
  },
};

async function readAttributes(
  shop: Shop,
  orderId: string,
): Promise<Asked<PersonaliseStart | null>> {
  const answer = await shop.ask(PERSONALISE_START_QUERY, { id: orderId }, startAnswer);
  return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
}

const startAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      cancelledAt: z.string().nullable(),
      displayFulfillmentStatus: z.string(),
      customAttributes: attributes,
      lineItems: page(
        z.object({
          title: z.string(),
          variantTitle: z.string().nullable(),
          customAttributes: attributes,
        }),
      ),
    })
    .nullable()
    .transform((order): PersonaliseStart | null =>
      order === null
        ? null
        : {
            kind: "personalise",
            orderId: order.id,
            orderName: order.name,
            attributes: order.customAttributes,
            isSent: order.cancelledAt !== null || order.displayFulfillmentStatus === "FULFILLED",
            hasMore: order.lineItems.pageInfo.hasNextPage,
            items: order.lineItems.nodes.map((item) => ({
              title:
                item.variantTitle === null ? item.title : `${item.title}, ${item.variantTitle}`,
              attributes: item.customAttributes,
            })),
          },
    ),
});
