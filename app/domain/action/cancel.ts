import { isZero, moneyWords, type Money } from "#app/domain/shared/money.ts";
import { isSet, problem, textIn } from "./action-field.ts";
import { asked, joined, plainMoney, problems, type ActionRule } from "./action-rule.ts";

/** The whole order is called off. */

/** Shopify's OrderCancelReason. */
const reasons = [
  { value: "CUSTOMER", label: "The customer changed or cancelled it" },
  { value: "INVENTORY", label: "Items are unavailable" },
  { value: "FRAUD", label: "Fraudulent order" },
  { value: "DECLINED", label: "Payment declined" },
  { value: "STAFF", label: "A mistake of staff" },
  { value: "OTHER", label: "Something else" },
] as const;

export type CancelStart = {
  readonly kind: "cancel";
  readonly orderId: string;
  readonly orderName: string;
  readonly customerName: string | null;
  readonly cancelled: boolean;
  /** Something of it has left. */
  readonly fulfilled: boolean;
  /** What was paid and can go back. */
  readonly refundable: Money;
  readonly refundedBefore: Money;
  /** What the order was worth, in the same currency. */
  readonly orderTotal: Money;
  /** Where it would go back to, such as "Visa •••• 4242". */
  readonly payments: readonly string[];
};

export type CancelAsked = {
  readonly kind: "cancel";
  readonly reason: string;
  readonly refund: boolean;
  readonly restock: boolean;
  readonly notify: boolean;
  readonly note: string;
};

export type CancelPlan = CancelAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly customerName: string | null;
  readonly refundable: Money;
  readonly refundedBefore: Money;
  readonly orderTotal: Money;
  readonly payments: readonly string[];
};

/** Shopify takes no longer staff note. */
const LONGEST_NOTE = 255;

export const cancelRule: ActionRule<CancelStart, CancelAsked, CancelPlan> = {
  fields: (start, locale) => [
    { kind: "choice", name: "reason", label: "Reason", value: "CUSTOMER", options: reasons },
    ...(isZero(start.refundable)
      ? []
      : [
          {
            kind: "check",
            name: "refund",
            label: `Refund ${moneyWords(start.refundable, locale)}`,
            value: true,
          } as const,
        ]),
    { kind: "check", name: "restock", label: "Put the items back into stock", value: true },
    { kind: "text", name: "note", label: "Note, for staff", value: "", longest: LONGEST_NOTE },
    { kind: "check", name: "notify", label: "Shopify mails the customer", value: true },
  ],
  hint: objection,
  read(values, start) {
    const objected = objection(start);
    if (objected !== null) return problems(problem(null, objected));
    const reason = reasons.find(({ value }) => value === values["reason"]);
    if (!reason) return problems(problem("reason", "Choose a reason."));
    return asked({
      kind: "cancel",
      reason: reason.value,
      refund: isSet(values, "refund") && !isZero(start.refundable),
      restock: isSet(values, "restock"),
      notify: isSet(values, "notify"),
      note: textIn(values, "note", LONGEST_NOTE),
    });
  },
  effect(plan, locale) {
    const steps = [
      `Cancels ${plan.orderName} for good`,
      ...(plan.refund ? [refundWords("refunds", plan, locale)] : []),
      ...(plan.restock ? ["restocks its items"] : []),
    ];
    const unrefunded =
      plan.refund || isZero(plan.refundable)
        ? ""
        : ` The ${moneyWords(plan.refundable, locale)} that were paid stay with the shop.`;
    const told = plan.notify
      ? `${plan.customerName ?? "The customer"} gets a mail from Shopify.`
      : "Nobody is told by Shopify.";
    return `${joined(steps)}.${unrefunded} ${told}`;
  },
  done: (plan, locale) =>
    joined([
      `cancelled ${plan.orderName}`,
      ...(plan.refund ? [refundWords("refunded", plan, locale)] : []),
      ...(plan.restock ? ["restocked its items"] : []),
    ]),
  lines: (plan, locale) =>
    isZero(plan.refundable)
      ? [{ name: "Paid", value: "nothing" }]
      : [
          {
            name: plan.refund ? "The customer gets back" : "Paid, and kept",
            value: moneyWords(plan.refundable, locale),
          },
        ],
  worth: ({ refund, refundable }) => (refund ? refundable : null),
  before: () => [{ name: "Cancelled", value: "no" }],
  after: ({ refund, refundable }) => [
    { name: "Cancelled", value: "yes" },
    ...(refund ? [{ name: "Refunded", value: plainMoney(refundable) }] : []),
  ],
};

function objection({ cancelled, fulfilled }: CancelStart): string | null {
  if (cancelled) return "This order is cancelled.";
  // https://help.shopify.com/en/manual/fulfillment/managing-orders/canceling-orders
  return fulfilled ? "Something of this order has left: refund or return its items instead." : null;
}

const refundWords = (verb: string, plan: CancelPlan, locale: string): string =>
  `${verb} ${moneyWords(plan.refundable, locale)}${plan.payments.length > 0 ? ` to ${joined(plan.payments)}` : ""}`;
