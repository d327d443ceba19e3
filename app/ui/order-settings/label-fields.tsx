import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { LABEL_DAYS } from "#app/domain/order/order-settings-form.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** Whether a label that no carrier scans opens a ticket by itself. */
export const LabelFields = ({ fields, errors, change }: FieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("Labels without a scan")}
        </Text>
        <Checkbox
          label={t("Open a ticket when no carrier scans a label")}
          helpText={t(
            "Once a parcel, with the order and its customer linked and a note that explains. The customer gets no mail. A label that was made before you switch this on counts from the day on which it was made.",
          )}
          checked={fields.watchesLabels}
          onChange={(watchesLabels) => change({ watchesLabels })}
        />
        <TextField
          label={t("Business days")}
          name="unscannedLabelDays"
          autoComplete="off"
          inputMode="numeric"
          type="text"
          disabled={!fields.watchesLabels}
          helpText={t("By the shop's own hours and holidays, from {least} to {most}.", {
            least: LABEL_DAYS.least,
            most: LABEL_DAYS.most,
          })}
          value={fields.unscannedLabelDays}
          onChange={(unscannedLabelDays) => change({ unscannedLabelDays })}
          error={errors.unscannedLabelDays ?? false}
        />
      </BlockStack>
    </Card>
  );
};
