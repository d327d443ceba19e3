import type { SurpriseRules } from "#app/domain/order/is-surprise.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { OrderNumberFormat } from "#app/domain/order/order-number-format.ts";
import { surpriseFactsIn } from "#app/domain/proof/surprise-facts-in.ts";
import { neutralReply, safeSubject } from "./safe-subject.ts";

/** The surprises of a ticket, and by which words they are known. */
export type KeptSurprises = {
  readonly orders: readonly OrderFacts[];
  readonly rules: SurpriseRules;
  readonly format: OrderNumberFormat;
};

type MailToGuard = {
  readonly shopName: string;
  readonly text: string;
  /** `number`: such as `MJ-1042`. */
  readonly ticket: { readonly number: string; readonly subject: string };
  /** What stands in the place of a subject that tells too much; that of an answer when absent. */
  readonly neutral?: string;
};

/** The subject and the preview with which a mail about surprises leaves: for `composeReply`. */
export function guardSurprises(
  { orders, rules, format }: KeptSurprises,
  { shopName, text, ticket, neutral = neutralReply(shopName, ticket.number) }: MailToGuard,
): { readonly ticket: MailToGuard["ticket"]; readonly preview: string | null } {
  const subject = safeSubject({
    subject: ticket.subject,
    ticketNumber: ticket.number,
    neutral,
    orders,
    types: rules.surpriseTypes,
    format,
  });
  const tells = orders.some((order) => surpriseFactsIn(text, order, format).length > 0);
  return {
    ticket: { number: ticket.number, subject },
    preview: tells ? `${neutral.charAt(0).toUpperCase()}${neutral.slice(1)}` : null,
  };
}
