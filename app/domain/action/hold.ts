import { problem, textIn } from "./action-field.ts";
import { asked, joined, problems, type ActionRule } from "./action-rule.ts";

/** Nothing of the order is packed until the hold is released. */

/** Shopify's FulfillmentHoldReason, those that people give. */
const reasons = [
  { value: "OTHER", label: "The customer asked for a change" },
  { value: "INCORRECT_ADDRESS", label: "The address is not right" },
  { value: "AWAITING_PAYMENT", label: "Payment is awaited" },
  { value: "HIGH_RISK_OF_FRAUD", label: "High risk of fraud" },
  { value: "INVENTORY_OUT_OF_STOCK", label: "Out of stock" },
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
    { kind: "choice", name: "reason", label: "Reason", value: "OTHER", options: reasons },
    {
      kind: "text",
      name: "note",
      label: "Note for the people who pack",
      value: "",
      longest: LONGEST_NOTE,
    },
  ],
  hint: ({ parts }) => (parts.length === 0 ? NOTHING : null),
  read(values, { parts }) {
    if (parts.length === 0) return problems(problem(null, NOTHING));
    const reason = reasons.find(({ value }) => value === values["reason"]);
    if (!reason) return problems(problem("reason", "Choose a reason."));
    return asked({
      kind: "hold",
      reason: reason.value,
      note: textIn(values, "note", LONGEST_NOTE),
    });
  },
  effect: (plan) =>
    `Holds ${plan.orderName}${placeWords(plan)}: nothing of it is packed until somebody releases it. The customer is not told.`,
  done: (plan) => `held the fulfilment of ${plan.orderName}`,
  lines: ({ parts }) =>
    parts.map(({ location }) => ({ name: location ?? "Fulfilment", value: "on hold" })),
  worth: () => null,
  before: () => [{ name: "Held", value: "no" }],
  after: ({ reason }) => [{ name: "Held", value: `yes (${reason})` }],
};

const NOTHING = "Nothing of this order can be held: all of it is packed, held or cancelled.";

const placeWords = ({ parts }: HoldPlan): string => {
  const places = [...new Set(parts.flatMap(({ location }) => location ?? []))];
  return places.length === 0 ? "" : ` at ${joined(places)}`;
};
