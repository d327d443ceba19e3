import { z } from "zod";
import type { ReleaseAsked, ReleasePlan, ReleaseStart } from "#app/domain/action/release.ts";
import { planned, refusedBy, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { RELEASE_MUTATION } from "./hold-documents.ts";
import { readHolds } from "./order-holds.server.ts";

export const releaseDeed: Deed<ReleaseStart, ReleaseAsked, ReleasePlan> = {
  async prepare(shop, about) {
    const answer = await readHolds(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { orderId, orderName, parts } = answer.value;
    const holds = parts.flatMap((part) =>
      part.holds.map(({ id, reason }) => ({ partId: part.id, holdId: id, reason })),
    );
    return { kind: "answer", value: { kind: "release", orderId, orderName, holds } };
  },

  plan: (_shop, { orderId, orderName, holds }, wish) =>
    planned({ ...wish, orderId, orderName, holds }),

  /** Only the holds that the agent saw end, not one that somebody places in the meantime. */
  async carryOut(shop, { plan }) {
    for (const id of new Set(plan.holds.map(({ partId }) => partId))) {
      const holds = plan.holds.filter(({ partId }) => partId === id).map(({ holdId }) => holdId);
      const answer = await shop.change(RELEASE_MUTATION, { id, holds }, releaseAnswer);
      if (answer.kind !== "answer") return answer;
      const { userErrors: errors } = answer.value.fulfillmentOrderReleaseHold;
      if (errors.length > 0) return refusedBy(errors, {});
    }
    return { kind: "done", result: {} };
  },

  async lookAgain(shop, { plan }) {
    const answer = await readHolds(shop, plan.orderId);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    const still = (answer.value?.parts ?? []).flatMap(({ holds }) => holds.map(({ id }) => id));
    const left = plan.holds.filter(({ holdId }) => still.includes(holdId));
    if (left.length === 0) return { kind: "happened", result: {} };
    return left.length === plan.holds.length
      ? { kind: "did-not" }
      : { kind: "cannot-tell", why: "Some of the holds were released, others were not." };
  },
};

const releaseAnswer = z.object({ fulfillmentOrderReleaseHold: z.object({ userErrors }) });
