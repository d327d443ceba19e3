export const ticketStatuses = ["open", "waiting", "resolved", "closed"] as const;
export type TicketStatus = (typeof ticketStatuses)[number];
