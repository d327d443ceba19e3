import { BlockStack, Card, Checkbox, Text } from "@shopify/polaris";
import type { FieldsProps } from "./fields-props.ts";

type WatchFieldsProps = FieldsProps & { readonly supportAddress: string | null };

/** Whether Loupe tests the way of the mail by itself. */
export const WatchFields = ({ fields, change, supportAddress }: WatchFieldsProps) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingSm">
        The way of your mail
      </Text>
      <Checkbox
        label="Test the way every hour"
        helpText={`Loupe sends a small mail to ${supportAddress ?? "your support address"} and warns you when it does not come back within half an hour. If your mail host keeps copies, let a rule there delete mail with the subject “Loupe canary”.`}
        checked={fields.canary}
        onChange={(canary) => change({ canary })}
      />
    </BlockStack>
  </Card>
);
