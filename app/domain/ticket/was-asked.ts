import type { TicketHistory } from "./ticket-history.ts";

/** Does our newest reply on the ticket ask the customer something? Then even a thank-you may be the answer. */
export const wasAsked = ({ ticketId, messages }: TicketHistory): boolean =>
  messages.findLast((one) => one.kind === "outbound" && one.ticketId === ticketId)?.asks ?? false;
