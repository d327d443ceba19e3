import { BlockStack, Icon, Link, Text } from "@shopify/polaris";
import { EmailIcon } from "@shopify/polaris-icons";
import type { Translate } from "#app/domain/words/translate.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

const emptyWords = (t: Translate) =>
  ({
    due: t("No tickets wait for an answer."),
    mine: t("Nothing of yours waits."),
    unassigned: t("Every ticket has somebody who looks after it."),
    ours: t("No customer waits for a first or another answer."),
    today: t("Nothing more is due today."),
    overdue: t("Nothing is overdue."),
    belongs: t("No mail asks where it belongs."),
    waiting: t("No tickets wait for a customer."),
    snoozed: t("No tickets are snoozed."),
    spam: t("Nothing is marked as spam."),
    closed: t("No tickets are closed yet."),
    all: t("There are no tickets yet."),
  }) satisfies Record<InboxView, string>;

type InboxEmptyProps = {
  readonly view: InboxView;
  /** Null until the set-up has named one. */
  readonly supportAddress: string | null;
  /** Where the same view is without filters; null while there are none. */
  readonly withoutFilters?: string | null;
};

/** What an empty inbox says: that all is well, and where tickets come from. */
export function InboxEmpty({ view, supportAddress, withoutFilters = null }: InboxEmptyProps) {
  const t = useWords();
  return (
    <div className="loupe-empty">
      <BlockStack gap="300" inlineAlign="center">
        <span className="loupe-empty__icon">
          <Icon source={EmailIcon} tone="subdued" />
        </span>
        <Text as="h2" variant="headingMd" alignment="center">
          {withoutFilters === null ? emptyWords(t)[view] : t("No ticket here meets the filters.")}
        </Text>
        {withoutFilters !== null ? (
          <Link url={withoutFilters}>{t("Show all of this view")}</Link>
        ) : view === "belongs" ? (
          <Text as="p" tone="subdued" alignment="center" breakWord>
            {t(
              "Mail about a ticket, from somebody who takes no part in it, waits here until you say where it belongs.",
            )}
          </Text>
        ) : (
          <>
            <Text as="p" tone="subdued" alignment="center" breakWord>
              {supportAddress === null
                ? t("Mail to your support address shows up here by itself.")
                : t("Mail to {address} shows up here by itself.", { address: supportAddress })}
            </Text>
            <Link url="/app/setup">
              {supportAddress === null
                ? t("Set up your support address")
                : t("Check how mail reaches Loupe")}
            </Link>
          </>
        )}
      </BlockStack>
    </div>
  );
}
