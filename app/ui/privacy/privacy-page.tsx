import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import type { PrivacyRequestView, RetentionView } from "#app/domain/privacy/privacy-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { RequestList } from "./request-list.tsx";
import { RetentionForm, type DryRun } from "./retention-form.tsx";

type PrivacyPageProps = {
  readonly requests: readonly PrivacyRequestView[];
  readonly retention: RetentionView;
  readonly refusal: string | null;
  /** The months that this form saved last, as they were typed. */
  readonly saved: string | null;
  readonly busy: boolean;
  readonly dryRun: DryRun;
  readonly onArchive: (requestId: string) => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What was asked for in customers' names, how long what they wrote is kept, and who looks at it. */
export const PrivacyPage = ({ requests, onArchive, ...props }: PrivacyPageProps) => {
  const t = useWords();
  return (
    <main>
      <Page narrowWidth title={t("Privacy")}>
        <BlockStack gap="400">
          <Card>
            <section aria-label={t("Requests")}>
              <BlockStack gap="300">
                <Text as="h2" variant="headingSm">
                  {t("Requests")}
                </Text>
                <Text as="p" tone="subdued">
                  {t(
                    "Shopify passes on what customers ask for. Loupe carries it out by itself; an archive of a customer’s data waits here for 30 days, for you to hand on.",
                  )}
                </Text>
                <RequestList requests={requests} onArchive={onArchive} {...props} />
              </BlockStack>
            </section>
          </Card>
          <RetentionForm {...props} />
          <Card>
            <BlockStack gap="200">
              <Text as="h2" variant="headingSm">
                {t("Who may do what")}
              </Text>
              <Text as="p">
                {t(
                  "Card, account and document numbers are masked before a mail is stored. Agents see them with a reason, you without; those who only read don’t. Only you export and change what is here.",
                )}
              </Text>
              <Link url="/app/access">{t("Access log: who looked at what")}</Link>
            </BlockStack>
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
};
