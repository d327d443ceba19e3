import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** Whether customers are told that their mail has arrived, and in which words. */
export const AcknowledgementFields = ({ fields, errors, change }: FieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("Acknowledgement")}
        </Text>
        <Checkbox
          label={t("Tell customers that their mail has arrived")}
          helpText={t(
            "Only senders who are known or proven get it, once a day at most, and never a machine. It meets no response time.",
          )}
          checked={fields.acknowledge}
          onChange={(acknowledge) => change({ acknowledge })}
        />
        <TextField
          label={t("Words")}
          name="acknowledgement"
          autoComplete="off"
          multiline={4}
          helpText={t(
            "{due} becomes the time until which the customer gets an answer, as the ticket has it.",
          )}
          value={fields.acknowledgement}
          onChange={(acknowledgement) => change({ acknowledgement })}
          error={errors.acknowledgement !== undefined && t(errors.acknowledgement)}
        />
      </BlockStack>
    </Card>
  );
};
