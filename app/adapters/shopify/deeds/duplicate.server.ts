import { z } from "zod";
import {
  sold,
  type DuplicateAsked,
  type DuplicatePlan,
  type DuplicateStart,
} from "#app/domain/action/duplicate.ts";
import { attributes, nodes, page } from "#app/adapters/shopify/common-shapes.ts";
import type { ActionResult } from "#app/services/deps.ts";
import { planned, refusedBy, type Deed } from "./deed.ts";
import { addressInput, postalAddress, userErrors } from "./deed-shapes.ts";
import {
  DRAFTS_BY_TAG_QUERY,
  DUPLICATE_MUTATION,
  DUPLICATE_START_QUERY,
} from "./duplicate-documents.ts";

export const duplicateDeed: Deed<DuplicateStart, DuplicateAsked, DuplicatePlan> = {
  async prepare(shop, about) {
    const answer = await shop.ask(DUPLICATE_START_QUERY, { id: about }, startAnswer);
    return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
  },

  plan: (_shop, start, wish) => planned({ ...start, ...wish }),

  async carryOut(shop, { key, plan }) {
    const { customerId, email, address, withAddress, orderName, currency } = plan;
    const input = {
      lineItems: sold(plan).map(({ variantId, quantity, attributes: given }) => ({
        variantId,
        quantity,
        ...(given.length === 0 ? {} : { customAttributes: given }),
      })),
      tags: [tagOf(key)],
      note: `Like ${orderName}`,
      presentmentCurrencyCode: currency,
      ...(customerId === null ? {} : { purchasingEntity: { customerId } }),
      ...(email === null ? {} : { email }),
      ...(withAddress && address !== null ? { shippingAddress: addressInput(address) } : {}),
    };
    const answer = await shop.change(DUPLICATE_MUTATION, { input }, draftAnswer);
    if (answer.kind !== "answer") return answer;
    const { draftOrder, userErrors: errors } = answer.value.draftOrderCreate;
    if (errors.length > 0) return refusedBy(errors, {});
    return { kind: "done", result: draftOrder === null ? {} : resultOf(draftOrder) };
  },

  async lookAgain(shop, { key }) {
    const query = `tag:"${tagOf(key)}"`;
    const answer = await shop.ask(DRAFTS_BY_TAG_QUERY, { query }, draftsAnswer);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    const made = answer.value.draftOrders.nodes.find(({ tags }) => tags.includes(tagOf(key)));
    return made ? { kind: "happened", result: resultOf(made) } : { kind: "did-not" };
  },
};

/** Shopify takes tags of at most 40 characters. */
const tagOf = (key: string): string => `loupe-${key}`.slice(0, 40);

type Draft = { readonly name: string; readonly invoiceUrl: string | null };

const resultOf = ({ name, invoiceUrl }: Draft): ActionResult => ({
  Draft: name,
  ...(invoiceUrl === null ? {} : { "Payment link": invoiceUrl }),
});

const draft = z.object({ id: z.string(), name: z.string(), invoiceUrl: z.string().nullable() });

const startAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      presentmentCurrencyCode: z.string(),
      customer: z.object({ id: z.string() }).nullable(),
      shippingAddress: postalAddress.nullable(),
      lineItems: page(
        z.object({
          title: z.string(),
          variantTitle: z.string().nullable(),
          quantity: z.number(),
          variant: z.object({ id: z.string() }).nullable(),
          customAttributes: attributes,
        }),
      ),
    })
    .nullable()
    .transform((order): DuplicateStart | null =>
      order === null
        ? null
        : {
            kind: "duplicate",
            orderId: order.id,
            orderName: order.name,
            customerId: order.customer?.id ?? null,
            email: order.email,
            address: order.shippingAddress,
            currency: order.presentmentCurrencyCode,
            hasMore: order.lineItems.pageInfo.hasNextPage,
            items: order.lineItems.nodes.map((item) => ({
              title:
                item.variantTitle === null ? item.title : `${item.title}, ${item.variantTitle}`,
              quantity: item.quantity,
              variantId: item.variant?.id ?? null,
              attributes: item.customAttributes,
            })),
          },
    ),
});

const draftAnswer = z.object({
  draftOrderCreate: z.object({ draftOrder: draft.nullable(), userErrors }),
});
const draftsAnswer = z.object({
  draftOrders: nodes(draft.extend({ tags: z.array(z.string()) })),
});
