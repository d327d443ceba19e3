import { BlockStack, Button, Card, Link, Page, Select, Text, TextField } from "@shopify/polaris";
import { accessKinds, type AccessKind } from "#app/domain/privacy/access.ts";
import type { AccessView } from "#app/domain/privacy/access-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export type AccessFilterFields = {
  readonly member: string;
  readonly kind: string;
  /** Days, as fields of dates write them. */
  readonly from: string;
  readonly until: string;
  /** A ticket's id; empty for all. */
  readonly ticket: string;
};

type AccessPageProps = {
  readonly entries: readonly AccessView[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly filter: AccessFilterFields;
  readonly isFirst: boolean;
  readonly nextHref: string | null;
  readonly firstHref: string;
  readonly onFilter: (changed: Partial<AccessFilterFields>) => void;
  readonly onExport: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

const kindWords: Readonly<Record<AccessKind, string>> = {
  open: "Opened tickets",
  search: "Searches",
  export: "Exports",
  reveal: "Revealed numbers",
  download: "Downloads",
};

/** Who of the staff looked at what. A row in the inbox is no look. */
export function AccessPage(props: AccessPageProps) {
  const { entries, members, filter, onFilter } = props;
  const t = useWords();
  return (
    <main>
      <Page
        title="Access log"
        subtitle="Who opened, searched, revealed, downloaded and exported what. A row in the inbox is no view."
        backAction={{ content: "Privacy", url: "/app/privacy" }}
        primaryAction={{ content: "Export", onAction: props.onExport }}
      >
        <BlockStack gap="400">
          <Card>
            <div className="loupe-filters">
              <Select
                label="Person"
                options={[
                  { label: "Everybody", value: "" },
                  ...members.map(({ id, name }) => ({ label: name, value: id })),
                ]}
                value={filter.member}
                onChange={(member) => onFilter({ member })}
              />
              <Select
                label="Kind"
                options={[
                  { label: "All", value: "" },
                  ...accessKinds.map((kind) => ({ label: kindWords[kind], value: kind })),
                ]}
                value={filter.kind}
                onChange={(kind) => onFilter({ kind })}
              />
              <TextField
                label="From"
                type="date"
                autoComplete="off"
                value={filter.from}
                onChange={(from) => onFilter({ from })}
              />
              <TextField
                label="Up to"
                type="date"
                autoComplete="off"
                value={filter.until}
                onChange={(until) => onFilter({ until })}
              />
            </div>
          </Card>
          {filter.ticket !== "" && (
            <div className="loupe-between">
              <Text as="p">{t("Only what was looked at on one ticket.")}</Text>
              <Button variant="plain" onClick={() => onFilter({ ticket: "" })}>
                {t("Show all tickets")}
              </Button>
            </div>
          )}
          <Card>
            {entries.length === 0 ? (
              <Text as="p" tone="subdued">
                Nothing of this kind was noted.
              </Text>
            ) : (
              <ul className="loupe-plain-list loupe-divided">
                {entries.map((entry) => (
                  <Entry key={entry.entryId} entry={entry} {...props} />
                ))}
              </ul>
            )}
          </Card>
          <nav className="loupe-between" aria-label="Pages">
            {props.isFirst ? <span /> : <Link url={props.firstHref}>Newest</Link>}
            {props.nextHref !== null && <Link url={props.nextHref}>Older</Link>}
          </nav>
        </BlockStack>
      </Page>
    </main>
  );
}

const Entry = ({
  entry,
  now,
  timeZone,
  locale,
}: Pick<AccessPageProps, "now" | "timeZone" | "locale"> & { readonly entry: AccessView }) => (
  <li data-test="access-entry">
    <div className="loupe-between loupe-between--wrap">
      <Text as="span" breakWord>
        <strong>{entry.who}</strong>: {entry.words}
        {entry.ticket && (
          <>
            {" "}
            <Link url={`/app/tickets/${entry.ticket.ticketId}`}>{entry.ticket.number}</Link>
          </>
        )}
      </Text>
      <Text as="span" variant="bodySm" tone="subdued">
        <Time at={entry.at} now={now} timeZone={timeZone} locale={locale} />
      </Text>
    </div>
  </li>
);
