import { Badge } from "@shopify/polaris";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";

const statusWords = {
  open: { words: say("Open"), tone: "attention" },
  waiting: { words: say("Waiting for the customer"), tone: undefined },
  resolved: { words: say("Resolved"), tone: "success" },
  closed: { words: say("Closed"), tone: undefined },
} as const satisfies Record<
  TicketStatus,
  { words: Words; tone: "attention" | "success" | undefined }
>;

/** The ticket's status in the product's words. */
export const TicketStatusBadge = ({ status }: { readonly status: TicketStatus }) => {
  const t = useWords();
  return <Badge tone={statusWords[status].tone}>{t(statusWords[status].words)}</Badge>;
};
