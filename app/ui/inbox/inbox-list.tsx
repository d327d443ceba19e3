import { Button, ButtonGroup } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { BelongsChoice, type BelongsChoiceProps } from "./belongs-choice.tsx";
import { InboxEmpty } from "./inbox-empty.tsx";
import { InboxRowLink } from "./inbox-row-link.tsx";
import { countWords } from "./view-names.ts";
import { RowPick, type Selection } from "./row-pick.tsx";

export type InboxListProps = {
  readonly rows: readonly InboxRow[];
  /** Tickets of the view in all, the shown ones included; null where filters make it unknown. */
  readonly total: number | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly selectedView?: InboxView;
  readonly listQuery?: string;
  readonly supportAddress?: string | null;
  /** Where the same view is without filters; null while there are none. */
  readonly withoutFilters?: string | null;
  /** Where more rows are, or null at the end. */
  readonly nextHref: string | null;
  /** Where the rows before these are, or null at the top. */
  readonly previousHref?: string | null;
  /** So many tickets were looked at for these rows, and there are more; null where all were. */
  readonly lookedAt?: number | null;
  /** Picking tickets for a change of many; absent for those who may only read. */
  readonly selection?: Selection | undefined;
  /** Rows that are in the list no more, and keep their place until it may move. */
  readonly gone?: ReadonlySet<string>;
  /** How "Belongs here?" is answered; the rows of that view show it. */
  readonly belongs?: Omit<BelongsChoiceProps, "row">;
};

/** The tickets of one view: columns on a wide screen, cards on a phone. */
export function InboxList(props: InboxListProps) {
  const { rows, selection, selectedView = "due", previousHref = null, lookedAt = null } = props;
  const t = useWords();
  const columns = [
    ["customer", t("Customer")],
    ["words", t("Ticket")],
    ["due", t("Due")],
    ["order", t("Order")],
    ["newest", t("Newest, agent")],
  ] as const;
  if (rows.length === 0 && previousHref === null && lookedAt === null)
    return (
      <InboxEmpty
        view={selectedView}
        supportAddress={props.supportAddress ?? null}
        withoutFilters={props.withoutFilters ?? null}
      />
    );
  return (
    <section aria-label={t("Tickets")}>
      <div
        className={`loupe-row loupe-row--head${selection ? " loupe-row--picked" : ""}`}
        aria-hidden="true"
      >
        {columns.map(([column, words]) => (
          <span key={column} className={`loupe-row__${column}`}>
            {words}
          </span>
        ))}
      </div>
      <ul className="loupe-list">
        {rows.map((row) => (
          <li key={row.ticketId}>
            <div
              className="loupe-line"
              data-picked={selection?.selected.has(row.ticketId) === true}
              data-gone={props.gone?.has(row.ticketId) === true}
            >
              {selection && <RowPick ticketId={row.ticketId} number={row.number} {...selection} />}
              <InboxRowLink
                row={row}
                view={selectedView}
                listQuery={props.listQuery ?? ""}
                now={props.now}
                timeZone={props.timeZone}
                locale={props.locale}
              />
            </div>
            {selectedView === "belongs" && props.belongs && (
              <BelongsChoice row={row} {...props.belongs} />
            )}
          </li>
        ))}
      </ul>
      <ListFoot {...props} />
    </section>
  );
}

function ListFoot(props: InboxListProps) {
  const { rows, total, locale, nextHref, previousHref = null, lookedAt = null } = props;
  const t = useWords();
  const number = new Intl.NumberFormat(locale);
  const shown = number.format(rows.length);
  return (
    <div className="loupe-list__foot">
      <span>
        {lookedAt !== null
          ? t("{shown} found among {looked} tickets", { shown, looked: number.format(lookedAt) })
          : total === null
            ? t("{count, plural, one {# ticket} other {# tickets}}", { count: rows.length })
            : t("{shown} of {total} {count, plural, one {ticket} other {tickets}}", {
                shown,
                total: countWords(total, locale),
                count: total,
              })}
      </span>
      <ButtonGroup>
        {previousHref !== null && <Button url={previousHref}>{t("Show previous")}</Button>}
        {nextHref !== null && (
          <Button url={nextHref}>{lookedAt === null ? t("Show more") : t("Look further")}</Button>
        )}
      </ButtonGroup>
    </div>
  );
}
