import { Link } from "@remix-run/react";
import { inboxViews, type InboxView } from "#app/domain/ticket/inbox-view.ts";

const viewWords = {
  due: "Due next",
  today: "Due today",
  overdue: "Overdue",
  belongs: "Belongs here?",
  waiting: "Waiting for the customer",
  snoozed: "Snoozed",
  closed: "Closed",
  all: "All",
} satisfies Record<InboxView, string>;

type InboxViewsProps = {
  readonly selected: InboxView;
  /** How many tickets each view holds; a view without a figure shows none. */
  readonly counts: Partial<Record<InboxView, number>>;
  readonly locale: string;
};

/** The ways to look at the inbox, each a link of its own so that it can be bookmarked. */
export const InboxViews = ({ selected, counts, locale }: InboxViewsProps) => (
  <nav aria-label="Inbox views">
    <ul className="loupe-views">
      {inboxViews.map((view) => {
        const count = counts[view];
        return (
          <li key={view}>
            <Link
              to={`?view=${view}`}
              className="loupe-views__link"
              aria-current={view === selected ? "page" : undefined}
              data-view={view}
            >
              {viewWords[view]}
              {count !== undefined && (
                <span className="loupe-views__count">
                  {new Intl.NumberFormat(locale).format(count)}
                </span>
              )}
            </Link>
          </li>
        );
      })}
      <li>
        <Link to="/app/mail/screened" className="loupe-views__link" data-view="screened">
          Screened out
        </Link>
      </li>
    </ul>
  </nav>
);
