import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { urgentRules, urgentRuleWords } from "#app/domain/triage/urgent-rule.ts";
import type { PolicyFieldsProps } from "./policy-fields.ts";

/** What is urgent, why targets may be missed, and when a resolved ticket is closed. */
export const RulesCard = ({ form, errors, change }: PolicyFieldsProps) => (
  <Card>
    <BlockStack gap="400">
      <fieldset className="loupe-fieldset">
        <legend>
          <Text as="h2" variant="headingSm">
            What is urgent
          </Text>
        </legend>
        <BlockStack>
          {urgentRules.map((rule) => (
            <Checkbox
              key={rule}
              label={urgentRuleWords[rule]}
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
          For mail that comes in from now on. Agents can change the urgency of a ticket at any time.
        </Text>
      </fieldset>
      <TextField
        label="Your own causes of a missed target"
        autoComplete="off"
        multiline={3}
        placeholder={"Waited for the workshop\nStaff were ill"}
        helpText="One a line. Agents choose one when they resolve a ticket that was late."
        value={form.missCauses}
        error={errors.missCauses ?? false}
        onChange={(missCauses) => change({ missCauses })}
      />
      <TextField
        label="Close resolved tickets after"
        autoComplete="off"
        inputMode="numeric"
        suffix="quiet days"
        helpText="An answer that comes later opens a new ticket that follows the closed one."
        value={form.closeAfterDays}
        error={errors.closeAfterDays ?? false}
        onChange={(closeAfterDays) => change({ closeAfterDays })}
      />
    </BlockStack>
  </Card>
);
