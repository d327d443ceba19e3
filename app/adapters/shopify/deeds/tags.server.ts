import { z } from "zod";
import type { TagsAsked, TagsPlan, TagsStart } from "#app/domain/action/tags.ts";
import { say } from "#app/domain/words/words.ts";
import { halfWay, planned, refusedBy, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { isWritten, readOrderFields } from "./order-fields.server.ts";
import { TAGS_ADD_MUTATION, TAGS_REMOVE_MUTATION } from "./order-update-documents.ts";

/** Only what is added and removed goes to Shopify: tags that somebody else adds meanwhile stay. */
export const tagsDeed: Deed<TagsStart, TagsAsked, TagsPlan> = {
  async prepare(shop, about) {
    const answer = await readOrderFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { orderId, orderName, tags } = answer.value;
    return { kind: "answer", value: { kind: "tags", orderId, orderName, tags } };
  },
  plan: (_shop, { orderId, orderName, tags }, wish) =>
    planned({ ...wish, orderId, orderName, tagsBefore: tags }),
  async carryOut(shop, { plan }) {
    const steps = [
      { document: TAGS_ADD_MUTATION, tags: plan.add, shape: addAnswer },
      { document: TAGS_REMOVE_MUTATION, tags: plan.remove, shape: removeAnswer },
    ];
    for (const { document, tags, shape } of steps) {
      if (tags.length === 0) continue;
      const before =
        document === TAGS_REMOVE_MUTATION && plan.add.length > 0
          ? say("The new tags were added all the same.")
          : null;
      const answer = await shop.change(document, { id: plan.orderId, tags }, shape);
      if (answer.kind !== "answer") return halfWay(answer, before);
      if (answer.value.length > 0)
        return halfWay(refusedBy(answer.value, { tags: "tags" }), before);
    }
    return { kind: "done", result: {} };
  },
  /** It takes two requests, of which one may be done; adding a tag twice adds it once. */
  async lookAgain(shop, { plan }) {
    const verdict = await isWritten(shop, plan.orderId, ({ tags }) => {
      const has = (tag: string) => tags.some((one) => one.toLowerCase() === tag.toLowerCase());
      return plan.add.every(has) && !plan.remove.some(has);
    });
    return verdict.kind === "did-not" ? { kind: "send-again" } : verdict;
  },
};

const addAnswer = z
  .object({ tagsAdd: z.object({ userErrors }) })
  .transform(({ tagsAdd }) => tagsAdd.userErrors);
const removeAnswer = z
  .object({ tagsRemove: z.object({ userErrors }) })
  .transform(({ tagsRemove }) => tagsRemove.userErrors);
