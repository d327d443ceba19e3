import { orderMentions, type OrderNumberFormat } from "#app/domain/order/order-mentions.ts";
import { ticketMark } from "./ticket-mark.ts";

/** Is an old thread used for a new order? */

/** Order names in the shop's own format, such as `#1001`. */
export type OrdersNamed = {
  readonly inText: readonly string[];
  readonly inSubject: readonly string[];
};

/** An order that a ticket is linked to, with the reason of the link. */
export type LinkedOrder = { readonly name: string; readonly because: string };

/**
 * The orders that a mail names in its new words and in its subject, each for itself. The mark of a ticket in the subject
 * is no order, though a shop's order numbers may begin like its ticket numbers.
 */
export function ordersNamed(
  mail: { readonly subject: string; readonly newText: string },
  format: OrderNumberFormat & { readonly ticketPrefix: string },
): OrdersNamed {
  const namesOf = (subject: string, text: string) =>
    orderMentions({ subject, text }, format).map(({ name }) => name);
  return {
    inText: namesOf("", mail.newText),
    inSubject: namesOf(mail.subject.replace(ticketMark(format.ticketPrefix), " "), ""),
  };
}

/**
 * The other order that a mail is about, or null. What it says in its text goes before its subject, which a reply only
 * carries on. A ticket is about the orders that were named on it: a link that was guessed, such as the customer's newest
 * order, is none that a mail could differ from. A mail that also names one of them stays.
 */
export function anotherOrder(named: OrdersNamed, linked: readonly LinkedOrder[]): string | null {
  const about = new Set(
    linked.filter(({ because }) => because.startsWith(NAMED)).map(({ name }) => nameKey(name)),
  );
  if (about.size === 0) return null;
  const names = named.inText.length > 0 ? named.inText : named.inSubject;
  if (names.some((name) => about.has(nameKey(name)))) return null;
  const linkedNames = new Set(linked.map(({ name }) => nameKey(name)));
  return names.find((name) => !linkedNames.has(nameKey(name))) ?? null;
}

/** How `order-mentions.ts` begins its reasons. */
const NAMED = "number in the ";

/** The digits: the same order is called otherwise by who quotes the form that the shop had then, or has now. */
const nameKey = (name: string): string => name.replace(/\D/g, "") || name.trim().toLowerCase();
