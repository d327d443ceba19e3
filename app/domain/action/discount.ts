import { Temporal } from "temporal-polyfill";
import { isZero, moneyWords, type Money } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { amountIn, problem, textIn } from "./action-field.ts";
import { asked, plainMoney, problems, type ActionRule } from "./action-rule.ts";

/** A code for one order of one customer. */

export type DiscountStart = {
  readonly kind: "discount";
  readonly customerId: string;
  readonly customerName: string;
  readonly currency: string;
  /** IANA, the shop's: the last day ends there. */
  readonly timeZone: string;
};

/** A percentage from 1 to 100, or an amount. */
type Worth = { readonly percent: number } | { readonly amount: Money };

export type DiscountAsked = {
  readonly kind: "discount";
  readonly worth: Worth;
  /** Empty: one is made up. */
  readonly code: string;
  /** A date such as 2026-12-31, the last one; null for always. */
  readonly until: string | null;
};

export type DiscountPlan = DiscountAsked & {
  readonly customerId: string;
  readonly customerName: string;
  readonly timeZone: string;
};

const LONGEST_CODE = 40;

export const discountRule: ActionRule<DiscountStart, DiscountAsked, DiscountPlan> = {
  fields: ({ currency }) => [
    { kind: "money", name: "amount", label: say("Amount off"), value: "", currency },
    {
      kind: "text",
      name: "percent",
      label: say("Or per cent off"),
      value: "",
      longest: 3,
      help: say("One of the two. Agents can give an amount up to their limit."),
    },
    {
      kind: "text",
      name: "until",
      label: say("Until, such as 2026-12-31"),
      value: "",
      longest: 10,
      help: say("Empty: for good"),
    },
    {
      kind: "text",
      name: "code",
      label: say("Code"),
      value: "",
      longest: LONGEST_CODE,
      help: say("Empty: one is made up"),
    },
  ],
  hint: () => null,
  read(values, { currency }) {
    const worth = worthIn(values["amount"] ?? "", values["percent"] ?? "", currency);
    if (worth === null)
      return problems(
        problem("amount", say("Give an amount such as 10.00, or a percentage to 100.")),
      );
    const code = textIn(values, "code", LONGEST_CODE).toUpperCase();
    if (!/^[A-Z0-9-]*$/.test(code))
      return problems(problem("code", say("A code has letters, digits and hyphens.")));
    const until = textIn(values, "until", 10);
    if (until !== "" && !isDate(until))
      return problems(problem("until", say("Give a date such as 2026-12-31.")));
    return asked({ kind: "discount", worth, code, until: until === "" ? null : until });
  },
  effect(plan, locale) {
    const given = { customer: plan.customerName, worth: worthWords(plan, locale) };
    return plan.until === null
      ? say(
          "Makes a code that gives {customer} {worth} off one order. Nobody is told: pass the code on in your reply.",
          given,
        )
      : say(
          "Makes a code that gives {customer} {worth} off one order, until {until}. Nobody is told: pass the code on in your reply.",
          { ...given, until: plan.until },
        );
  },
  done: (plan, locale) =>
    say("made a discount code of {worth} for {customer}", {
      worth: worthWords(plan, locale),
      customer: plan.customerName,
    }),
  lines: (plan, locale) => [{ name: say("Off one order"), value: worthWords(plan, locale) }],
  worth: ({ worth }) => ("percent" in worth ? "unlimited" : worth.amount),
  before: () => [],
  after: ({ worth }) => [
    {
      name: say("Off one order"),
      value: "percent" in worth ? `${worth.percent} %` : plainMoney(worth.amount),
    },
  ],
};

function worthIn(amount: string, percent: string, currency: string): Worth | null {
  const typedAmount = amount.trim();
  const typedPercent = percent.trim().replace(/\s?%$/, "");
  if ((typedAmount === "") === (typedPercent === "")) return null;
  if (typedPercent !== "") {
    const value = /^\d{1,3}$/.test(typedPercent) ? Number(typedPercent) : 0;
    return value >= 1 && value <= 100 ? { percent: value } : null;
  }
  const money = amountIn(typedAmount, currency);
  return money === null || isZero(money) ? null : { amount: money };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The last second of the last day, as an ISO 8601 instant; null for a code that holds for good. */
export function endOf({
  until,
  timeZone,
}: Pick<DiscountPlan, "until" | "timeZone">): string | null {
  if (until === null) return null;
  const next = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(timeZone);
  return next.subtract({ seconds: 1 }).toInstant().toString();
}

const worthWords = ({ worth }: DiscountPlan, locale: string): string =>
  "percent" in worth ? `${worth.percent} %` : moneyWords(worth.amount, locale);
