import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { say } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

type LimitFieldsProps = FieldsProps & {
  /** ISO 4217. */
  readonly currency: string;
};

const limits = [
  { field: "agentGiftCardLimit", label: say("Gift card") },
  { field: "agentStoreCreditLimit", label: say("Store credit") },
  { field: "agentDiscountLimit", label: say("Discount code") },
] as const;

/** How much an agent may give away at once; owners have no limit. */
export const LimitFields = ({ fields, errors, change, currency }: LimitFieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("What agents may give")}
        </Text>
        <Text as="p" tone="subdued">
          {t(
            "The most at once, in {currency}. 0 means that agents ask an owner. Owners have no limit; those who only read give nothing.",
            { currency },
          )}
        </Text>
        {limits.map(({ field, label }) => (
          <TextField
            key={field}
            label={t(label)}
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
};
