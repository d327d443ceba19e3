import { z } from "zod";
import { problem } from "#app/domain/action/action-field.ts";
import { problems } from "#app/domain/action/action-rule.ts";
import {
  endOf,
  type DiscountAsked,
  type DiscountPlan,
  type DiscountStart,
} from "#app/domain/action/discount.ts";
import { say } from "#app/domain/words/words.ts";
import { planned, refusedBy, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { DISCOUNT_BY_CODE_QUERY, DISCOUNT_MUTATION } from "./gift-documents.ts";
import { readGiftStart } from "./gift-start.server.ts";

export const discountDeed: Deed<DiscountStart, DiscountAsked, DiscountPlan> = {
  async prepare(shop, about) {
    const answer = await readGiftStart(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { email: _, ...known } = answer.value;
    return { kind: "answer", value: { kind: "discount", ...known } };
  },

  /** A code that is free now is ours when it is taken later. */
  async plan(shop, { customerId, customerName, timeZone }, wish) {
    if (wish.code !== "") {
      const answer = await shop.ask(DISCOUNT_BY_CODE_QUERY, { code: wish.code }, byCodeAnswer);
      if (answer.kind === "unavailable") return answer;
      if (answer.value.codeDiscountNodeByCode !== null)
        return { kind: "answer", value: problems(problem("code", say("This code is taken."))) };
    }
    return planned({ ...wish, customerId, customerName, timeZone });
  },

  async carryOut(shop, { key, plan }) {
    const code = codeOf(key, plan);
    const { worth, customerId } = plan;
    const endsAt = endOf(plan);
    const value =
      "percent" in worth
        ? { percentage: worth.percent / 100 }
        : { discountAmount: { amount: worth.amount.amount, appliesOnEachItem: false } };
    const discount = {
      title: code,
      code,
      startsAt: new Date().toISOString(),
      ...(endsAt === null ? {} : { endsAt }),
      usageLimit: 1,
      appliesOncePerCustomer: true,
      context: { customers: { add: [customerId] } },
      customerGets: { items: { all: true }, value },
    };
    const answer = await shop.change(DISCOUNT_MUTATION, { discount }, discountAnswer);
    if (answer.kind !== "answer") return answer;
    const { userErrors: errors } = answer.value.discountCodeBasicCreate;
    if (errors.length > 0) return refusedBy(errors, FIELDS);
    return { kind: "done", result: { Code: code } };
  },

  async lookAgain(shop, { key, plan }) {
    const code = codeOf(key, plan);
    const answer = await shop.ask(DISCOUNT_BY_CODE_QUERY, { code }, byCodeAnswer);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    return answer.value.codeDiscountNodeByCode === null
      ? { kind: "did-not" }
      : { kind: "happened", result: { Code: code } };
  },
};

const FIELDS = {
  code: "code",
  title: "code",
  percentage: "percent",
  amount: "amount",
  endsAt: "until",
};

/** As unguessable as the key, in letters and digits that are told apart. */
const codeOf = (key: string, { code }: DiscountPlan): string =>
  code === "" ? `THANKS-${key.replaceAll("-", "").slice(-10).toUpperCase()}` : code;

const byCodeAnswer = z.object({
  codeDiscountNodeByCode: z.object({ id: z.string() }).nullable(),
});
const discountAnswer = z.object({ discountCodeBasicCreate: z.object({ userErrors }) });
