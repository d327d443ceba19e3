import { useRef, useState } from "react";
import { Form } from "@remix-run/react";
import { Banner, BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import {
  MOST_DELAY_HOURS,
  type SurveySettingsForm as Fields,
} from "#app/domain/csat/survey-settings.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useTypedFields } from "#app/ui/shared/use-typed-fields.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { SurveyPreview, type SurveySample } from "./survey-preview.tsx";
import { SurveyTestCard, type SurveyTesting } from "./survey-test-card.tsx";
import { SurveyWordsCard } from "./survey-words-card.tsx";

type SurveySettingsFormProps = {
  /** What is kept now. */
  readonly fields: Fields;
  /** When it was changed last; null for the defaults. */
  readonly changedAt: Instant | null;
  /** By `delayHours`, or a field of a language's words such as `de.subject`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
  /** The change that this form made last. */
  readonly savedAt: Instant | null;
  readonly busy: boolean;
  /** Within 30 days. */
  readonly asked: { readonly sent: number; readonly answered: number };
  readonly sample: SurveySample;
  /** Where a test goes; null before there is an address to send from. */
  readonly test: { readonly email: string; readonly supportAddress: string } | null;
  readonly testing: SurveyTesting;
};

/** The settings in one form; the admin's save bar appears with the first change. */
export function SurveySettingsForm(props: SurveySettingsFormProps) {
  const t = useWords();
  const { changedAt, errors, refusal, busy, asked } = props;
  const form = useRef<HTMLFormElement>(null);
  const [language, setLanguage] = useState<SurveyLanguage>("en");
  const { seen, typed, change, discard, isChanged } = useTypedFields(props);
  return (
    <BlockStack gap="400">
      <Form method="post" noValidate ref={form} data-test="survey-settings">
        <FormSaveBar id="survey" open={isChanged} busy={busy} form={form} onDiscard={discard} />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="seenChangedAt" value={seen ?? ""} />
        <input type="hidden" name="enabled" value={String(typed.enabled)} />
        <input type="hidden" name="words" value={JSON.stringify(typed.words)} />
        <BlockStack gap="400">
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          {isChanged && changedAt !== seen && (
            <Banner tone="warning">
              {t("Somebody changed these settings meanwhile. Discard your changes to see them.")}
            </Banner>
          )}
          <Card>
            <BlockStack gap="300">
              <Checkbox
                label={t("Ask customers how it went")}
                helpText={t(
                  "By mail, once a ticket and once in 30 days, after it was resolved. Only senders who are proven are asked, and never a machine.",
                )}
                checked={typed.enabled}
                onChange={(enabled) => change({ enabled })}
              />
              <TextField
                label={t("Hours after the ticket was resolved")}
                name="delayHours"
                type="number"
                inputMode="numeric"
                min={0}
                max={MOST_DELAY_HOURS}
                autoComplete="off"
                helpText={t("A ticket that is opened again before is not asked about.")}
                value={typed.delayHours}
                onChange={(delayHours) => change({ delayHours })}
                error={errors["delayHours"] ?? false}
              />
              <Text as="p" variant="bodySm" tone="subdued">
                {t(
                  "{sent, plural, =0 {Nobody was asked in the last 30 days.} one {# customer was asked in the last 30 days, {answered, number} answered.} other {# customers were asked in the last 30 days, {answered, number} answered.}}",
                  asked,
                )}
              </Text>
            </BlockStack>
          </Card>
          <SurveyWordsCard
            language={language}
            onLanguage={setLanguage}
            words={typed.words}
            errors={errors}
            onChange={(words) => change({ words })}
          />
        </BlockStack>
      </Form>
      <SurveyPreview language={language} own={typed.words[language]} sample={props.sample} />
      <SurveyTestCard
        language={language}
        email={props.test?.email ?? null}
        isChanged={isChanged}
        {...props.testing}
      />
    </BlockStack>
  );
}
