import { joined } from "#app/domain/words/joined.ts";
import { say, within, type SaidWords } from "#app/domain/words/words.ts";
import { problem } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** A held order may be packed again. */

type Hold = {
  /** Of the part of the order that is held. */
  readonly partId: string;
  readonly holdId: string;
  /** As Shopify says it. */
  readonly reason: string;
};

export type ReleaseStart = {
  readonly kind: "release";
  readonly orderId: string;
  readonly orderName: string;
  readonly holds: readonly Hold[];
};

export type ReleaseAsked = { readonly kind: "release" };

export type ReleasePlan = ReleaseAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly holds: readonly Hold[];
};

export const releaseRule: ActionRule<ReleaseStart, ReleaseAsked, ReleasePlan> = {
  fields: () => [],
  hint: ({ holds }) =>
    holds.length === 0
      ? NOTHING
      : say("It is held because: {reasons}.", { reasons: joined(reasonsOf({ holds })) }),
  read: (_values, { holds }) =>
    holds.length === 0 ? problems(problem(null, NOTHING)) : asked({ kind: "release" }),
  effect: (plan) =>
    say(
      "Releases {order}: it can be packed and sent. It was held because: {reasons}. The customer is not told.",
      { order: plan.orderName, reasons: joined(reasonsOf(plan)) },
    ),
  done: (plan) => say("released the hold on {order}", { order: plan.orderName }),
  lines: ({ holds }) =>
    holds.map(({ reason }) => ({ name: say("Hold that ends"), value: within(reason) })),
  worth: () => null,
  before: (plan) => [
    { name: say("Held"), value: say("yes ({reasons})", { reasons: joined(reasonsOf(plan)) }) },
  ],
  after: () => [{ name: say("Held"), value: within(say("no")) }],
};

const NOTHING = say("This order is not on hold.");

const reasonsOf = ({ holds }: Pick<ReleasePlan, "holds">): readonly SaidWords[] =>
  [...new Set(holds.map(({ reason }) => reason))].map(within);
