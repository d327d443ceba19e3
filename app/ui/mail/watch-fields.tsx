import { BlockStack, Card, Checkbox, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

type WatchFieldsProps = FieldsProps & { readonly supportAddress: string | null };

/** Whether Loupe tests the way of the mail by itself. */
export const WatchFields = ({ fields, change, supportAddress }: WatchFieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("The way of your mail")}
        </Text>
        <Checkbox
          label={t("Test the way every hour")}
          helpText={
            supportAddress === null
              ? t(
                  "Loupe sends a small mail to your support address and warns you when it does not come back within half an hour. If your mail host keeps copies, let a rule there delete mail with the subject “Loupe canary”.",
                )
              : t(
                  "Loupe sends a small mail to {supportAddress} and warns you when it does not come back within half an hour. If your mail host keeps copies, let a rule there delete mail with the subject “Loupe canary”.",
                  { supportAddress },
                )
          }
          checked={fields.canary}
          onChange={(canary) => change({ canary })}
        />
      </BlockStack>
    </Card>
  );
};
