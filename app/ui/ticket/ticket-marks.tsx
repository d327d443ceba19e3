import { Badge } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";

type TicketMarksProps = Pick<
  TicketActions,
  "isSpam" | "urgency" | "snoozedUntil" | "investigating"
>;

/** What stands beside a ticket's status. */
export const TicketMarks = ({ isSpam, urgency, snoozedUntil, investigating }: TicketMarksProps) => (
  <>
    {isSpam && <Badge tone="critical">Spam</Badge>}
    {urgency === "urgent" && !isSpam && <Badge tone="attention">Urgent</Badge>}
    {snoozedUntil !== null && <Badge>Snoozed</Badge>}
    {investigating !== null && <Badge tone="info">Under investigation</Badge>}
  </>
);
