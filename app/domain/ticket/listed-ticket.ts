import type { Instant } from "#app/domain/shared/instant.ts";
import { dueWords, type Due } from "#app/domain/sla/due-words.ts";
import { say } from "#app/domain/words/words.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** How does a ticket read where Shopify shows it: on the page of an order or a customer? */

/** Keep in step with extensions/shared/listed-ticket.ts. */
export type ListedTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly tone: "critical" | "warning" | "info" | "success" | "neutral";
  readonly due: string | null;
};

export type TicketToList = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly isUrgent: boolean;
  readonly due: Due | null;
};

const states = {
  open: { state: say("Open"), tone: "info" },
  waiting: { state: say("Waiting for the customer"), tone: "neutral" },
  resolved: { state: say("Resolved"), tone: "success" },
  closed: { state: say("Closed"), tone: "neutral" },
} as const satisfies Record<TicketStatus, Pick<ListedTicket, "state" | "tone">>;

const tones = { critical: "critical", attention: "warning", info: "info" } as const;

/** In words, in the shop's time and the reader's way of writing it; what is late or urgent shows in the colour. */
export function listedTicket(
  ticket: TicketToList,
  now: Instant,
  timeZone: string,
  locale: string,
): ListedTicket {
  const { ticketId, number, subject, status, isUrgent } = ticket;
  const due = ticket.due && dueWords(ticket.due, now, timeZone, locale);
  const { state, tone } = states[status];
  return {
    ticketId,
    number,
    subject: subject || say("(no subject)"),
    state: isUrgent && status === "open" ? say("Urgent") : state,
    tone: due ? tones[due.tone] : tone,
    due: due?.words ?? null,
  };
}
