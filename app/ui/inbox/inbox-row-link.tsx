import { Link } from "@remix-run/react";
import { Badge, Icon } from "@shopify/polaris";
import { AlertTriangleIcon, AttachmentIcon } from "@shopify/polaris-icons";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { categoryWords, isCategory } from "#app/domain/triage/category.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { RowDue } from "./row-due.tsx";

type InboxRowLinkProps = {
  readonly row: InboxRow;
  /** Where the way back leads. */
  readonly view?: InboxView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** One ticket of the inbox: the whole line is a single link to its page. */
export const InboxRowLink = ({ row, view = "due", now, timeZone, locale }: InboxRowLinkProps) => (
  <Link
    to={`/app/tickets/${row.ticketId}${view === "due" ? "" : `?view=${view}`}`}
    className="loupe-row"
    data-test="ticket-row"
    data-number={row.number}
    data-waits={row.waitsForUs}
  >
    <span className="loupe-row__customer" title={row.customerAddress}>
      <span className="loupe-row__name">
        {row.waitsForUs && <span className="loupe-row__mark" title="Waits for our answer" />}
        <span className="loupe-cut">{row.customerName || row.customerAddress}</span>
      </span>
      <span className="loupe-row__number">{row.number}</span>
    </span>
    <span className="loupe-row__words">
      <span className="loupe-row__subject">
        <span className="loupe-cut">{row.subject || "(no subject)"}</span>
        {row.isSpam && (
          <span className="loupe-row__icon">
            <Badge tone="critical" size="small">
              Spam
            </Badge>
          </span>
        )}
        {row.urgency === "urgent" && !row.isSpam && (
          <span className="loupe-row__icon" data-test="urgent">
            <Badge tone="attention" size="small">
              Urgent
            </Badge>
          </span>
        )}
        {row.isSurprise === true && !row.isSpam && (
          <span className="loupe-row__icon" data-test="surprise">
            <Badge tone="magic" size="small">
              Surprise
            </Badge>
          </span>
        )}
        {row.proposal && view !== "belongs" && (
          <span className="loupe-row__icon">
            <Badge tone="attention" size="small">
              Belongs here?
            </Badge>
          </span>
        )}
        {row.attachmentCount > 0 && (
          <span className="loupe-row__icon">
            <Icon
              source={AttachmentIcon}
              tone="subdued"
              accessibilityLabel={
                row.attachmentCount === 1 ? "1 attachment" : `${row.attachmentCount} attachments`
              }
            />
          </span>
        )}
        {row.deliveryTrouble && (
          <span className="loupe-row__icon" title="A reply did not get through">
            <Icon
              source={AlertTriangleIcon}
              tone="critical"
              accessibilityLabel="A reply did not get through"
            />
          </span>
        )}
      </span>
      <span className="loupe-row__preview loupe-cut">
        {isCategory(row.category) && row.category !== "other" && (
          <span className="loupe-row__category">{categoryWords[row.category]} · </span>
        )}
        {row.preview}
      </span>
    </span>
    <span className="loupe-row__marks">
      <span className="loupe-row__due">
        <RowDue row={row} now={now} timeZone={timeZone} locale={locale} />
      </span>
      {row.order && (
        <span className="loupe-row__order">
          <span className="loupe-row__order-name">{row.order.name}</span>
          <Badge>{row.order.state}</Badge>
        </span>
      )}
    </span>
    <span className="loupe-row__newest">
      <Time at={row.newestAt} now={now} timeZone={timeZone} locale={locale} />
      <span className="loupe-row__assignee loupe-cut">{row.assigneeName ?? "Unassigned"}</span>
    </span>
  </Link>
);
