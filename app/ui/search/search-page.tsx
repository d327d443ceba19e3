import { Banner, Button, Card, Link, Page, Text } from "@shopify/polaris";
import { formatSearch } from "#app/domain/search/format-search.ts";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import type { SearchRow } from "#app/domain/search/search-row.ts";
import type { SearchHint } from "#app/domain/search/search-terms.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { SearchEmpty } from "./search-empty.tsx";
import { SearchField } from "./search-field.tsx";
import { SearchHints } from "./search-hints.tsx";
import { SearchRowLink } from "./search-row-link.tsx";
import { useRecentSearches } from "./use-recent-searches.ts";

type SearchPageProps = {
  readonly typed: string;
  readonly isWanted: boolean;
  readonly rows: readonly SearchRow[];
  readonly hints: readonly SearchHint[];
  readonly named: {
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
  } | null;
  readonly waiting: number;
  readonly memberId: string;
  readonly isFirst: boolean;
  readonly nextHref: string | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Looking for tickets: the field, and what it found. */
export function SearchPage(props: SearchPageProps) {
  const t = useWords();
  const now = useNow(props.now);
  const { typed, rows, named } = props;
  const { recent, forget } = useRecentSearches(
    props.memberId,
    formatSearch(parseSearch(typed).terms),
  );
  const isEmpty = rows.length === 0 && named === null;
  return (
    <main>
      <Page fullWidth title={t("Search")} backAction={{ content: t("Inbox"), url: "/app" }}>
        <SearchField typed={typed} isWanted={props.isWanted} />
        {props.waiting > 0 && <Waiting count={props.waiting} />}
        <Card padding="0">
          <SearchHints hints={props.hints} />
          {named && (
            <div className="loupe-search__hints" data-test="named-ticket">
              <Link url={`/app/tickets/${named.ticketId}`}>
                {t("Go to ticket {number}: {subject}", {
                  number: named.number,
                  subject: named.subject || t("(no subject)"),
                })}
              </Link>
            </div>
          )}
          {isEmpty ? (
            <SearchEmpty hasLooked={typed !== ""} recent={recent} onForget={forget} />
          ) : (
            <section aria-label={t("Tickets that were found")}>
              <ul className="loupe-list">
                {rows.map((row) => (
                  <li key={row.ticketId}>
                    <SearchRowLink
                      row={row}
                      now={now}
                      timeZone={props.timeZone}
                      locale={props.locale}
                    />
                  </li>
                ))}
              </ul>
              <div className="loupe-list__foot">
                <span>{footWords(props, t)}</span>
                {props.nextHref !== null && <Button url={props.nextHref}>{t("Show more")}</Button>}
              </div>
            </section>
          )}
        </Card>
      </Page>
    </main>
  );
}

function footWords(
  { rows, nextHref, isFirst }: SearchPageProps,
  t: ReturnType<typeof useWords>,
): string {
  if (nextHref !== null) return t("The newest first");
  if (!isFirst) return t("These are the last");
  return t("{count, plural, one {# ticket} other {# tickets}}", { count: rows.length });
}

/** More than these are not counted. */
const MOST_COUNTED = 1_000;

/** Nothing is missing without being said. */
function Waiting({ count }: { readonly count: number }) {
  const t = useWords();
  const words =
    count >= MOST_COUNTED
      ? t("More than {count, number} tickets are still being taken into the search.", { count })
      : t(
          "{count, plural, one {# ticket has} other {# tickets have}} just changed and may not be found by the newest words yet.",
          { count },
        );
  if (count >= MOST_COUNTED)
    return (
      <div className="loupe-notice">
        <Banner tone="info">{words}</Banner>
      </div>
    );
  return (
    <div className="loupe-search__waiting">
      <Text as="p" tone="subdued" variant="bodySm">
        {words}
      </Text>
    </div>
  );
}
