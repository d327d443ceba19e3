import { Link } from "@remix-run/react";
import { Badge, Icon } from "@shopify/polaris";
import { AttachmentIcon } from "@shopify/polaris-icons";
import type { SearchRow } from "#app/domain/search/search-row.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { RowTags } from "#app/ui/inbox/row-tags.tsx";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { TicketStatusBadge } from "#app/ui/ticket/ticket-status-badge.tsx";
import { FoundText } from "./found-text.tsx";

type SearchRowLinkProps = {
  readonly row: SearchRow;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** One ticket that was found: the whole line is a link to the message that shows why. */
export function SearchRowLink({ row, now, timeZone, locale }: SearchRowLinkProps) {
  const t = useWords();
  const place = row.message ? `#message-${row.message.messageId}` : "";
  return (
    <Link
      to={`/app/tickets/${row.ticketId}${place}`}
      className="loupe-row loupe-row--search"
      data-test="search-row"
      data-number={row.number}
    >
      <span className="loupe-row__customer" title={row.customerAddress}>
        <span className="loupe-row__name">
          <span className="loupe-cut">{row.customerName || row.customerAddress}</span>
        </span>
        <span className="loupe-row__number">{row.number}</span>
      </span>
      <span className="loupe-row__words">
        <span className="loupe-row__subject">
          <span className="loupe-cut">
            {row.subject.length > 0 ? <FoundText pieces={row.subject} /> : t("(no subject)")}
          </span>
          {row.attachmentCount > 0 && (
            <span className="loupe-row__icon">
              <Icon
                source={AttachmentIcon}
                tone="subdued"
                accessibilityLabel={t("{count, plural, one {# attachment} other {# attachments}}", {
                  count: row.attachmentCount,
                })}
              />
            </span>
          )}
          {row.tags.length > 0 && <RowTags tags={row.tags} />}
        </span>
        <span className="loupe-found__message" data-test="snippet">
          {row.message && (
            <>
              {row.message.isNote
                ? t("Note by {name}:", { name: row.message.fromName })
                : t("{name}:", { name: row.message.fromName })}{" "}
            </>
          )}
          <FoundText pieces={row.snippet} />
        </span>
      </span>
      <span className="loupe-row__marks">
        <span className="loupe-row__due">
          {row.isSpam ? (
            <Badge tone="critical">{t("Spam")}</Badge>
          ) : row.isOverdue ? (
            <Badge tone="critical">{t("Overdue")}</Badge>
          ) : (
            <TicketStatusBadge status={row.status} />
          )}
        </span>
        {row.order && (
          <span className="loupe-row__order">
            <span className="loupe-row__order-name">{row.order.name}</span>
            <Badge>{t(row.order.state)}</Badge>
          </span>
        )}
      </span>
      <span className="loupe-row__newest">
        <Time at={row.newestAt} now={now} timeZone={timeZone} locale={locale} />
        <span className="loupe-row__assignee loupe-cut">{row.assigneeName ?? t("Unassigned")}</span>
      </span>
    </Link>
  );
}
