import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** Which orders are kept a surprise, beside those with a gift message. */
export const SurpriseFields = ({ fields, errors, change }: FieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("Surprises")}
        </Text>
        <Text as="p" tone="subdued">
          {t(
            "No product, price or order name of such an order stands in the subject or the first words of a mail, and whoever writes in without being the buyer learns nothing of it.",
          )}
        </Text>
        <TextField
          label={t("Tags of orders and products")}
          name="surpriseTags"
          autoComplete="off"
          multiline={3}
          helpText={t("One a line. Orders with a gift message count without a tag.")}
          value={fields.surpriseTags}
          onChange={(surpriseTags) => change({ surpriseTags })}
          error={errors.surpriseTags ?? false}
        />
        <TextField
          label={t("Product types")}
          name="surpriseTypes"
          autoComplete="off"
          multiline={3}
          helpText={t("One a line, such as Ring.")}
          value={fields.surpriseTypes}
          onChange={(surpriseTypes) => change({ surpriseTypes })}
          error={errors.surpriseTypes ?? false}
        />
      </BlockStack>
    </Card>
  );
};
