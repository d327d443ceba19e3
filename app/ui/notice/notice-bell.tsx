import { Box, Button, InlineStack, Link, Popover, Scrollable, Text } from "@shopify/polaris";
import { NotificationIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { NoticeList } from "./notice-list.tsx";
import { unreadWords } from "./notice-words.ts";

export type NoticeBellProps = {
  readonly notices: readonly ListedNotice[];
  readonly unread: number;
  readonly inApp: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onOpen: (ticketId: string) => void;
  /** All up to the newest that is shown. */
  readonly onReadAll: (upTo: string) => void;
};

/** Who has to be told of what, at a glance: how many are new, and the newest of them. */
export function NoticeBell(props: NoticeBellProps) {
  const t = useWords();
  const { unread } = props;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const label = unread === 0 ? t("Notices") : t("Notices, {count, number} new", { count: unread });
  return (
    <header className="loupe-bar">
      <Popover
        active={isOpen}
        onClose={close}
        preferredAlignment="right"
        fluidContent
        autofocusTarget="first-node"
        activator={
          <span className="loupe-bell">
            <Button
              icon={NotificationIcon}
              variant="tertiary"
              accessibilityLabel={label}
              ariaExpanded={isOpen}
              disclosure={false}
              onClick={() => setOpen(!isOpen)}
            />
            {unread > 0 && (
              <span className="loupe-bell__count" data-test="bell-count" aria-hidden="true">
                {unreadWords(unread)}
              </span>
            )}
          </span>
        }
      >
        <BellPane
          {...props}
          onOpen={(ticketId) => (close(), props.onOpen(ticketId))}
          close={close}
        />
      </Popover>
    </header>
  );
}

/** What the bell opens. */
export const BellPane = ({
  unread,
  inApp,
  onReadAll,
  close,
  ...list
}: NoticeBellProps & { readonly close: () => void }) => {
  const t = useWords();
  return (
    <div className="loupe-bell-pane">
      <Box padding="300" borderBlockEndWidth="025" borderColor="border-secondary">
        <div className="loupe-between">
          <Text as="h2" variant="headingSm">
            {t("Notices")}
          </Text>
          {unread > 0 && (
            <Button variant="plain" onClick={() => onReadAll(list.notices[0]?.noticeId ?? "")}>
              {t("Mark all read")}
            </Button>
          )}
        </div>
      </Box>
      <Scrollable className="loupe-bell-pane__list" focusable>
        <Box padding="300">
          {list.notices.length === 0 ? (
            <Text as="p" tone="subdued">
              {inApp
                ? t(
                    "Nothing yet. You are told here before a target is missed, and when somebody needs you.",
                  )
                : t("You have switched notices off.")}
            </Text>
          ) : (
            <NoticeList {...list} />
          )}
        </Box>
      </Scrollable>
      <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
        <InlineStack align="end">
          <Link url="/app/notices" onClick={close}>
            {t("All notices and settings")}
          </Link>
        </InlineStack>
      </Box>
    </div>
  );
};
