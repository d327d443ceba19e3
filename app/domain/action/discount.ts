import { Temporal } from "temporal-polyfill";
import { isZero, moneyWords, type Money } from "#app/domain/shared/money.ts";
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
    { kind: "money", name: "amount", label: "Amount off", value: "", currency },
    {
      kind: "text",
      name: "percent",
      label: "Or per cent off",
      value: "",
      longest: 3,
      help: "One of the two. Agents can give an amount up to their limit.",
    },
    {
      kind: "text",
      name: "until",
      label: "Until, such as 2026-12-31",
      value: "",
      longest: 10,
      help: "Empty: for good",
    },
    {
      kind: "text",
      name: "code",
      label: "Code",
      value: "",
      longest: LONGEST_CODE,
      help: "Empty: one is made up",
    },
  ],
  hint: () => null,
  read(values, { currency }) {
    const worth = worthIn(values["amount"] ?? "", values["percent"] ?? "", currency);
    if (worth === null)
      return problems(problem("amount", "Give an amount such as 10.00, or a percentage to 100."));
    const code = textIn(values, "code", LONGEST_CODE).toUpperCase();
    if (!/^[A-Z0-9-]*$/.test(code))
      return problems(problem("code", "A code has letters, digits and hyphens."));
    const until = textIn(values, "until", 10);
    if (until !== "" && !isDate(until))
      return problems(problem("until", "Give a date such as 2026-12-31."));
    return asked({ kind: "discount", worth, code, until: until === "" ? null : until });
  },
  effect: (plan, locale) =>
    `Makes a code that gives ${plan.customerName} ${worthWords(plan, locale)} off one order${untilWords(plan)}. Nobody is told: pass the code on in your reply.`,
  done: (plan, locale) =>
    `made a discount code of ${worthWords(plan, locale)} for ${plan.customerName}`,
  lines: (plan, locale) => [{ name: "Off one order", value: worthWords(plan, locale) }],
  worth: ({ worth }) => ("percent" in worth ? "unlimited" : worth.amount),
  before: () => [],
  after: ({ worth }) => [
    {
      name: "Off one order",
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

const untilWords = ({ until }: DiscountPlan): string => (until === null ? "" : `, until ${until}`);
