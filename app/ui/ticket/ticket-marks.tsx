import { Badge } from "@shopify/polaris";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type TicketMarksProps = Pick<
  TicketActions,
  "isSpam" | "urgency" | "snoozedUntil" | "investigating"
>;

/** What stands beside a ticket's status. */
export const TicketMarks = ({ isSpam, urgency, snoozedUntil, investigating }: TicketMarksProps) => {
  const t = useWords();
  return (
    <>
      {isSpam && <Badge tone="critical">{t("Spam")}</Badge>}
      {urgency === "urgent" && !isSpam && <Badge tone="attention">{t("Urgent")}</Badge>}
      {snoozedUntil !== null && <Badge>{t("Snoozed")}</Badge>}
      {investigating !== null && <Badge tone="info">{t("Under investigation")}</Badge>}
    </>
  );
};
