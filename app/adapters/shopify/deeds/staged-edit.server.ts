// An editing session with all changes of a plan staged in it: reckoned by Shopify, not kept yet.
import { z } from "zod";
import type { EditPlan } from "#app/domain/action/edit.ts";
import type { Money } from "#app/domain/shared/money.ts";
import { money, nodes } from "#app/adapters/shopify/common-shapes.ts";
import type { Changed, Shop, UserError } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import {
  EDIT_ADD_MUTATION,
  EDIT_BEGIN_MUTATION,
  EDIT_QUANTITY_MUTATION,
} from "./edit-documents.ts";

export type StagedEdit =
  | {
      readonly kind: "staged";
      readonly sessionId: string;
      readonly total: Money;
      readonly outstanding: Money;
    }
  /** `step`: what Shopify refused; null where the order can't be edited at all. */
  | {
      readonly kind: "errors";
      readonly errors: readonly UserError[];
      readonly step: EditStep | null;
    }
  | Exclude<Changed<never>, { readonly kind: "answer" }>;

/** `at`: which of the additions. */
type EditStep =
  | { readonly change: "quantity"; readonly itemId: string }
  | { readonly change: "addition"; readonly at: number };

type Wished = Pick<EditPlan, "orderId" | "changes" | "additions" | "restock">;

export async function stageEdit(shop: Shop, wish: Wished): Promise<StagedEdit> {
  const begun = await shop.change(EDIT_BEGIN_MUTATION, { id: wish.orderId }, beginAnswer);
  if (begun.kind !== "answer") return begun;
  const { calculatedOrder: session, userErrors: errors } = begun.value.orderEditBegin;
  if (session === null || errors.length > 0) return { kind: "errors", errors, step: null };
  let staged: Staged = session;
  for (const request of requestsOf(wish, session)) {
    const answer = await shop.change(request.document, request.variables, request.shape);
    if (answer.kind !== "answer") return answer;
    const { calculatedOrder, userErrors: found } = answer.value;
    if (calculatedOrder === null || found.length > 0)
      return { kind: "errors", errors: found, step: request.step };
    staged = calculatedOrder;
  }
  return {
    kind: "staged",
    sessionId: session.id,
    total: staged.totalPriceSet,
    outstanding: staged.totalOutstandingSet,
  };
}

type Staged = z.infer<typeof calculated>;

function requestsOf(
  { changes, additions, restock }: Wished,
  session: { readonly id: string; readonly lineItems: { nodes: readonly { id: string }[] } },
) {
  return [
    ...changes.map(({ itemId, to }) => ({
      document: EDIT_QUANTITY_MUTATION,
      shape: quantityAnswer,
      step: { change: "quantity", itemId } as EditStep,
      variables: {
        id: session.id,
        line:
          session.lineItems.nodes.find(({ id }) => numberOf(id) === numberOf(itemId))?.id ?? itemId,
        quantity: to,
        restock,
      } as Record<string, unknown>,
    })),
    ...additions.map(({ variantId, quantity }, at) => ({
      document: EDIT_ADD_MUTATION,
      shape: addAnswer,
      step: { change: "addition", at } as EditStep,
      variables: { id: session.id, variant: variantId, quantity } as Record<string, unknown>,
    })),
  ];
}

/** A calculated item has the number of the item that it stands for. */
const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

const calculated = z.object({
  id: z.string(),
  totalPriceSet: money,
  totalOutstandingSet: money,
});

const beginAnswer = z.object({
  orderEditBegin: z.object({
    calculatedOrder: calculated
      .extend({ lineItems: nodes(z.object({ id: z.string() })) })
      .nullable(),
    userErrors,
  }),
});

const stepAnswer = z.object({ calculatedOrder: calculated.nullable(), userErrors });
const quantityAnswer = z
  .object({ orderEditSetQuantity: stepAnswer })
  .transform(({ orderEditSetQuantity }) => orderEditSetQuantity);
const addAnswer = z
  .object({ orderEditAddVariant: stepAnswer })
  .transform(({ orderEditAddVariant }) => orderEditAddVariant);
