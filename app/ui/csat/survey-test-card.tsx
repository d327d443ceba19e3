import { Banner, BlockStack, Button, Card, Text } from "@shopify/polaris";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import { surveyWordsIn } from "#app/domain/csat/survey-words-in.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type SurveyTesting = {
  readonly busy: boolean;
  /** The last one is on its way. */
  readonly isSent: boolean;
  readonly refusal: string | null;
  readonly onTest: (language: SurveyLanguage) => void;
};

type SurveyTestCardProps = SurveyTesting & {
  readonly language: SurveyLanguage;
  /** Null before there is an address to send from. */
  readonly email: string | null;
  /** Words that are not saved are in no test. */
  readonly isChanged: boolean;
};

/** The mail and the page as customers get them, sent to the owner. */
export function SurveyTestCard(props: SurveyTestCardProps) {
  const { language, email, isChanged, busy, isSent, refusal, onTest } = props;
  const t = useWords();
  return (
    <Card>
      <section aria-label={t("Test")} data-test="survey-test">
        <BlockStack gap="300" inlineAlign="start">
          <Text as="h2" variant="headingSm">
            {t("Test")}
          </Text>
          <Text as="p" tone="subdued">
            {email === null
              ? t("Enter your support address first: the mail comes from there.")
              : t(
                  "The mail goes to {email}, in {language}. Its link opens the page, and nothing that you answer there is kept.",
                  { email, language: surveyWordsIn(language).name },
                )}
          </Text>
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          {isSent && !busy && <Banner tone="success">{t("The test is on its way to you.")}</Banner>}
          <Button
            disabled={email === null || isChanged}
            loading={busy}
            onClick={() => onTest(language)}
          >
            {t("Send me a test")}
          </Button>
          {isChanged && email !== null && (
            <Text as="p" variant="bodySm" tone="subdued">
              {t("Save your changes first.")}
            </Text>
          )}
        </BlockStack>
      </section>
    </Card>
  );
}
