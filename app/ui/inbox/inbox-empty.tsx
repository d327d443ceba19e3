import { BlockStack, Icon, Link, Text } from "@shopify/polaris";
import { EmailIcon } from "@shopify/polaris-icons";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";

const emptyWords = {
  due: "No tickets wait for an answer.",
  today: "Nothing more is due today.",
  overdue: "Nothing is overdue.",
  belongs: "No mail asks where it belongs.",
  waiting: "No tickets wait for a customer.",
  snoozed: "No tickets are snoozed.",
  closed: "No tickets are closed yet.",
  all: "There are no tickets yet.",
} satisfies Record<InboxView, string>;

type InboxEmptyProps = {
  readonly view: InboxView;
  /** Null until the set-up has named one. */
  readonly supportAddress: string | null;
};

/** What an empty inbox says: that all is well, and where tickets come from. */
export const InboxEmpty = ({ view, supportAddress }: InboxEmptyProps) => (
  <div className="loupe-empty">
    <BlockStack gap="300" inlineAlign="center">
      <span className="loupe-empty__icon">
        <Icon source={EmailIcon} tone="subdued" />
      </span>
      <Text as="h2" variant="headingMd" alignment="center">
        {emptyWords[view]}
      </Text>
      {view === "belongs" ? (
        <Text as="p" tone="subdued" alignment="center" breakWord>
          Mail about a ticket, from somebody who takes no part in it, waits here until you say where
          it belongs.
        </Text>
      ) : (
        <>
          <Text as="p" tone="subdued" alignment="center" breakWord>
            Mail to {supportAddress ?? "your support address"} shows up here by itself.
          </Text>
          <Link url="/app/setup">
            {supportAddress === null
              ? "Set up your support address"
              : "Check how mail reaches Loupe"}
          </Link>
        </>
      )}
    </BlockStack>
  </div>
);
