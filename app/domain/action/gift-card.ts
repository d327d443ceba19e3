import { isZero, moneyWords, type Money } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { amountIn, linesIn, problem } from "./action-field.ts";
import { asked, plainMoney, problems, type ActionRule } from "./action-rule.ts";

/** Shopify makes a gift card for the customer and mails it to them: nobody here sees its code. */

export type GiftCardStart = {
  readonly kind: "gift-card";
  readonly customerId: string;
  readonly customerName: string;
  readonly email: string | null;
  readonly currency: string;
};

export type GiftCardAsked = {
  readonly kind: "gift-card";
  readonly amount: Money;
  readonly message: string;
};

export type GiftCardPlan = GiftCardAsked & {
  readonly customerId: string;
  readonly customerName: string;
};

/** Shopify's own limit. */
const LONGEST_MESSAGE = 200;

export const giftCardRule: ActionRule<GiftCardStart, GiftCardAsked, GiftCardPlan> = {
  fields: ({ currency }) => [
    { kind: "money", name: "amount", label: say("Amount"), value: "", currency },
    {
      kind: "text",
      name: "message",
      label: say("Message to the customer"),
      value: "",
      longest: LONGEST_MESSAGE,
      lines: 2,
    },
  ],
  hint: ({ email }) => (email === null ? NO_EMAIL : null),
  read(values, { email, currency }) {
    if (email === null) return problems(problem(null, NO_EMAIL));
    const amount = amountIn(values["amount"] ?? "", currency);
    return amount === null || isZero(amount)
      ? problems(problem("amount", say("Give an amount such as 25.00.")))
      : asked({ kind: "gift-card", amount, message: linesIn(values, "message", LONGEST_MESSAGE) });
  },
  effect: (plan, locale) =>
    say(
      "Gives {customer} a gift card over {amount}. Shopify mails it to the customer’s own address.",
      { customer: plan.customerName, amount: moneyWords(plan.amount, locale) },
    ),
  done: (plan, locale) =>
    say("gave {customer} a gift card over {amount}", {
      customer: plan.customerName,
      amount: moneyWords(plan.amount, locale),
    }),
  lines: (plan, locale) => [{ name: say("Gift card"), value: moneyWords(plan.amount, locale) }],
  worth: ({ amount }) => amount,
  before: () => [],
  after: ({ amount }) => [{ name: say("Gift card"), value: plainMoney(amount) }],
};

const NO_EMAIL = say("Shopify knows no address of this customer that the card could go to.");
