import { Button } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { BelongsChoice, type BelongsChoiceProps } from "./belongs-choice.tsx";
import { InboxEmpty } from "./inbox-empty.tsx";
import { InboxRowLink } from "./inbox-row-link.tsx";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";

type InboxListProps = {
  readonly rows: readonly InboxRow[];
  /** Tickets of the view in all, the shown ones included. */
  readonly total: number;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly selectedView?: InboxView;
  readonly supportAddress?: string | null;
  /** Where more rows are, or null at the end. */
  readonly nextHref: string | null;
  /** How "Belongs here?" is answered; the rows of that view show it. */
  readonly belongs?: Omit<BelongsChoiceProps, "row">;
};

const columns = [
  ["customer", "Customer"],
  ["words", "Ticket"],
  ["due", "Due"],
  ["order", "Order"],
  ["newest", "Newest, agent"],
] as const;

/** The tickets of one view: columns on a wide screen, cards on a phone. */
export function InboxList(props: InboxListProps) {
  const { rows, total, now, timeZone, locale, selectedView = "due", nextHref } = props;
  if (rows.length === 0)
    return <InboxEmpty view={selectedView} supportAddress={props.supportAddress ?? null} />;
  const number = new Intl.NumberFormat(locale);
  return (
    <section aria-label="Tickets">
      <div className="loupe-row loupe-row--head" aria-hidden="true">
        {columns.map(([column, words]) => (
          <span key={column} className={`loupe-row__${column}`}>
            {words}
          </span>
        ))}
      </div>
      <ul className="loupe-list">
        {rows.map((row) => (
          <li key={row.ticketId}>
            <InboxRowLink
              row={row}
              view={selectedView}
              now={now}
              timeZone={timeZone}
              locale={locale}
            />
            {selectedView === "belongs" && props.belongs && (
              <BelongsChoice row={row} {...props.belongs} />
            )}
          </li>
        ))}
      </ul>
      <div className="loupe-list__foot">
        <span>
          {number.format(rows.length)} of {number.format(total)}{" "}
          {total === 1 ? "ticket" : "tickets"}
        </span>
        {nextHref !== null && <Button url={nextHref}>Show more</Button>}
      </div>
    </section>
  );
}
