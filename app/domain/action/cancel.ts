import { isZero, moneyWords, type Money } from "#app/domain/shared/money.ts";
import { joined } from "#app/domain/words/joined.ts";
import { say, sentences, within, type SaidWords, type Words } from "#app/domain/words/words.ts";
import { isSet, problem, textIn } from "./action-field.ts";
import { asked, plainMoney, problems, type ActionRule } from "./action-rule.ts";

/** The whole order is called off. */

/** Shopify's OrderCancelReason. */
const reasons = [
  { value: "CUSTOMER", label: say("The customer changed or cancelled it") },
  { value: "INVENTORY", label: say("Items are unavailable") },
  { value: "FRAUD", label: say("Fraudulent order") },
  { value: "DECLINED", label: say("Payment declined") },
  { value: "STAFF", label: say("A mistake of staff") },
  { value: "OTHER", label: say("Something else") },
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
    { kind: "choice", name: "reason", label: say("Reason"), value: "CUSTOMER", options: reasons },
    ...(isZero(start.refundable)
      ? []
      : [
          {
            kind: "check",
            name: "refund",
            label: say("Refund {amount}", { amount: moneyWords(start.refundable, locale) }),
            value: true,
          } as const,
        ]),
    { kind: "check", name: "restock", label: say("Put the items back into stock"), value: true },
    { kind: "text", name: "note", label: say("Note, for staff"), value: "", longest: LONGEST_NOTE },
    { kind: "check", name: "notify", label: say("Shopify mails the customer"), value: true },
  ],
  hint: objection,
  read(values, start) {
    const objected = objection(start);
    if (objected !== null) return problems(problem(null, objected));
    const reason = reasons.find(({ value }) => value === values["reason"]);
    if (!reason) return problems(problem("reason", say("Choose a reason.")));
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
    const kept = !plan.refund && !isZero(plan.refundable);
    return sentences([
      whatHappens(plan, locale),
      ...(kept
        ? [
            say("The {amount} that were paid stay with the shop.", {
              amount: moneyWords(plan.refundable, locale),
            }),
          ]
        : []),
      toldWords(plan),
    ]);
  },
  done(plan, locale) {
    const given = { order: plan.orderName, refund: refundWords(plan, locale) };
    if (plan.refund)
      return plan.restock
        ? say("cancelled {order}, refunded {refund} and restocked its items", given)
        : say("cancelled {order} and refunded {refund}", given);
    return plan.restock
      ? say("cancelled {order} and restocked its items", { order: plan.orderName })
      : say("cancelled {order}", { order: plan.orderName });
  },
  lines: (plan, locale) =>
    isZero(plan.refundable)
      ? [{ name: say("Paid"), value: within(say("nothing")) }]
      : [
          {
            name: plan.refund ? say("The customer gets back") : say("Paid, and kept"),
            value: moneyWords(plan.refundable, locale),
          },
        ],
  worth: ({ refund, refundable }) => (refund ? refundable : null),
  before: () => [{ name: say("Cancelled"), value: within(say("no")) }],
  after: ({ refund, refundable }) => [
    { name: say("Cancelled"), value: within(say("yes")) },
    ...(refund ? [{ name: say("Refunded"), value: plainMoney(refundable) }] : []),
  ],
};

function objection({ cancelled, fulfilled }: CancelStart): string | null {
  if (cancelled) return say("This order is cancelled.");
  // https://help.shopify.com/en/manual/fulfillment/managing-orders/canceling-orders
  return fulfilled
    ? say("Something of this order has left: refund or return its items instead.")
    : null;
}

function whatHappens(plan: CancelPlan, locale: string): Words {
  const given = { order: plan.orderName, refund: refundWords(plan, locale) };
  if (plan.refund)
    return plan.restock
      ? say("Cancels {order} for good, refunds {refund} and restocks its items.", given)
      : say("Cancels {order} for good and refunds {refund}.", given);
  return plan.restock
    ? say("Cancels {order} for good and restocks its items.", { order: plan.orderName })
    : say("Cancels {order} for good.", { order: plan.orderName });
}

function toldWords({ notify, customerName }: CancelPlan): Words {
  if (!notify) return say("Nobody is told by Shopify.");
  return customerName === null
    ? say("The customer gets a mail from Shopify.")
    : say("{customer} gets a mail from Shopify.", { customer: customerName });
}

/** How much, and to where. */
function refundWords({ refundable, payments }: CancelPlan, locale: string): SaidWords {
  const amount = moneyWords(refundable, locale);
  return payments.length === 0
    ? say("{amount}", { amount })
    : say("{amount} to {payment}", { amount, payment: joined(payments) });
}
