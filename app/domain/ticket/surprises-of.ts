import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { isSurprise, type SurpriseRules } from "#app/domain/order/is-surprise.ts";
import { linkedBuyer } from "#app/domain/order/linked-buyer.ts";
import { purchasersOf } from "#app/domain/order/purchasers-of.ts";
import { neutralReply, safeSubject } from "#app/domain/reply/safe-subject.ts";
import type { KeptSurprise, OrderLinkView } from "./ticket-view.ts";

/** Which orders of a ticket are kept a surprise, and under which subject does a reply leave? */

export type TicketOfSurprises = {
  /** Such as `MJ-1042`. */
  readonly number: string;
  readonly subject: string;
  readonly customerAddress: string;
  /** The linked customer. */
  readonly facts: CustomerFacts | null;
  readonly shopName: string;
  readonly orderPrefix: string;
  readonly orderSuffix: string;
  readonly rules: SurpriseRules;
};

export type TicketSurprises = {
  readonly kept: readonly (KeptSurprise & { readonly orderId: string })[];
  /** Without `Re:`. */
  readonly subject: string;
};

/** For the page of a ticket, by the same rules as a reply leaves. */
export function surprisesOf(
  links: readonly Pick<OrderLinkView, "orderId" | "facts">[],
  ticket: TicketOfSurprises,
): TicketSurprises {
  const { rules, customerAddress: address } = ticket;
  const orders = links.map(({ facts }) => facts);
  const customer = linkedBuyer(ticket.facts, orders);
  const found = links.map(({ orderId, facts }) => ({
    facts,
    because: isSurprise(facts, rules, { address, customer }).because,
    orderId,
  }));
  const kept = found.filter(({ because }) => because.length > 0);
  return {
    kept: kept.map(({ orderId, facts, because }) => ({
      orderId,
      orderName: facts.name,
      because,
      purchasers: purchasersOf(facts, customer),
    })),
    subject: safeSubject({
      subject: ticket.subject,
      ticketNumber: ticket.number,
      neutral: neutralReply(ticket.shopName, ticket.number),
      orders: kept.map(({ facts }) => facts),
      types: rules.surpriseTypes,
      format: { prefix: ticket.orderPrefix, suffix: ticket.orderSuffix },
    }),
  };
}
