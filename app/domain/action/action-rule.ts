import { minorUnits, moneyOf, type Money } from "#app/domain/shared/money.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { ActionField, ActionLine, FieldProblem, FieldValues } from "./action-field.ts";

/**
 * What the house says about one kind of action. `Start`: what Shopify says before anything is filled in. `Asked`: what the
 * agent filled in. `Plan`: that, with Shopify's own calculation: all that is needed to do it, to say what it does, and to see
 * later whether it happened.
 */
export type ActionRule<Start, Asked, Plan> = {
  fields(start: Start, locale: string): readonly ActionField[];
  /** What the agent should know before filling it in; null where there is nothing. */
  hint(start: Start): Words | null;
  /** Words for the reply that the form offers instead; null where there are none. */
  insert?(start: Start): string | null;
  read(values: FieldValues, start: Start): ReadForm<Asked>;
  /** What confirming does, in a sentence or two. */
  effect(plan: Plan, locale: string): Words;
  /** The same once it is done, without a subject and without addresses: "refunded $49.00 to Visa •••• 4242". */
  done(plan: Plan, locale: string): Words;
  /** Shopify's calculation, line by line. */
  lines(plan: Plan, locale: string): readonly ActionLine[];
  /** What it gives away or moves, for limits; null where it moves nothing, "unlimited" where nobody can say how much. */
  worth(plan: Plan): Money | "unlimited" | null;
  /** For the audit: how it was, and how it is to be. */
  before(plan: Plan): readonly ActionLine[];
  after(plan: Plan): readonly ActionLine[];
};

export type ReadForm<Asked> =
  | { readonly kind: "asked"; readonly asked: Asked }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

/** Shopify's calculation, or what keeps it from being done, at the fields of the form. */
export type Planned<Plan> =
  | { readonly kind: "planned"; readonly plan: Plan }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

export const asked = <Asked>(value: Asked): ReadForm<Asked> => ({ kind: "asked", asked: value });

export const problems = (
  ...found: readonly FieldProblem[]
): { readonly kind: "problems"; readonly problems: readonly FieldProblem[] } => ({
  kind: "problems",
  problems: found,
});

/** For the audit, the same in every locale and however many digits Shopify wrote: "49.00 USD". */
export function plainMoney(money: Money): string {
  const { amount, currency } = moneyOf(minorUnits(money), money.currency);
  return `${amount} ${currency}`;
}

/** A form shows the first items only: the rest is said, not left out in silence. */
export const MORE_ITEMS = say(
  "This order has more items than are listed here: change those in Shopify.",
);

/** "1 × Luna Ring, 2 × Chain" */
export const itemWords = (
  items: readonly { readonly title: string; readonly quantity: number }[],
): string => items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ");
