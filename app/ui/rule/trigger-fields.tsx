import { BlockStack, Checkbox, InlineStack, Select, Text } from "@shopify/polaris";
import { ticketChanges, type RuleTrigger } from "#app/domain/rule/rule.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { changeWords } from "./rule-sentence.ts";

type TriggerFieldsProps = {
  readonly trigger: RuleTrigger;
  readonly disabled: boolean;
  readonly onChange: (trigger: RuleTrigger) => void;
};

/** What sets the rule off. */
export function TriggerFields({ trigger, disabled, onChange }: TriggerFieldsProps) {
  const t = useWords();
  const key = trigger.kind === "mail-arrives" ? `mail-${trigger.which}` : trigger.kind;
  return (
    <BlockStack gap="300">
      <Select
        label={t("When")}
        labelHidden
        options={[
          { value: "mail-any", label: t("A mail arrives") },
          { value: "mail-first", label: t("A mail opens a ticket") },
          { value: "ticket-changes", label: t("A ticket changes") },
          { value: "time-passes", label: t("Time passes") },
        ]}
        value={key}
        disabled={disabled}
        onChange={(value) => onChange(triggerOf(value))}
      />
      {trigger.kind === "ticket-changes" && (
        <fieldset className="loupe-rule-choices">
          <legend>{t("What of it? With none of them, any change will do.")}</legend>
          <InlineStack gap="300" wrap>
            {ticketChanges.map((change) => (
              <Checkbox
                key={change}
                label={changeWords(t, change)}
                checked={trigger.what.includes(change)}
                disabled={disabled}
                onChange={(isOn) =>
                  onChange({
                    kind: "ticket-changes",
                    what: ticketChanges.filter((one) =>
                      one === change ? isOn : trigger.what.includes(one),
                    ),
                  })
                }
              />
            ))}
          </InlineStack>
        </fieldset>
      )}
      {trigger.kind === "time-passes" && (
        <Text as="p" tone="subdued">
          {t(
            "Loupe looks every five minutes. A rule acts once on a ticket until somebody writes there again.",
          )}
        </Text>
      )}
    </BlockStack>
  );
}

function triggerOf(value: string): RuleTrigger {
  if (value === "ticket-changes") return { kind: "ticket-changes", what: [] };
  if (value === "time-passes") return { kind: "time-passes" };
  return { kind: "mail-arrives", which: value === "mail-first" ? "first" : "any" };
}
