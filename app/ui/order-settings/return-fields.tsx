import { BlockStack, Card, Checkbox, ChoiceList, Text, TextField } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** By which rule agents see whether an item can come back. */
export const ReturnFields = ({ fields, errors, change }: FieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("Returns")}
        </Text>
        <TextField
          label={t("Days from delivery")}
          name="returnWindowDays"
          autoComplete="off"
          inputMode="numeric"
          type="text"
          helpText={t("Until then an item can come back. 0 for no returns at all.")}
          value={fields.returnWindowDays}
          onChange={(returnWindowDays) => change({ returnWindowDays })}
          error={errors.returnWindowDays ?? false}
        />
        <TextField
          label={t("Final sale: product tags")}
          name="finalSaleTags"
          autoComplete="off"
          multiline={3}
          helpText={t("One a line. Products with one of these tags are never taken back.")}
          value={fields.finalSaleTags}
          onChange={(finalSaleTags) => change({ finalSaleTags })}
          error={errors.finalSaleTags ?? false}
        />
        <Checkbox
          label={t("Personalised items can be returned")}
          helpText={t("Engraved ones, and others that the buyer had made to measure.")}
          checked={fields.returnsPersonalised}
          onChange={(returnsPersonalised) => change({ returnsPersonalised })}
        />
        <ChoiceList
          title={t("Who pays for the way back")}
          choices={[
            { label: t("The customer"), value: "customer" },
            { label: t("The shop"), value: "shop" },
          ]}
          selected={[fields.returnShippingPaidBy]}
          onChange={([chosen]) =>
            change({ returnShippingPaidBy: chosen === "shop" ? "shop" : "customer" })
          }
        />
        <TextField
          label={t("The rule in your own words")}
          name="returnRule"
          autoComplete="off"
          multiline={4}
          helpText={t(
            "Agents see it quoted beside an item. Leave it empty to have it put together from the above.",
          )}
          value={fields.returnRule}
          onChange={(returnRule) => change({ returnRule })}
          error={errors.returnRule ?? false}
        />
      </BlockStack>
    </Card>
  );
};
