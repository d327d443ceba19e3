import { Badge } from "@shopify/polaris";
import { momentWords } from "#app/domain/sla/due-words.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { DueBadge } from "#app/ui/sla/due-badge.tsx";
import { TicketStatusBadge } from "#app/ui/ticket/ticket-status-badge.tsx";

type RowDueProps = {
  readonly row: InboxRow;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What a ticket wants next: late ones say so even while they are snoozed. */
export function RowDue({ row, now, timeZone, locale }: RowDueProps) {
  const t = useWords();
  const { due, snoozedUntil } = row;
  const isLate = due !== null && Date.parse(due.dueAt) < now;
  if (snoozedUntil !== null && !isLate) {
    const until = instantOf(new Date(snoozedUntil));
    return (
      <span className="loupe-due" data-test="snoozed-until">
        <Badge>
          {t("Snoozed until {time}", { time: momentWords(until, now, timeZone, locale) })}
        </Badge>
      </span>
    );
  }
  if (due !== null) return <DueBadge due={due} now={now} timeZone={timeZone} locale={locale} />;
  if (row.isPaused) return <Badge>{t("Paused")}</Badge>;
  return <TicketStatusBadge status={row.status} />;
}
