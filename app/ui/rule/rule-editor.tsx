import { useRef, type ReactNode } from "react";
import { Form } from "@remix-run/react";
import { Banner, BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { stoppedWords } from "#app/domain/rule/run-limit.ts";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useTypedFields } from "#app/ui/shared/use-typed-fields.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ActionList } from "./action-list.tsx";
import { ConditionList } from "./condition-list.tsx";
import type { RuleChoicesShown } from "./rule-choices-shown.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { TriggerFields } from "./trigger-fields.tsx";

export type RuleFields = RuleDraft & { readonly isOn: boolean };

type RuleEditorProps = {
  readonly fields: RuleFields;
  /** Null for a rule that is not saved yet. */
  readonly changedAt: Instant | null;
  readonly savedAt: Instant | null;
  /** Not saved yet, and not empty: a template to be saved as it is. */
  readonly isTemplate: boolean;
  readonly stoppedFor: string | null;
  readonly choices: RuleChoicesShown;
  readonly currency: string;
  readonly locale: string;
  readonly refusal: string | null;
  readonly busy: boolean;
  /** What stands below the rule, such as its trial. */
  readonly below: (rule: RuleDraft) => ReactNode;
};

/** One rule: when, for which tickets, and what. The admin's save bar appears with the first change. */
export function RuleEditor(props: RuleEditorProps) {
  const { choices, currency, locale, refusal, busy, stoppedFor, below } = props;
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, isChanged, change, discard } = useTypedFields(props);
  const { isOn, ...rule } = typed;
  const names = { members: choices.members, savedReplies: choices.savedReplies };
  return (
    <BlockStack gap="400">
      <Form method="post" ref={form} data-test="rule-editor">
        <FormSaveBar
          id="rule"
          open={isChanged || props.isTemplate}
          busy={busy}
          form={form}
          onDiscard={discard}
        />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="rule" value={JSON.stringify(rule)} />
        <input type="hidden" name="isOn" value={String(isOn)} />
        <input type="hidden" name="seenChangedAt" value={seen ?? ""} />
        <BlockStack gap="400">
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          {stoppedFor !== null && <Banner tone="warning">{t(stoppedWords(stoppedFor))}</Banner>}
          <Card>
            <BlockStack gap="300">
              <TextField
                label={t("Name")}
                autoComplete="off"
                maxLength={80}
                value={rule.name}
                disabled={busy}
                onChange={(name) => change({ name })}
              />
              <Checkbox
                label={t("This rule is on")}
                checked={isOn}
                disabled={busy}
                onChange={(next) => change({ isOn: next })}
              />
              <div aria-live="polite" data-test="rule-sentence">
                <Text as="p" tone="subdued">
                  {ruleSentence(rule, { t, locale, currency, ...names })}
                </Text>
              </div>
            </BlockStack>
          </Card>
          <Section title={t("When")}>
            <TriggerFields
              trigger={rule.trigger}
              disabled={busy}
              onChange={(trigger) => change({ trigger })}
            />
          </Section>
          <Section title={t("For which tickets")}>
            <ConditionList
              conditions={rule.conditions}
              names={names}
              currency={currency}
              disabled={busy}
              onChange={(conditions) => change({ conditions })}
            />
          </Section>
          <Section title={t("What it does")}>
            <ActionList
              actions={rule.actions}
              choices={choices}
              disabled={busy}
              onChange={(actions) => change({ actions })}
            />
          </Section>
        </BlockStack>
      </Form>
      {below(rule)}
    </BlockStack>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        {title}
      </Text>
      {children}
    </BlockStack>
  </Card>
);
