import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { urgentRules, urgentRuleWords } from "#app/domain/triage/urgent-rule.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { PolicyFieldsProps } from "./policy-fields.ts";

/** What is urgent, why targets may be missed, and when a resolved ticket is closed. */
export const RulesCard = ({ form, errors, change }: PolicyFieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <fieldset className="loupe-fieldset">
          <legend>
            <Text as="h2" variant="headingSm">
              {t("What is urgent")}
            </Text>
          </legend>
          <BlockStack>
            {urgentRules.map((rule) => (
              <Checkbox
                key={rule}
                label={t(urgentRuleWords[rule])}
                checked={form.urgentRules.includes(rule)}
                onChange={(isOn) =>
                  change({
                    urgentRules: urgentRules.filter((one) =>
                      one === rule ? isOn : form.urgentRules.includes(one),
                    ),
                  })
                }
              />
            ))}
          </BlockStack>
          <Text as="p" tone="subdued">
            {t(
              "For mail that comes in from now on. Agents can change the urgency of a ticket at any time.",
            )}
          </Text>
        </fieldset>
        <TextField
          label={t("Your own causes of a missed target")}
          autoComplete="off"
          multiline={3}
          placeholder={t("Waited for the workshop\nStaff were ill")}
          helpText={t("One a line. Agents choose one when they resolve a ticket that was late.")}
          value={form.missCauses}
          error={errors.missCauses ?? false}
          onChange={(missCauses) => change({ missCauses })}
        />
        <TextField
          label={t("Close resolved tickets after")}
          autoComplete="off"
          inputMode="numeric"
          suffix={t("quiet days")}
          helpText={t("An answer that comes later opens a new ticket that follows the closed one.")}
          value={form.closeAfterDays}
          error={errors.closeAfterDays ?? false}
          onChange={(closeAfterDays) => change({ closeAfterDays })}
        />
      </BlockStack>
    </Card>
  );
};
