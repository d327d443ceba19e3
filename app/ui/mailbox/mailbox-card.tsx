import { Badge, Banner, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { TestMailState } from "#app/ui/setup/test-mail-state.tsx";
import { CopyField } from "#app/ui/shared/copy-field.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { MailboxShown } from "./mailbox-shown.ts";

type MailboxCardProps = {
  readonly mailbox: MailboxShown;
  /** The oldest of several. */
  readonly isFirst: boolean;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
  readonly onTest: () => void;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** One address with the way of its mail. */
export function MailboxCard(props: MailboxCardProps) {
  const { mailbox, isFirst, onRemove, onTest, refusal, busy } = props;
  const { address, testMail } = mailbox;
  const t = useWords();
  return (
    <Card>
      <div data-test="mailbox" data-address={address}>
        <BlockStack gap="300">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h2" variant="headingMd" breakWord>
              {address}
            </Text>
            {testMail.state === "arrived" ? (
              <Badge tone="success">{t("Mail arrives")}</Badge>
            ) : (
              <Badge tone="attention">{t("Not proven")}</Badge>
            )}
            {isFirst && <Badge>{t("First mailbox")}</Badge>}
          </InlineStack>
          {isFirst && (
            <Text as="p" variant="bodySm" tone="subdued">
              {t("Tickets that you open yourselves go out from here.")}
            </Text>
          )}
          <CopyField
            label={t("Its host forwards to")}
            value={mailbox.receivingAddress}
            test="receiving-address"
          />
          <TestMailState testMail={testMail} {...props} />
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          <InlineStack gap="200">
            <Button
              onClick={onTest}
              disabled={busy}
              accessibilityLabel={
                testMail.state === "not-sent"
                  ? t("Send a test mail to {address}", { address })
                  : t("Send another test mail to {address}", { address })
              }
            >
              {testMail.state === "not-sent" ? t("Send a test mail") : t("Send another")}
            </Button>
            {onRemove !== null && (
              <Button
                tone="critical"
                variant="tertiary"
                onClick={onRemove}
                accessibilityLabel={t("Remove {address}", { address })}
              >
                {t("Remove")}
              </Button>
            )}
          </InlineStack>
        </BlockStack>
      </div>
    </Card>
  );
}
