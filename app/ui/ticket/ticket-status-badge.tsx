import { Badge } from "@shopify/polaris";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";

const statusWords = {
  open: { words: "Open", tone: "attention" },
  waiting: { words: "Waiting for the customer", tone: undefined },
  resolved: { words: "Resolved", tone: "success" },
  closed: { words: "Closed", tone: undefined },
} as const satisfies Record<
  TicketStatus,
  { words: string; tone: "attention" | "success" | undefined }
>;

/** The ticket's status in the product's words. */
export const TicketStatusBadge = ({ status }: { readonly status: TicketStatus }) => (
  <Badge tone={statusWords[status].tone}>{statusWords[status].words}</Badge>
);
