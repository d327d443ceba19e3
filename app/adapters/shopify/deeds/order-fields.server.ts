// What is written on an order now, and one request that writes it anew.
import { z } from "zod";
import type { PostalAddress } from "#app/domain/action/postal-address.ts";
import { emptyAddress } from "#app/domain/action/postal-address.ts";
import { say } from "#app/domain/words/words.ts";
import type { ActionOutcome, ActionVerdict, Asked } from "#app/services/deps.ts";
import { refusedBy, type Shop } from "./deed.ts";
import { postalAddress, userErrors } from "./deed-shapes.ts";
import { ORDER_FIELDS_QUERY, ORDER_UPDATE_MUTATION } from "./order-update-documents.ts";

export type OrderFields = {
  readonly orderId: string;
  readonly orderName: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly address: PostalAddress;
  readonly isSent: boolean;
};

/** Null: no such order. */
export async function readOrderFields(
  shop: Shop,
  orderId: string,
): Promise<Asked<OrderFields | null>> {
  const answer = await shop.ask(ORDER_FIELDS_QUERY, { id: orderId }, fieldsAnswer);
  return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
}

/** `fields`: from Shopify's names of the input to those of our form. */
export async function updateOrder(
  shop: Shop,
  input: Record<string, unknown> & { readonly id: string },
  fields: Readonly<Record<string, string>>,
): Promise<ActionOutcome> {
  const answer = await shop.change(ORDER_UPDATE_MUTATION, { input }, updateAnswer);
  if (answer.kind !== "answer") return answer;
  const { userErrors: errors } = answer.value.orderUpdate;
  return errors.length > 0 ? refusedBy(errors, fields) : { kind: "done", result: {} };
}

/** Writing what is wished twice is the same as once: looking is comparing. */
export async function isWritten(
  shop: Shop,
  orderId: string,
  asWished: (fields: OrderFields) => boolean,
): Promise<ActionVerdict> {
  const answer = await readOrderFields(shop, orderId);
  if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
  if (answer.value === null)
    return { kind: "cannot-tell", why: say("The order is not at Shopify any more.") };
  return asWished(answer.value) ? { kind: "happened", result: {} } : { kind: "did-not" };
}

const SENT = ["FULFILLED", "RESTOCKED"];

const fieldsAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      note: z.string().nullable(),
      tags: z.array(z.string()),
      displayFulfillmentStatus: z.string(),
      cancelledAt: z.string().nullable(),
      shippingAddress: postalAddress.nullable(),
    })
    .nullable()
    .transform((order): OrderFields | null =>
      order === null
        ? null
        : {
            orderId: order.id,
            orderName: order.name,
            note: order.note ?? "",
            tags: order.tags,
            address: order.shippingAddress ?? emptyAddress,
            isSent: order.cancelledAt !== null || SENT.includes(order.displayFulfillmentStatus),
          },
    ),
});

const updateAnswer = z.object({ orderUpdate: z.object({ userErrors }) });
