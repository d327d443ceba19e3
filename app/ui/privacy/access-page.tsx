import { BlockStack, Button, Card, Link, Page, Select, Text, TextField } from "@shopify/polaris";
import { accessKinds, type AccessKind } from "#app/domain/privacy/access.ts";
import type { AccessView } from "#app/domain/privacy/access-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
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

const kindWords: Readonly<Record<AccessKind, Words>> = {
  open: say("Opened tickets"),
  search: say("Searches"),
  export: say("Exports"),
  reveal: say("Revealed numbers"),
  download: say("Downloads"),
};

/** Who of the staff looked at what. A row in the inbox is no look. */
export function AccessPage(props: AccessPageProps) {
  const { entries, members, filter, onFilter } = props;
  const t = useWords();
  return (
    <main>
      <Page
        title={t("Access log")}
        subtitle={t(
          "Who opened, searched, revealed, downloaded and exported what. A row in the inbox is no view.",
        )}
        backAction={{ content: t("Privacy"), url: "/app/privacy" }}
        primaryAction={{ content: t("Export"), onAction: props.onExport }}
      >
        <BlockStack gap="400">
          <Card>
            <div className="loupe-filters">
              <Select
                label={t("Person")}
                options={[
                  { label: t("Everybody"), value: "" },
                  ...members.map(({ id, name }) => ({ label: name, value: id })),
                ]}
                value={filter.member}
                onChange={(member) => onFilter({ member })}
              />
              <Select
                label={t("Kind")}
                options={[
                  { label: t("All"), value: "" },
                  ...accessKinds.map((kind) => ({ label: t(kindWords[kind]), value: kind })),
                ]}
                value={filter.kind}
                onChange={(kind) => onFilter({ kind })}
              />
              <TextField
                label={t("From")}
                type="date"
                autoComplete="off"
                value={filter.from}
                onChange={(from) => onFilter({ from })}
              />
              <TextField
                label={t("Up to")}
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
                {t("Nothing of this kind was noted.")}
              </Text>
            ) : (
              <ul className="loupe-plain-list loupe-divided">
                {entries.map((entry) => (
                  <Entry key={entry.entryId} entry={entry} {...props} />
                ))}
              </ul>
            )}
          </Card>
          <nav className="loupe-between" aria-label={t("Pages")}>
            {props.isFirst ? <span /> : <Link url={props.firstHref}>{t("Newest")}</Link>}
            {props.nextHref !== null && <Link url={props.nextHref}>{t("Older")}</Link>}
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
}: Pick<AccessPageProps, "now" | "timeZone" | "locale"> & { readonly entry: AccessView }) => {
  const t = useWords();
  return (
    <li data-test="access-entry">
      <div className="loupe-between loupe-between--wrap">
        <Text as="span" breakWord>
          <strong>{typeof entry.who === "string" ? entry.who : t(entry.who)}</strong>:{" "}
          {t(entry.words)}
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
};
