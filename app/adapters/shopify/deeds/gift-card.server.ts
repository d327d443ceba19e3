import { z } from "zod";
import type { GiftCardAsked, GiftCardPlan, GiftCardStart } from "#app/domain/action/gift-card.ts";
import { say } from "#app/domain/words/words.ts";
import { nodes } from "#app/adapters/shopify/common-shapes.ts";
import { planned, refusedBy, resultOf, type Deed } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { GIFT_CARD_MUTATION, GIFT_CARDS_QUERY } from "./gift-documents.ts";
import { readGiftStart } from "./gift-start.server.ts";

/** The code is asked for by nobody: Shopify mails it, and our database never holds money that can be spent. */
export const giftCardDeed: Deed<GiftCardStart, GiftCardAsked, GiftCardPlan> = {
  async prepare(shop, about) {
    const answer = await readGiftStart(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { timeZone: _, ...known } = answer.value;
    return { kind: "answer", value: { kind: "gift-card", ...known } };
  },

  plan: (_shop, { customerId, customerName }, wish) =>
    planned({ ...wish, customerId, customerName }),

  async carryOut(shop, { key, plan }) {
    const { customerId, amount, message } = plan;
    const input = {
      customerId,
      initialAmount: { amount: amount.amount, currencyCode: amount.currency },
      note: noteOf(key),
      recipientAttributes: { id: customerId, ...(message === "" ? {} : { message }) },
    };
    const answer = await shop.change(GIFT_CARD_MUTATION, { input }, cardAnswer);
    if (answer.kind !== "answer") return answer;
    const { giftCard, userErrors: errors } = answer.value.giftCardCreate;
    if (errors.length > 0) return refusedBy(errors, FIELDS);
    return { kind: "done", result: resultOf(say("Card"), giftCard?.maskedCode) };
  },

  /** The card's note, which only staff see, names the action. */
  async lookAgain(shop, { key, plan }) {
    const query = `customer_id:${plan.customerId.slice(plan.customerId.lastIndexOf("/") + 1)}`;
    const answer = await shop.ask(GIFT_CARDS_QUERY, { query }, cardsAnswer);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    const made = answer.value.giftCards.nodes.find(({ note }) => note === noteOf(key));
    return made ? { kind: "happened", result: { Card: made.maskedCode } } : { kind: "did-not" };
  },
};

const FIELDS = { initialAmount: "amount", amount: "amount", message: "message" };

const noteOf = (key: string): string => `Loupe ${key}`;

const cardAnswer = z.object({
  giftCardCreate: z.object({
    giftCard: z.object({ id: z.string(), maskedCode: z.string() }).nullable(),
    userErrors,
  }),
});
const cardsAnswer = z.object({
  giftCards: nodes(
    z.object({ id: z.string(), note: z.string().nullable(), maskedCode: z.string() }),
  ),
});
