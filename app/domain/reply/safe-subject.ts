import { bareSubject } from "#app/domain/mail/subject.ts";
import { namesType } from "#app/domain/order/names-type.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { OrderNumberFormat } from "#app/domain/order/order-number-format.ts";
import { surpriseFactsIn } from "#app/domain/proof/surprise-facts-in.ts";

/** What may stand in the subject of a mail of ours about orders that are a surprise? */

export type SubjectToSend = {
  /** The customer's own, or the agent's. */
  readonly subject: string;
  /** Such as `MJ-1042`. */
  readonly ticketNumber: string;
  /** What stands there in its place. */
  readonly neutral: string;
  /** Those that are a surprise. */
  readonly orders: readonly OrderFacts[];
  /** The shop's product types that are one. */
  readonly types: readonly string[];
  readonly format: OrderNumberFormat;
};

/** The subject as it is, unless it names a product, a price or the number of a surprise; without `Re:` and the like. */
export function safeSubject(given: SubjectToSend): string {
  const { orders, format, types, ticketNumber } = given;
  const subject = bareSubject(given.subject);
  // The ticket's number is ours, also where it looks like an order's.
  const words = subject.replaceAll(ticketNumber, " ");
  const spoils = orders.some(
    (order) =>
      surpriseFactsIn(words, order, format).length > 0 ||
      types.some(
        (type) =>
          namesType(words, type) &&
          order.items.some(({ productType, title }) => namesType(productType ?? title, type)),
      ),
  );
  return spoils ? given.neutral : subject;
}

/** "your message to Mejurn (MJ-1042)": the number keeps it with its ticket. */
export const neutralReply = (shopName: string, ticketNumber: string): string =>
  `your message to ${shopName} (${ticketNumber})`;

/** "A message from Mejurn (MJ-1042)", for a mail that answers nothing. */
export const neutralLetter = (shopName: string, ticketNumber: string): string =>
  `A message from ${shopName} (${ticketNumber})`;
