import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import { categoryWords, isCategory } from "#app/domain/triage/category.ts";

/** What does Shopify Flow hear of a ticket? Each trigger has its folder in extensions/, with the same fields. */

export const flowTriggers = [
  "ticket-created",
  "target-missed",
  "rating-received",
] as const satisfies readonly FlowTold["handle"][];

export type TicketForFlow = {
  readonly ticketId: string;
  /** For people, such as `MJ-1042`. */
  readonly number: string;
  readonly subject: string;
  readonly customerAddress: string;
  /** Of the leading order; null while the ticket has none. */
  readonly orderName: string | null;
  readonly category: string;
  readonly urgency: string;
};

/** What a trigger says beside the ticket; each begins workflows once for a ticket and `subject`. */
export type FlowTold =
  | { readonly handle: "ticket-created" }
  | {
      readonly handle: "target-missed";
      /** Its key: a ticket may miss several of one kind. */
      readonly clock: string;
      readonly kind: ClockKind;
      readonly dueAt: string;
    }
  | { readonly handle: "rating-received"; readonly rating: number; readonly comment: string };

/** Flow takes 50 KB in all. https://shopify.dev/docs/apps/build/flow/triggers/reference */
const LINE_CHARACTERS = 500;

/**
 * The payload: every field of the trigger's definition, empty where nothing is known, because Flow refuses what lacks one.
 * Orders and customers are named in words, not as references, for the same reason: not every ticket has them.
 */
export function flowPayload(
  told: FlowTold,
  ticket: TicketForFlow,
  appUrl: string,
): Readonly<Record<string, string | number>> {
  const { category } = ticket;
  return {
    "Ticket id": ticket.ticketId,
    "Ticket number": ticket.number,
    "Ticket subject": line(ticket.subject),
    "Ticket link": `${appUrl}/app/tickets/${ticket.ticketId}`,
    "Customer email": line(ticket.customerAddress),
    "Order name": line(ticket.orderName ?? ""),
    Category: isCategory(category) ? categoryWords[category] : category,
    Urgency: ticket.urgency,
    ...ownFields(told),
  };
}

function ownFields(told: FlowTold): Readonly<Record<string, string | number>> {
  switch (told.handle) {
    case "ticket-created":
      return {};
    case "target-missed":
      return { "Missed target": told.kind, "Due at": told.dueAt };
    case "rating-received":
      return { Rating: told.rating, Comment: line(told.comment) };
  }
}

const line = (text: string): string =>
  Array.from(text.replace(/\s+/g, " ").trim()).slice(0, LINE_CHARACTERS).join("");
