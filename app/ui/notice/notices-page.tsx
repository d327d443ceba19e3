import { BlockStack, Button, Card, Checkbox, Page, Text } from "@shopify/polaris";
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import type { NoticeChoice } from "#app/domain/alert/notice-choice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { NoticeList } from "./notice-list.tsx";

type NoticesPageProps = {
  readonly notices: readonly ListedNotice[];
  readonly unread: number;
  readonly choice: NoticeChoice;
  readonly email: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
  readonly onOpen: (ticketId: string) => void;
  readonly onReadAll: (upTo: string) => void;
  readonly onChoose: (choice: NoticeChoice) => void;
};

/** The newest notices of the visitor, and how they want to be told. */
export function NoticesPage(props: NoticesPageProps) {
  const { notices, unread, choice, email, busy, onOpen, onReadAll, onChoose } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  return (
    <main>
      <Page
        narrowWidth
        title="Notices"
        subtitle="Before a target is missed its agent is warned; of a miss the owner is told."
      >
        <BlockStack gap="400">
          <Card>
            <BlockStack gap="300">
              {unread > 0 && (
                <div className="loupe-between">
                  <Text as="span">{unread} new</Text>
                  <Button loading={busy} onClick={() => onReadAll(notices[0]?.noticeId ?? "")}>
                    Mark all read
                  </Button>
                </div>
              )}
              {notices.length === 0 ? (
                <Text as="p" tone="subdued">
                  {choice.inApp ? "Nothing yet." : "You have switched notices in Loupe off."}
                </Text>
              ) : (
                <NoticeList notices={notices} onOpen={onOpen} {...when} />
              )}
            </BlockStack>
          </Card>
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingSm">
                How you are told
              </Text>
              <Checkbox
                label="In Loupe"
                helpText="The bell at the top of every page."
                checked={choice.inApp}
                disabled={busy}
                onChange={(inApp) => onChoose({ ...choice, inApp })}
              />
              <Checkbox
                label="By mail"
                helpText={`To ${email}: at most one mail an hour, with ticket numbers and due times only, while the shop is open.`}
                checked={choice.byMail}
                disabled={busy}
                onChange={(byMail) => onChoose({ ...choice, byMail })}
              />
            </BlockStack>
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
}
