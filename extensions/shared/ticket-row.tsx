import type { ListedTicket } from "./listed-ticket.ts";

/** One ticket; its link opens it in the app. `app:` is where the app lives in the shop's admin. */
export const TicketRow = ({ ticket }: { readonly ticket: ListedTicket }) => (
  <s-stack direction="inline" gap="small" alignItems="center">
    <s-link href={`app:app/tickets/${ticket.ticketId}`}>
      {`${ticket.number} ${ticket.subject}`.trim()}
    </s-link>
    <s-badge tone={ticket.tone}>{ticket.state}</s-badge>
    {ticket.due !== null && <s-text color="subdued">{ticket.due}</s-text>}
  </s-stack>
);
