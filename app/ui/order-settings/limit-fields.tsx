import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import type { FieldsProps } from "./fields-props.ts";

type LimitFieldsProps = FieldsProps & {
  /** ISO 4217. */
  readonly currency: string;
};

const limits = [
  { field: "agentGiftCardLimit", label: "Gift card" },
  { field: "agentStoreCreditLimit", label: "Store credit" },
  { field: "agentDiscountLimit", label: "Discount code" },
] as const;

/** How much an agent may give away at once; owners have no limit. */
export const LimitFields = ({ fields, errors, change, currency }: LimitFieldsProps) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingSm">
        What agents may give
      </Text>
      <Text as="p" tone="subdued">
        The most at once, in {currency}. 0 means that agents ask an owner. Owners have no limit;
        those who only read give nothing.
      </Text>
      {limits.map(({ field, label }) => (
        <TextField
          key={field}
          label={label}
          name={field}
          autoComplete="off"
          inputMode="decimal"
          type="text"
          suffix={currency}
          value={fields[field]}
          onChange={(typed) => change({ [field]: typed })}
          error={errors[field] ?? false}
        />
      ))}
    </BlockStack>
  </Card>
);
