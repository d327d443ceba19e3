import { z } from "zod";
import type { HoldAsked, HoldPlan, HoldStart } from "#app/domain/action/hold.ts";
import { say } from "#app/domain/words/words.ts";
import { halfWay, planned, refusedBy, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { HOLD_MUTATION } from "./hold-documents.ts";
import { readHolds } from "./order-holds.server.ts";

export const holdDeed: Deed<HoldStart, HoldAsked, HoldPlan> = {
  async prepare(shop, about) {
    const answer = await readHolds(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { orderId, orderName, parts } = answer.value;
    const free = parts.filter(({ canBeHeld }) => canBeHeld);
    return {
      kind: "answer",
      value: {
        kind: "hold",
        orderId,
        orderName,
        parts: free.map(({ id, location }) => ({ id, location })),
      },
    };
  },

  plan: (_shop, { orderId, orderName, parts }, wish) =>
    planned({ ...wish, orderId, orderName, parts }),

  /** A part that carries our handle is held already: nothing is held twice, and what is missing is made up for. */
  async carryOut(shop, { key, plan }) {
    for (const [index, { id }] of plan.parts.entries()) {
      const hold = {
        reason: plan.reason,
        handle: key,
        ...(plan.note === "" ? {} : { reasonNotes: plan.note }),
      };
      const before =
        index === 0
          ? null
          : say("{held} of {all} parts of the order are held all the same.", {
              held: index,
              all: plan.parts.length,
            });
      const answer = await shop.change(HOLD_MUTATION, { id, hold }, holdAnswer);
      if (answer.kind !== "answer") return halfWay(answer, before);
      const errors = answer.value.fulfillmentOrderHold.userErrors.filter(
        ({ code }) => code !== "DUPLICATE_FULFILLMENT_HOLD_HANDLE",
      );
      if (errors.length > 0)
        return halfWay(refusedBy(errors, { reasonNotes: "note", reason: "reason" }), before);
    }
    return { kind: "done", result: {} };
  },

  async lookAgain(shop, { key, plan }) {
    const answer = await readHolds(shop, plan.orderId);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    const held = (answer.value?.parts ?? []).filter(({ holds }) =>
      holds.some(({ handle }) => handle === key),
    );
    const isAll = plan.parts.every((part) => held.some(({ id }) => id === part.id));
    return isAll ? { kind: "happened", result: {} } : { kind: "send-again" };
  },
};

const holdAnswer = z.object({
  fulfillmentOrderHold: z.object({
    userErrors: z.array(userErrors.element.extend({ code: z.string().nullish() })),
  }),
});
