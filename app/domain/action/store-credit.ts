import { isZero, moneyWords, sumOf, type Money } from "#app/domain/shared/money.ts";
import { say, sentences } from "#app/domain/words/words.ts";
import { amountIn, isSet, problem } from "./action-field.ts";
import { asked, plainMoney, problems, type ActionRule } from "./action-rule.ts";

/** Money that the customer can spend in this shop only. */

export type StoreCreditStart = {
  readonly kind: "store-credit";
  readonly customerId: string;
  readonly customerName: string;
  /** What the customer has already, in the shop's currency. */
  readonly balance: Money;
};

export type StoreCreditAsked = {
  readonly kind: "store-credit";
  readonly amount: Money;
  readonly notify: boolean;
};

export type StoreCreditPlan = StoreCreditAsked & {
  readonly customerId: string;
  readonly customerName: string;
  readonly balance: Money;
};

export const storeCreditRule: ActionRule<StoreCreditStart, StoreCreditAsked, StoreCreditPlan> = {
  fields: ({ balance }, locale) => [
    {
      kind: "money",
      name: "amount",
      label: say("Amount"),
      value: "",
      currency: balance.currency,
      help: say("The customer has {amount}", { amount: moneyWords(balance, locale) }),
    },
    { kind: "check", name: "notify", label: say("Shopify mails the customer"), value: true },
  ],
  hint: () => null,
  read(values, { balance }) {
    const amount = amountIn(values["amount"] ?? "", balance.currency);
    return amount === null || isZero(amount)
      ? problems(problem("amount", say("Give an amount such as 25.00.")))
      : asked({ kind: "store-credit", amount, notify: isSet(values, "notify") });
  },
  effect: (plan, locale) =>
    sentences([
      say("Adds {amount} to the store credit of {customer}, who has {credit} then.", {
        amount: moneyWords(plan.amount, locale),
        customer: plan.customerName,
        credit: moneyWords(creditAfter(plan), locale),
      }),
      plan.notify
        ? say("The customer gets a mail from Shopify.")
        : say("Nobody is told by Shopify."),
    ]),
  done: (plan, locale) =>
    say("gave {customer} {amount} of store credit", {
      customer: plan.customerName,
      amount: moneyWords(plan.amount, locale),
    }),
  lines: (plan, locale) => [
    { name: say("Store credit until now"), value: moneyWords(plan.balance, locale) },
    { name: say("From now on"), value: moneyWords(creditAfter(plan), locale) },
  ],
  worth: ({ amount }) => amount,
  before: ({ balance }) => [{ name: say("Store credit"), value: plainMoney(balance) }],
  after: (plan) => [{ name: say("Store credit"), value: plainMoney(creditAfter(plan)) }],
};

/** What the customer has once it is done. */
export const creditAfter = ({ balance, amount }: StoreCreditPlan): Money =>
  sumOf([balance, amount], balance.currency);
