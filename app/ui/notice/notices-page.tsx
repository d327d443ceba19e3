import { BlockStack, Button, Card, Page, Text } from "@shopify/polaris";
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import type { NoticeChoice, NoticeChoices, NoticeTopic } from "#app/domain/alert/notice-choice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { NoticeChoicesCard } from "./notice-choices.tsx";
import { NoticeList } from "./notice-list.tsx";

type NoticesPageProps = {
  readonly notices: readonly ListedNotice[];
  readonly unread: number;
  readonly choices: NoticeChoices;
  readonly email: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
  readonly onOpen: (ticketId: string) => void;
  readonly onReadAll: (upTo: string) => void;
  readonly onChoose: (topic: NoticeTopic, choice: NoticeChoice) => void;
};

/** The newest notices of the visitor, and how they want to be told. */
export function NoticesPage(props: NoticesPageProps) {
  const t = useWords();
  const { notices, unread, choices, email, busy, onOpen, onReadAll, onChoose } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  const isOff = Object.values(choices).every(({ inApp }) => !inApp);
  return (
    <main>
      <Page
        narrowWidth
        title={t("Notices")}
        subtitle={t(
          "What waits for you: mentions, tickets that come to you, and targets before they are missed.",
        )}
      >
        <BlockStack gap="400">
          <Card>
            <BlockStack gap="300">
              {unread > 0 && (
                <div className="loupe-between">
                  <Text as="span">{t("{count, number} new", { count: unread })}</Text>
                  <Button loading={busy} onClick={() => onReadAll(notices[0]?.noticeId ?? "")}>
                    {t("Mark all read")}
                  </Button>
                </div>
              )}
              {notices.length === 0 ? (
                <Text as="p" tone="subdued">
                  {isOff ? t("You have switched notices in Loupe off.") : t("Nothing yet.")}
                </Text>
              ) : (
                <NoticeList notices={notices} onOpen={onOpen} {...when} />
              )}
            </BlockStack>
          </Card>
          <NoticeChoicesCard choices={choices} email={email} busy={busy} onChoose={onChoose} />
        </BlockStack>
      </Page>
    </main>
  );
}
