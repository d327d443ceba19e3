import { Link } from "@remix-run/react";
import { Badge, Icon } from "@shopify/polaris";
import { AlertTriangleIcon, AttachmentIcon } from "@shopify/polaris-icons";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { isCategory } from "#app/domain/triage/category.ts";
import { RatingBadge } from "#app/ui/csat/rating-badge.tsx";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { categoryNames } from "./filter-names.ts";
import { RowAssignee } from "./row-assignee.tsx";
import { RowDue } from "./row-due.tsx";
import { RowTags } from "./row-tags.tsx";

type InboxRowLinkProps = {
  readonly row: InboxRow;
  readonly view?: InboxView;
  /** The query of the list: the ticket's page leads back there. */
  readonly listQuery?: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** One ticket of the inbox: the whole line is a single link to its page. */
export function InboxRowLink(props: InboxRowLinkProps) {
  const { row, view = "due", listQuery = "", now, timeZone, locale } = props;
  const t = useWords();
  return (
    <Link
      to={`/app/tickets/${row.ticketId}${listQuery}`}
      className="loupe-row"
      data-test="ticket-row"
      data-number={row.number}
      data-waits={row.waitsForUs}
    >
      <span className="loupe-row__customer" title={row.customerAddress}>
        <span className="loupe-row__name">
          {row.waitsForUs && <span className="loupe-row__mark" title={t("Waits for our answer")} />}
          <span className="loupe-cut">{row.customerName || row.customerAddress}</span>
        </span>
        <span className="loupe-row__number">{row.number}</span>
      </span>
      <span className="loupe-row__words">
        <span className="loupe-row__subject">
          <span className="loupe-cut">{row.subject || t("(no subject)")}</span>
          {row.isSpam && (
            <span className="loupe-row__icon">
              <Badge tone="critical" size="small">
                {t("Spam")}
              </Badge>
            </span>
          )}
          {row.urgency === "urgent" && !row.isSpam && (
            <span className="loupe-row__icon" data-test="urgent">
              <Badge tone="attention" size="small">
                {t("Urgent")}
              </Badge>
            </span>
          )}
          {row.isSurprise === true && !row.isSpam && (
            <span className="loupe-row__icon" data-test="surprise">
              <Badge tone="magic" size="small">
                {t("Surprise")}
              </Badge>
            </span>
          )}
          {row.proposal && view !== "belongs" && (
            <span className="loupe-row__icon">
              <Badge tone="attention" size="small">
                {t("Belongs here?")}
              </Badge>
            </span>
          )}
          {row.rating !== undefined && row.rating !== null && (
            <span className="loupe-row__icon" data-test="row-rating">
              <RatingBadge rating={row.rating} size="small" />
            </span>
          )}
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
          {row.deliveryTrouble && (
            <span className="loupe-row__icon" title={t("A reply did not get through")}>
              <Icon
                source={AlertTriangleIcon}
                tone="critical"
                accessibilityLabel={t("A reply did not get through")}
              />
            </span>
          )}
        </span>
        <span className="loupe-row__preview loupe-cut">
          {isCategory(row.category) && row.category !== "other" && (
            <span className="loupe-row__category">{categoryNames(t)[row.category]} · </span>
          )}
          {row.preview}
        </span>
        {row.tags !== undefined && row.tags.length > 0 && <RowTags tags={row.tags} />}
      </span>
      <span className="loupe-row__marks">
        <span className="loupe-row__due">
          <RowDue row={row} now={now} timeZone={timeZone} locale={locale} />
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
        <RowAssignee name={row.assigneeName} />
      </span>
    </Link>
  );
}
