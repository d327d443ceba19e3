import { joined } from "#app/domain/words/joined.ts";
import { say } from "#app/domain/words/words.ts";
import { problem, textIn } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** Nothing of the order is packed until the hold is released. */

/** Shopify's FulfillmentHoldReason, those that people give. */
const reasons = [
  { value: "OTHER", label: say("The customer asked for a change") },
  { value: "INCORRECT_ADDRESS", label: say("The address is not right") },
  { value: "AWAITING_PAYMENT", label: say("Payment is awaited") },
  { value: "HIGH_RISK_OF_FRAUD", label: say("High risk of fraud") },
  { value: "INVENTORY_OUT_OF_STOCK", label: say("Out of stock") },
] as const;

/** A part of the order that is packed in one place. */
type Part = { readonly id: string; readonly location: string | null };

export type HoldStart = {
  readonly kind: "hold";
  readonly orderId: string;
  readonly orderName: string;
  /** Those that can be held. */
  readonly parts: readonly Part[];
};

export type HoldAsked = { readonly kind: "hold"; readonly reason: string; readonly note: string };

export type HoldPlan = HoldAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly parts: readonly Part[];
};

const LONGEST_NOTE = 250;

export const holdRule: ActionRule<HoldStart, HoldAsked, HoldPlan> = {
  fields: () => [
    { kind: "choice", name: "reason", label: say("Reason"), value: "OTHER", options: reasons },
    {
      kind: "text",
      name: "note",
      label: say("Note for the people who pack"),
      value: "",
      longest: LONGEST_NOTE,
    },
  ],
  hint: ({ parts }) => (parts.length === 0 ? NOTHING : null),
  read(values, { parts }) {
    if (parts.length === 0) return problems(problem(null, NOTHING));
    const reason = reasons.find(({ value }) => value === values["reason"]);
    if (!reason) return problems(problem("reason", say("Choose a reason.")));
    return asked({
      kind: "hold",
      reason: reason.value,
      note: textIn(values, "note", LONGEST_NOTE),
    });
  },
  effect(plan) {
    const places = placesOf(plan);
    return places.length === 0
      ? say(
          "Holds {order}: nothing of it is packed until somebody releases it. The customer is not told.",
          { order: plan.orderName },
        )
      : say(
          "Holds {order} at {places}: nothing of it is packed until somebody releases it. The customer is not told.",
          { order: plan.orderName, places: joined(places) },
        );
  },
  done: (plan) => say("held the fulfilment of {order}", { order: plan.orderName }),
  lines: ({ parts }) =>
    parts.map(({ location }) => ({ name: location ?? say("Fulfilment"), value: say("on hold") })),
  worth: () => null,
  before: () => [{ name: say("Held"), value: "no" }],
  after: ({ reason }) => [{ name: say("Held"), value: `yes (${reason})` }],
};

const NOTHING = say("Nothing of this order can be held: all of it is packed, held or cancelled.");

const placesOf = ({ parts }: HoldPlan): readonly string[] => [
  ...new Set(parts.flatMap(({ location }) => location ?? [])),
];
