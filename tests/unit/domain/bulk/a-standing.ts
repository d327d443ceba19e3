import type { TicketStanding } from "#app/domain/bulk/ticket-standing.ts";

export const aStanding = (standing: Partial<TicketStanding> = {}): TicketStanding => ({
  assigneeId: null,
  status: "open",
  resolvedAt: null,
  closedAt: null,
  snoozedUntil: null,
  snoozedFor: null,
  investigating: null,
  spamAt: null,
  tags: [],
  ...standing,
});
