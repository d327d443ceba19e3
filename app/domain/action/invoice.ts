import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { OrderNumberFormat } from "#app/domain/order/order-number-format.ts";
import { surpriseFactsIn } from "#app/domain/proof/surprise-facts-in.ts";
import { isMore, moneyWords, zeroIn, type Money } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { linesIn, problem, textIn } from "./action-field.ts";
import { asked, plainMoney, problems, type ActionRule } from "./action-rule.ts";

/** Shopify mails the order's own address what is still to be paid, with a link to pay it. */

export type InvoiceStart = {
  readonly kind: "invoice";
  readonly orderId: string;
  readonly orderName: string;
  readonly email: string | null;
  readonly outstanding: Money;
  /** Where the order is kept a surprise: what must not stand in a subject, which is read on any screen. */
  readonly surprise?: { readonly order: OrderFacts; readonly format: OrderNumberFormat };
};

export type InvoiceAsked = {
  readonly kind: "invoice";
  readonly subject: string;
  readonly message: string;
};

export type InvoicePlan = InvoiceAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly email: string;
  readonly outstanding: Money;
};

const LONGEST_SUBJECT = 200;
const LONGEST_MESSAGE = 2_000;

export const invoiceRule: ActionRule<InvoiceStart, InvoiceAsked, InvoicePlan> = {
  fields: ({ orderName, surprise }) => [
    {
      kind: "text",
      name: "subject",
      label: say("Subject"),
      value: surprise ? "Your invoice" : `Invoice for order ${orderName}`,
      longest: LONGEST_SUBJECT,
      ...(surprise ? { help: SURPRISE } : {}),
    },
    {
      kind: "text",
      name: "message",
      label: say("Message"),
      value: "",
      longest: LONGEST_MESSAGE,
      lines: 4,
    },
  ],
  hint: objection,
  read(values, start) {
    const objected = objection(start);
    if (objected !== null) return problems(problem(null, objected));
    const subject = textIn(values, "subject", LONGEST_SUBJECT);
    if (subject === "") return problems(problem("subject", say("Give a subject.")));
    if (start.surprise && spoils(subject, start.surprise))
      return problems(problem("subject", SURPRISE));
    const message = linesIn(values, "message", LONGEST_MESSAGE);
    return asked({ kind: "invoice", subject, message });
  },
  effect: (plan, locale) =>
    say("Shopify mails {email}, the address of {order}, a link to pay {amount}.", {
      email: plan.email,
      order: plan.orderName,
      amount: moneyWords(plan.outstanding, locale),
    }),
  done: (plan, locale) =>
    say("sent the invoice of {order} over {amount}", {
      order: plan.orderName,
      amount: moneyWords(plan.outstanding, locale),
    }),
  lines: (plan, locale) => [
    { name: say("To be paid"), value: moneyWords(plan.outstanding, locale) },
  ],
  worth: () => null,
  before: ({ outstanding }) => [{ name: say("To be paid"), value: plainMoney(outstanding) }],
  after: ({ email }) => [{ name: say("Invoice sent to"), value: email }],
};

const SURPRISE = say("This order is kept a surprise: name neither it nor a product or price here.");

const spoils = (
  subject: string,
  { order, format }: NonNullable<InvoiceStart["surprise"]>,
): boolean => surpriseFactsIn(subject, order, format).length > 0;

function objection({ email, outstanding }: InvoiceStart): string | null {
  if (email === null) return say("This order holds no address that an invoice could go to.");
  return isMore(outstanding, zeroIn(outstanding.currency))
    ? null
    : say("Nothing is left to be paid for this order.");
}
