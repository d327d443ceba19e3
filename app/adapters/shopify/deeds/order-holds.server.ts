// What is still to be packed of an order, and what holds it.
import { z } from "zod";
import { nodes } from "#app/adapters/shopify/common-shapes.ts";
import type { Asked } from "#app/services/deps.ts";
import type { Shop } from "./deed.ts";
import { HOLDS_QUERY } from "./hold-documents.ts";

export type OrderHolds = {
  readonly orderId: string;
  readonly orderName: string;
  readonly parts: readonly {
    readonly id: string;
    readonly location: string | null;
    readonly canBeHeld: boolean;
    readonly holds: readonly {
      readonly id: string;
      readonly handle: string | null;
      readonly reason: string;
    }[];
  }[];
};

/** Null: no such order. */
export async function readHolds(shop: Shop, orderId: string): Promise<Asked<OrderHolds | null>> {
  const answer = await shop.ask(HOLDS_QUERY, { id: orderId }, holdsAnswer);
  return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
}

export const holdsAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      fulfillmentOrders: nodes(
        z.object({
          id: z.string(),
          assignedLocation: z.object({ name: z.string() }).nullable(),
          supportedActions: z.array(z.object({ action: z.string() })),
          fulfillmentHolds: z.array(
            z.object({
              id: z.string(),
              handle: z.string().nullable(),
              displayReason: z.string(),
            }),
          ),
        }),
      ),
    })
    .nullable()
    .transform((order): OrderHolds | null =>
      order === null
        ? null
        : {
            orderId: order.id,
            orderName: order.name,
            parts: order.fulfillmentOrders.nodes.map((part) => ({
              id: part.id,
              location: part.assignedLocation?.name ?? null,
              canBeHeld: part.supportedActions.some(({ action }) => action === "HOLD"),
              holds: part.fulfillmentHolds.map(({ id, handle, displayReason }) => ({
                id,
                handle,
                reason: displayReason,
              })),
            })),
          },
    ),
});
