import { useRef } from "react";
import { Form } from "@remix-run/react";
import { Banner, BlockStack, Card, Select, Text, TextField } from "@shopify/polaris";
import { checkKinds, checkLevels } from "#app/domain/check/check-kind.ts";
import { kindHelp, kindWords, levelWords } from "#app/domain/check/kind-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import type { SaidErrors } from "#app/ui/shared/said-errors.ts";
import { useTypedFields } from "#app/ui/shared/use-typed-fields.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A level for each kind, under `level-` and its name, and two lists with a line each. */
export type CheckFields = Readonly<Record<string, string>>;

type CheckSettingsFormProps = {
  /** What is kept now. */
  readonly fields: CheckFields;
  /** When it was changed last; null for the defaults. */
  readonly changedAt: Instant | null;
  readonly errors: SaidErrors;
  readonly refusal: string | null;
  /** The change that this form made last. */
  readonly savedAt: Instant | null;
  readonly busy: boolean;
};

/** How strict each check is, and what the shop never writes or links to. */
export function CheckSettingsForm(props: CheckSettingsFormProps) {
  const t = useWords();
  const { changedAt, errors, refusal, busy } = props;
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, change, discard, isChanged } = useTypedFields(props);
  const levels = checkLevels.map((level) => ({ label: t(levelWords[level]), value: level }));
  return (
    <Form method="post" noValidate ref={form} data-test="check-settings">
      <FormSaveBar
        id="check-settings"
        open={isChanged}
        busy={busy}
        form={form}
        onDiscard={discard}
      />
      <input type="hidden" name="seenChangedAt" value={seen ?? ""} />
      <BlockStack gap="400">
        {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
        {isChanged && changedAt !== seen && (
          <Banner tone="warning">
            {t("Somebody changed these settings meanwhile. Discard your changes to see them.")}
          </Banner>
        )}
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingSm">
              {t("What is looked at")}
            </Text>
            <Text as="p" tone="subdued">
              {t(
                "What blocks is sent only with a reason, which is kept in the ticket’s history. What warns is shown beside the reply.",
              )}
            </Text>
            {checkKinds.map((kind) => (
              <Select
                key={kind}
                label={t(kindWords[kind])}
                name={`level-${kind}`}
                options={levels}
                helpText={t(kindHelp[kind])}
                value={typed[`level-${kind}`] ?? ""}
                onChange={(level) => change({ [`level-${kind}`]: level })}
              />
            ))}
          </BlockStack>
        </Card>
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingSm">
              {t("Your own lists")}
            </Text>
            <TextField
              label={t("Words that the shop never uses")}
              name="forbiddenWords"
              autoComplete="off"
              multiline={4}
              helpText={t("One or more words a line, such as: no worries.")}
              value={typed.forbiddenWords ?? ""}
              onChange={(forbiddenWords) => change({ forbiddenWords })}
              error={isChanged ? (errors.forbiddenWords ?? false) : false}
            />
            <TextField
              label={t("Hosts that links may lead to")}
              name="allowedHosts"
              autoComplete="off"
              multiline={4}
              helpText={t(
                "One a line, such as shop.example. Your shop’s own hosts, Shopify’s and the carriers’ are allowed anyway.",
              )}
              value={typed.allowedHosts ?? ""}
              onChange={(allowedHosts) => change({ allowedHosts })}
              error={isChanged ? (errors.allowedHosts ?? false) : false}
            />
          </BlockStack>
        </Card>
      </BlockStack>
    </Form>
  );
}
