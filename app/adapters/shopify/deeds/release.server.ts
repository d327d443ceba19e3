import { z } from "zod";
import type { ReleaseAsked, ReleasePlan, ReleaseStart } from "#app/domain/action/release.ts";
import { say } from "#app/domain/words/words.ts";
import { halfWay, planned, refusedBy, type Changed, type Deed, type Shop } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { HOLDS_QUERY, RELEASE_MUTATION } from "./hold-documents.ts";
import { holdsAnswer, readHolds } from "./order-holds.server.ts";

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

  /** Only the holds that the agent saw end, not one that somebody places in the meantime; those that are over are left out. */
  async carryOut(shop, { plan }) {
    const now = await holdsNow(shop, plan.orderId);
    if (now.kind !== "answer") return now;
    const left = plan.holds.filter(({ holdId }) => now.value.includes(holdId));
    let released = 0;
    for (const id of new Set(left.map(({ partId }) => partId))) {
      const holds = left.filter(({ partId }) => partId === id).map(({ holdId }) => holdId);
      const before =
        released === 0
          ? null
          : say("{released} of {all} holds were released all the same.", {
              released,
              all: left.length,
            });
      const answer = await shop.change(RELEASE_MUTATION, { id, holds }, releaseAnswer);
      if (answer.kind !== "answer") return halfWay(answer, before);
      const { userErrors: errors } = answer.value.fulfillmentOrderReleaseHold;
      if (errors.length > 0) return halfWay(refusedBy(errors, {}), before);
      released += holds.length;
    }
    return { kind: "done", result: {} };
  },

  async lookAgain(shop, { plan }) {
    const answer = await readHolds(shop, plan.orderId);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    const still = (answer.value?.parts ?? []).flatMap(({ holds }) => holds.map(({ id }) => id));
    const left = plan.holds.filter(({ holdId }) => still.includes(holdId));
    if (left.length === 0) return { kind: "happened", result: {} };
    return left.length === plan.holds.length ? { kind: "did-not" } : { kind: "send-again" };
  },
};

/** Nothing is sent before this is answered. */
async function holdsNow(shop: Shop, orderId: string): Promise<Changed<readonly string[]>> {
  const answer = await shop.change(HOLDS_QUERY, { id: orderId }, holdsAnswer);
  if (answer.kind === "unknown") return { kind: "later", why: answer.why, retryAfterMs: null };
  if (answer.kind !== "answer") return answer;
  const holds = (answer.value.order?.parts ?? []).flatMap((part) => part.holds);
  return { kind: "answer", value: holds.map(({ id }) => id) };
}

const releaseAnswer = z.object({ fulfillmentOrderReleaseHold: z.object({ userErrors }) });
