import { Card, Link, SkeletonBodyText, Text } from "@shopify/polaris";
import type { AccessView } from "#app/domain/privacy/access-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type TicketAccessCardProps = {
  /** Null until they were asked for. */
  readonly entries: readonly AccessView[] | null;
  readonly busy: boolean;
  /** Where all of them stand; null for those who may not see the whole log. */
  readonly allHref: string | null;
  readonly onOpen: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Who of the staff looked at this ticket, the newest first. */
export function TicketAccessCard({
  entries,
  busy,
  allHref,
  onOpen,
  ...when
}: TicketAccessCardProps) {
  const t = useWords();
  return (
    <Card>
      <details
        className="loupe-fold"
        data-test="ticket-access"
        onToggle={(event) => event.currentTarget.open && onOpen()}
      >
        <summary>{t("Who looked at this ticket")}</summary>
        <div className="loupe-fold__body">
          {entries === null ? (
            busy && <SkeletonBodyText lines={2} />
          ) : entries.length === 0 ? (
            <Text as="p" tone="subdued">
              {t("Nobody yet.")}
            </Text>
          ) : (
            <ul className="loupe-plain-list">
              {entries.map((entry) => (
                <li key={entry.entryId} data-test="access-entry">
                  <Text as="p" breakWord>
                    {typeof entry.who === "string" ? entry.who : t(entry.who)}: {t(entry.words)}
                  </Text>
                  <Text as="p" variant="bodySm" tone="subdued">
                    <Time at={entry.at} {...when} />
                  </Text>
                </li>
              ))}
              {allHref !== null && (
                <li>
                  <Link url={allHref}>{t("All of it in the access log")}</Link>
                </li>
              )}
            </ul>
          )}
        </div>
      </details>
    </Card>
  );
}
