import { z } from "zod";
import {
  creditAfter,
  type StoreCreditAsked,
  type StoreCreditPlan,
  type StoreCreditStart,
} from "#app/domain/action/store-credit.ts";
import { nodes, plainMoney } from "#app/adapters/shopify/common-shapes.ts";
import { minorUnits, zeroIn } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import type { Asked } from "#app/services/deps.ts";
import { planned, refusedBy, type Deed, type Shop } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { STORE_CREDIT_MUTATION, STORE_CREDIT_QUERY } from "./gift-documents.ts";

export const storeCreditDeed: Deed<StoreCreditStart, StoreCreditAsked, StoreCreditPlan> = {
  prepare: readCredit,

  plan: (_shop, { customerId, customerName, balance }, wish) =>
    planned({ ...wish, customerId, customerName, balance }),

  async carryOut(shop, { plan }) {
    const { customerId: id, amount, notify } = plan;
    const credit = {
      creditAmount: { amount: amount.amount, currencyCode: amount.currency },
      notify,
    };
    const answer = await shop.change(STORE_CREDIT_MUTATION, { id, credit }, creditAnswer);
    if (answer.kind !== "answer") return answer;
    const { userErrors: errors } = answer.value.storeCreditAccountCredit;
    if (errors.length > 0) return refusedBy(errors, { creditAmount: "amount", amount: "amount" });
    return { kind: "done", result: {} };
  },

  /** The balance says it, unless something else moved it in the meantime. */
  async lookAgain(shop, { plan }) {
    const answer = await readCredit(shop, plan.customerId);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    if (answer.value === null) return { kind: "cannot-tell", why: say("The customer is gone.") };
    const now = minorUnits(answer.value.balance);
    if (now === minorUnits(creditAfter(plan))) return { kind: "happened", result: {} };
    return now === minorUnits(plan.balance)
      ? { kind: "did-not" }
      : { kind: "cannot-tell", why: say("The store credit was changed by something else too.") };
  },
};

function readCredit(shop: Shop, customerId: string): Promise<Asked<StoreCreditStart | null>> {
  return shop.ask(STORE_CREDIT_QUERY, { id: customerId }, startAnswer);
}

const startAnswer = z
  .object({
    customer: z
      .object({
        id: z.string(),
        displayName: z.string(),
        storeCreditAccounts: nodes(z.object({ balance: plainMoney })),
      })
      .nullable(),
    shop: z.object({ currencyCode: z.string() }),
  })
  .transform(({ customer, shop }): StoreCreditStart | null =>
    customer === null
      ? null
      : {
          kind: "store-credit",
          customerId: customer.id,
          customerName: customer.displayName,
          balance:
            customer.storeCreditAccounts.nodes.find(
              ({ balance }) => balance.currency === shop.currencyCode,
            )?.balance ?? zeroIn(shop.currencyCode),
        },
  );

const creditAnswer = z.object({ storeCreditAccountCredit: z.object({ userErrors }) });
