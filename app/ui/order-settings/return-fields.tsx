import { BlockStack, Card, Checkbox, ChoiceList, Text, TextField } from "@shopify/polaris";
import type { FieldsProps } from "./fields-props.ts";

/** By which rule agents see whether an item can come back. */
export const ReturnFields = ({ fields, errors, change }: FieldsProps) => (
  <Card>
    <BlockStack gap="400">
      <Text as="h2" variant="headingSm">
        Returns
      </Text>
      <TextField
        label="Days from delivery"
        name="returnWindowDays"
        autoComplete="off"
        inputMode="numeric"
        type="text"
        helpText="Until then an item can come back. 0 for no returns at all."
        value={fields.returnWindowDays}
        onChange={(returnWindowDays) => change({ returnWindowDays })}
        error={errors.returnWindowDays ?? false}
      />
      <TextField
        label="Final sale: product tags"
        name="finalSaleTags"
        autoComplete="off"
        multiline={3}
        helpText="One a line. Products with one of these tags are never taken back."
        value={fields.finalSaleTags}
        onChange={(finalSaleTags) => change({ finalSaleTags })}
        error={errors.finalSaleTags ?? false}
      />
      <Checkbox
        label="Personalised items can be returned"
        helpText="Engraved ones, and others that the buyer had made to measure."
        checked={fields.returnsPersonalised}
        onChange={(returnsPersonalised) => change({ returnsPersonalised })}
      />
      <ChoiceList
        title="Who pays for the way back"
        choices={[
          { label: "The customer", value: "customer" },
          { label: "The shop", value: "shop" },
        ]}
        selected={[fields.returnShippingPaidBy]}
        onChange={([chosen]) =>
          change({ returnShippingPaidBy: chosen === "shop" ? "shop" : "customer" })
        }
      />
      <TextField
        label="The rule in your own words"
        name="returnRule"
        autoComplete="off"
        multiline={4}
        helpText="Agents see it quoted beside an item. Leave it empty to have it put together from the above."
        value={fields.returnRule}
        onChange={(returnRule) => change({ returnRule })}
        error={errors.returnRule ?? false}
      />
    </BlockStack>
  </Card>
);
