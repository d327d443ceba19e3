/** A ticket as app/data/pages/extension-page.server.ts lists it, in words. Keep in step with it. */
export type ListedTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly tone: "critical" | "warning" | "info" | "success" | "neutral";
  /** Such as "by Mon 17:00"; null when nothing is due. */
  readonly due: string | null;
};

export type ListedTickets = { readonly tickets: readonly ListedTicket[]; readonly more: number };
